import { remembered } from '../../text';
import { CONFIDENCE } from '../model/confidences';
import { ROOM_ABBREVIATIONS, ROOM_WORDS, type RoomType } from './room-types';

export interface TypedRoom {
  readonly type: RoomType;
  readonly confidence: number;
}

interface Word {
  readonly type: RoomType;
  readonly pattern: RegExp;
  readonly exact: string;
}

const WORDS: readonly Word[] = ROOM_WORDS.flatMap(([type, words]) =>
  words.split(',').map((word) => ({ type, pattern: patternOf(word), exact: word.replace(/\*/g, '') })),
);

const ABBREVIATIONS = new Map(
  ROOM_ABBREVIATIONS.flatMap(([type, words]) => words.split(',').map((word) => [word, type] as const)),
);

/** The room type that the words of a label name; `unknown` when the lexicon has none of them. */
export function roomTypeOf(label: string | null): TypedRoom {
  return label === null ? { type: 'unknown', confidence: CONFIDENCE.roomType.unknown } : typeNamed(label);
}

const typeNamed = remembered((label): TypedRoom => {
  const plain = plainWords(label);
  const exact = WORDS.find((word) => word.exact === plain);
  if (exact) return { type: exact.type, confidence: CONFIDENCE.roomType.exact };
  const hit = WORDS.find(({ pattern }) => pattern.test(plain));
  if (hit) return { type: hit.type, confidence: CONFIDENCE.roomType.byPart };
  const short = ABBREVIATIONS.get(plain);
  return short
    ? { type: short, confidence: CONFIDENCE.roomType.abbreviated }
    : { type: 'unknown', confidence: CONFIDENCE.roomType.unknown };
});

function plainWords(label: string): string {
  return label
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b\d+\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function patternOf(word: string): RegExp {
  const start = word.startsWith('*') ? '' : '(?:^| )';
  const end = word.endsWith('*') ? '' : '(?:$| )';
  return new RegExp(start + word.replace(/\*/g, '') + end);
}
