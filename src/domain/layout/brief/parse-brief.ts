import { UnprocessableError } from '../../errors';
import type { Programme } from '../programme';
import { assertEnglish } from './language';
import { buildProgramme, type BriefOptions } from './programme/build-programme';
import { withAmounts } from './reading/amounts';
import { lexemes } from './reading/lexemes';
import { readBrief } from './reading/reader';
import { tokens } from './text/tokens';

/** The most UTF-16 code units of a brief. */
export const LONGEST_BRIEF = 20_000;

/**
 * Reads a written brief in English: `[area] facility [with] item {, item} {constraint}`, where an item is
 * `(number | word | range) room [of area | length × width]`. Feet and metres, numbers as words, ranges.
 *
 * Throws `UnprocessableError` with `brief_empty`, `brief_too_long`, `brief_language_unsupported`,
 * `facility_unknown`, `programme_empty`, `programme_too_large`, `size_contradiction` or `size_out_of_range`.
 * Every other doubt becomes a notice of the programme.
 */
export function parseBrief(text: string, options: BriefOptions = {}): Programme {
  if (text.length > LONGEST_BRIEF) {
    throw new UnprocessableError(
      'brief_too_long',
      `The brief has ${text.length} characters; at most ${LONGEST_BRIEF} are read.`,
      {
        message: `Shorten the brief to ${LONGEST_BRIEF} characters: the rooms, their number and size are enough.`,
      },
    );
  }
  const words = lexemes(text, tokens(text));
  assertEnglish(text, words);
  return buildProgramme(text, readBrief(withAmounts(words)), options);
}
