import { MalformedError } from '../../domain/errors';
import { quoted } from './search-vector';
import { nameKey, wordsIn } from './words';

/** Words that stand next to each other; with `prefix`, the last may go on. */
export interface SearchTerm {
  words: string[];
  prefix: boolean;
}

/** What is searched for: all terms must be found. */
export interface SearchQuery {
  terms: SearchTerm[];
  /** A name of these very words is exactly what is searched for. */
  nameKey: string;
}

/** Blanks separate terms; what is between quotes is one, and so is an identifier such as TOOL_CHANGE or G28. */
const TERM = /"([^"]*)"?|[^\s"]+/gu;

/** @throws MalformedError `search_without_words` */
export function parseSearch(text: string): SearchQuery {
  const terms = Array.from(text.matchAll(TERM), ([whole, phrase]): SearchTerm => ({
    words: Array.from(wordsIn(phrase ?? whole), ({ key }) => key),
    prefix: phrase === undefined,
  })).filter(({ words }) => words.length > 0);
  if (terms.length === 0) {
    throw new MalformedError('search_without_words', 'q has neither a letter nor a digit.', {
      message: 'Search for at least one word or number, such as TOOL CHANGE or G28.',
      errors: [{ pointer: 'q', message: 'must have a letter or a digit' }],
    });
  }
  return { terms, nameKey: nameKey(text) };
}

/** A `tsquery` as PostgreSQL writes one. */
export function tsquery({ terms }: SearchQuery): string {
  return terms
    .map(({ words, prefix }) => {
      const lexemes = words.map((word, at) => quoted(word) + (prefix && at === words.length - 1 ? ':*' : ''));
      return `(${lexemes.join(' <-> ')})`;
    })
    .join(' & ');
}
