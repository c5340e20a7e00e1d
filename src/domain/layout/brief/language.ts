import { UnprocessableError } from '../../errors';
import { means, type Lexeme } from './reading/lexeme';
import { plainWord } from './text/stem';

/** Small words of other languages that English does not have. */
const FOREIGN = new Set(
  'mit und der die das fur ein eine einem einer zimmer avec et le la les une des pour du salles con el los las una para por salas il gli di della stanze com da uma em met een het kamers och med rum ja huoneet'.split(
    ' ',
  ),
);
const KNOWN_SHARE = 0.3;
const FEW_WORDS = 3;

/** Refuses briefs without words, and briefs that are not in English. */
export function assertEnglish(brief: string, lexemes: readonly Lexeme[]): void {
  const words = lexemes.filter(
    (lexeme) => !means(lexeme, 'sign') && /\p{L}/u.test(brief.slice(lexeme.start, lexeme.end)),
  );
  const numbers = lexemes.some((lexeme) => means(lexeme, 'count', 'area', 'length', 'sides'));
  if (words.length === 0 && !numbers) {
    throw new UnprocessableError('brief_empty', 'The brief has no words.', {
      message:
        'Write what to plan, such as "3,000 sq ft office with 4 cabins, a meeting room and 2 washrooms".',
    });
  }
  const unknown = words.filter((lexeme) => means(lexeme, 'unknown'));
  const known = words.length - unknown.length;
  const foreign = unknown.filter(({ start, end }) => FOREIGN.has(plainWord(brief.slice(start, end)))).length;
  const few =
    words.length >= FEW_WORDS ? known < words.length * KNOWN_SHARE : known === 0 && words.length > 0;
  if (!few && (foreign < 2 || foreign * 3 < known)) return;
  throw new UnprocessableError(
    'brief_language_unsupported',
    `Planbill knows only ${known} of the ${words.length} words of the brief.`,
    {
      message:
        'Planbill reads briefs in English and understands almost no word of this one. Name the kind of place and its rooms in English, such as "clinic with 3 exam rooms and 2 washrooms".',
    },
  );
}
