import { ROOM_ABBREVIATIONS, ROOM_WORDS, type RoomType } from './room-types';

export interface TypedRoom {
  readonly type: RoomType;
  readonly confidence: number;
}

const EXACT = 0.95;
const BY_PART = 0.85;
const ABBREVIATED = 0.7;

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

/** Room type from the words of a label; `unknown` with confidence 0 when no word is known. */
export function roomTypeOf(label: string | null): TypedRoom {
  if (label === null) return { type: 'unknown', confidence: 0 };
  const plain = plainWords(label);
  const exact = WORDS.find((word) => word.exact === plain);
  if (exact) return { type: exact.type, confidence: EXACT };
  const hit = WORDS.find(({ pattern }) => pattern.test(plain));
  if (hit) return { type: hit.type, confidence: BY_PART };
  const short = ABBREVIATIONS.get(plain);
  return short ? { type: short, confidence: ABBREVIATED } : { type: 'unknown', confidence: 0 };
}

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
