import { isBreak } from './lexemes';
import { isSign, means, type Lexeme, type Mark } from './lexeme';

/** Words that may stand between a number or a size and its room. */
const BETWEEN: Mark['is'][] = [
  'modifier',
  'filler',
  'times',
  'definite',
  'area',
  'sides',
  'article',
  'person',
];

/** The most words between a number and its room. */
const FARTHEST = 12;

/** Index of the room to which a number, a size or an adjective at `at - 1` belongs; null when none follows. */
export function roomAhead(all: readonly Lexeme[], at: number, ...kinds: Mark['is'][]): number | null {
  for (let here = at; here < at + FARTHEST && !isBreak(all[here]); here++) {
    if (means(all[here], ...kinds)) return here;
    const adjective = means(all[here], 'unknown') && !all[here].plural;
    if (!adjective && !means(all[here], ...BETWEEN) && !isSign(all[here], '-')) return null;
  }
  return null;
}

/** Index of the first lexeme that is neither a filler nor a connecting sign. */
export function skipFillers(all: readonly Lexeme[], at: number): number {
  let here = at;
  while (here < all.length && (means(all[here], 'filler', 'definite', 'article') || isSign(all[here], '-:=')))
    here++;
  return here;
}
