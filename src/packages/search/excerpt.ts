import type { SearchQuery, SearchTerm } from './search-query';
import { type Word, wordsIn } from './words';

/** Position of a word of the search, in UTF-16 code units of the excerpt's text. */
export interface Mark {
  start: number;
  length: number;
}

/** One line of a text, with the words of the search in it. */
export interface Excerpt {
  /** Plain text; a long line is cut around the first mark. */
  text: string;
  /** In ascending order, not overlapping. */
  marks: Mark[];
  /** Number of lines of the text above it. */
  linesAbove: number;
}

const CHARACTERS = 240;
const CHARACTERS_BEFORE = 60;

/** Picks the line with the most terms, the first of several. Without any match, it is the first line. */
export function excerptOf(text: string, { terms }: SearchQuery): Excerpt {
  let best: { line: string; above: number; marks: Mark[]; found: number } | null = null;
  let above = 0;
  for (const line of text.split('\n')) {
    const { marks, found } = marksIn(line, terms);
    if (best === null || found > best.found) best = { line, above, marks, found };
    if (best.found === terms.length) break;
    above += 1;
  }
  return cut(best!.line, best!.marks, best!.above);
}

function marksIn(line: string, terms: readonly SearchTerm[]): { marks: Mark[]; found: number } {
  const words = [...wordsIn(line)];
  const marked = new Set<number>();
  let found = 0;
  for (const term of terms) {
    let anywhere = false;
    for (let at = 0; at + term.words.length <= words.length; at += 1) {
      if (!stands(term, words, at)) continue;
      anywhere = true;
      for (let n = at; n < at + term.words.length; n += 1) marked.add(n);
    }
    if (anywhere) found += 1;
  }
  const marks = [...marked].sort((one, other) => one - other).map((n) => markOf(words[n]));
  return { marks, found };
}

function stands({ words: wanted, prefix }: SearchTerm, words: readonly Word[], at: number): boolean {
  return wanted.every((key, n) => {
    const { key: word } = words[at + n];
    return prefix && n === wanted.length - 1 ? word.startsWith(key) : word === key;
  });
}

function markOf({ start, end }: Word): Mark {
  return { start, length: end - start };
}

function cut(line: string, marks: readonly Mark[], linesAbove: number): Excerpt {
  const from =
    line.length <= CHARACTERS ? 0 : whole(line, Math.max(0, (marks[0]?.start ?? 0) - CHARACTERS_BEFORE));
  const to = whole(line, Math.min(line.length, from + CHARACTERS));
  return {
    text: line.slice(from, to),
    marks: marks
      .map(({ start, length }) => ({ start: start - from, length: Math.min(length, to - start) }))
      .filter(({ length }) => length > 0),
    linesAbove,
  };
}

/** Moves a position out of the middle of a surrogate pair. */
function whole(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
