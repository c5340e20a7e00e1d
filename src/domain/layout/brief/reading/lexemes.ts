import { roomTypeOf } from '../../../extraction';
import { covering } from '../text/span';
import type { Token } from '../text/tokens';
import { phrasesFrom } from '../words/vocabulary';
import { exactly, isSign, means, type Lexeme, type Mark } from './lexeme';

/** Marks inside a phrase that do not separate its words: `x-ray`, `living/dining`, `don't`. */
const JOINTS = "-/&'’";

/** Words and phrases with all their meanings, numbers with their units, and signs. */
export function lexemes(brief: string, tokens: readonly Token[]): Lexeme[] {
  const found: Lexeme[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const { lexeme, next } =
      token.is === 'word' ? phraseAt(tokens, at) : { lexeme: plain(token), next: at + 1 };
    found.push(lexeme);
    at = next;
  }
  return namedRooms(brief, found);
}

function plain(token: Exclude<Token, { is: 'word' }>): Lexeme {
  const span = { start: token.start, end: token.end, plural: false };
  if (token.is === 'sign') return { ...span, marks: signMarks(token.sign) };
  const { measure, value } = token;
  if (measure === null) return { ...span, marks: [{ is: 'count', amount: exactly(value) }] };
  const amount = exactly(measure.is === 'area' ? measure.m2 : measure.mm);
  return { ...span, marks: [{ is: measure.is, amount }] };
}

function signMarks(sign: string): Mark[] {
  if (sign === '×') return [{ is: 'times' }];
  if (sign === '@') return [{ is: 'of' }];
  if (sign === '&' || sign === '+') return [{ is: 'and' }];
  if (sign === '~' || sign === '≈') return [{ is: 'bound', bound: 'about' }];
  if (sign === '≥' || sign === '>') return [{ is: 'bound', bound: 'min' }];
  if (sign === '≤' || sign === '<') return [{ is: 'bound', bound: 'max' }];
  return [{ is: 'sign', sign }];
}

function phraseAt(tokens: readonly Token[], at: number): { lexeme: Lexeme; next: number } {
  const first = tokens[at] as Extract<Token, { is: 'word' }>;
  for (const { stems, senses } of phrasesFrom(first.stem)) {
    const last = matchEnd(tokens, at, stems);
    if (last === null) continue;
    const token = tokens[last];
    const plural = token.is === 'word' && token.plural;
    return { lexeme: { ...covering(first, token), marks: senses, plural }, next: last + 1 };
  }
  const { start, end, plural } = first;
  return { lexeme: { start, end, plural, marks: [{ is: 'unknown' }] }, next: at + 1 };
}

function matchEnd(tokens: readonly Token[], at: number, stems: readonly string[]): number | null {
  let here = at;
  for (let i = 1; i < stems.length; i++) {
    here++;
    let token = tokens[here];
    if (token?.is === 'sign' && JOINTS.includes(token.sign)) token = tokens[++here];
    if (token?.is !== 'word' || token.stem !== stems[i]) return null;
  }
  return here;
}

/** "Hydrotherapy room": a room that the lexicon does not have. Its kind comes from the words of drawings, or is unknown. */
function namedRooms(brief: string, all: readonly Lexeme[]): Lexeme[] {
  const result: Lexeme[] = [];
  for (const lexeme of all) {
    const before = result.at(-1);
    const named = before !== undefined && means(before, 'unknown') && means(lexeme, 'any_room');
    if (!named || brief.slice(before.end, lexeme.start).trim() !== '') {
      result.push(lexeme);
      continue;
    }
    const span = covering(before, lexeme);
    const words = brief.slice(before.start, before.end);
    const name = `${words[0].toUpperCase()}${words.slice(1).toLowerCase()} room`;
    const { type } = roomTypeOf(name);
    result[result.length - 1] = {
      ...span,
      plural: lexeme.plural,
      marks: [{ is: 'room', room: { name, type } }],
    };
  }
  return result;
}

/** Whether a lexeme ends a clause. */
export function isBreak(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || isSign(lexeme, '.,') || means(lexeme, 'and', 'with');
}
