import { addToGroup } from '../../../geometry';
import { FACILITIES } from '../../programme';
import { stem } from '../text/stem';
import { FACILITY_PHRASES } from './facility-words';
import { OTHER_PHRASES } from './other-words';
import { ROOM_PHRASES } from './room-words';
import type { Sense } from './sense';

/** A phrase as stems, with all its meanings. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly senses: readonly Sense[];
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = index();

/** The phrases that begin with this word, the longest first. */
export function phrasesFrom(first: string): readonly Phrase[] {
  return PHRASES.get(first) ?? [];
}

function index(): Map<string, Phrase[]> {
  const senses = new Map<string, Sense[]>();
  const add = (phrase: string, sense: Sense): void => {
    const key = phrase
      .split(/[\s-]+/)
      .map(stem)
      .join(' ');
    addToGroup(senses, key, sense);
  };
  for (const facility of FACILITIES) {
    const { plain, also } = FACILITY_PHRASES[facility];
    for (const phrase of [plain, also].flatMap((list) => list.split(',')).filter(Boolean)) {
      add(phrase, { is: 'facility', facility });
    }
  }
  for (const { room, phrases } of ROOM_PHRASES)
    for (const phrase of phrases) add(phrase, { is: 'room', room });
  for (const { sense, phrases } of OTHER_PHRASES) for (const phrase of phrases) add(phrase, sense);

  const byFirst = new Map<string, Phrase[]>();
  for (const [key, meanings] of senses) {
    const stems = key.split(' ');
    addToGroup(byFirst, stems[0], { stems, senses: meanings });
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return byFirst;
}
