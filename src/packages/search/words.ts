/** A word of a text: letters only, or digits only. Offsets are UTF-16 code units of the text. */
export interface Word {
  /** Lower case, compatibility forms made plain (Unicode NFKC). */
  key: string;
  start: number;
  end: number;
}

const WORD = /\p{N}+|[\p{L}\p{M}]+/gu;
/** PostgreSQL takes lexemes of less than 2 kB; no name is nearly as long. */
const KEY_CHARACTERS = 120;

/**
 * The words of a text in their order. Whatever is no letter and no digit separates them, and so does the step from one
 * to the other: `INIT_TOOL_CHANGE_MILL` has four words, `G28` has two, `<TOOL_NUM!>` has two.
 */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const key = found.slice(0, KEY_CHARACTERS).normalize('NFKC').toLowerCase().slice(0, KEY_CHARACTERS);
    yield { key, start: index, end: index + found.length };
  }
}

/** The words with blanks between them: names that differ in separators and case only are the same. */
export function nameKey(name: string): string {
  return Array.from(wordsIn(name), ({ key }) => key).join(' ');
}
