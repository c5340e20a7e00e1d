import { MalformedError } from '../../domain/errors';
import { quoted } from './search-vector';
import { nameKey, wordsIn } from './words';

/** Words that must follow each other. With `prefix`, the last one may be the beginning of a word. */
export interface SearchTerm {
  words: string[];
  prefix: boolean;
}

/** A search. All terms must be found. */
export interface SearchQuery {
  terms: SearchTerm[];
  /** The words of the search as a name, to recognise exact names. */
  nameKey: string;
}

/** Blanks separate terms. Text between quotes is one term, and so is an identifier such as TOOL_CHANGE or G28. */
const TERM = /"([^"]*)"?|[^\s"]+/gu;

/** @throws MalformedError `search_without_words` */
export function parseSearch(text: string): SearchQuery {
  const terms = Array.from(text.matchAll(TERM), ([whole, phrase]): SearchTerm => ({
    words: Array.from(wordsIn(phrase ?? whole), ({ key }) => key),
    prefix: phrase === undefined,
  })).filter(({ words }) => words.length > 0);
  if (terms.length === 0) {
    throw new MalformedError('search_without_words', 'q has no letter and no digit.', {
      message: 'Search for at least one word or number, such as TOOL CHANGE or G28.',
      errors: [{ pointer: 'q', message: 'must have a letter or a digit' }],
    });
  }
  return { terms, nameKey: nameKey(text) };
}

/** Writes the search as a `tsquery` of PostgreSQL. */
export function tsquery({ terms }: SearchQuery): string {
  return terms
    .map(({ words, prefix }) => {
      const lexemes = words.map((word, at) => quoted(word) + (prefix && at === words.length - 1 ? ':*' : ''));
      return `(${lexemes.join(' <-> ')})`;
    })
    .join(' & ');
}
