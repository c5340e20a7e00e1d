/** A word of a text: only letters, or only digits. Offsets are UTF-16 code units of the text. */
export interface Word {
  /** Lower case, in compatibility form (Unicode NFKC). */
  key: string;
  start: number;
  end: number;
}

const WORD = /\p{N}+|[\p{L}\p{M}]+/gu;
/** Most characters of a word. PostgreSQL limits lexemes to 2 kB; names are far shorter. */
const KEY_CHARACTERS = 120;

/**
 * Splits a text into words, in order. Every character that is neither a letter nor a digit separates words, and so
 * does a change between letters and digits: `INIT_TOOL_CHANGE_MILL` has four words, `G28` has two, `<TOOL_NUM!>` has
 * two.
 */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const key = found.slice(0, KEY_CHARACTERS).normalize('NFKC').toLowerCase().slice(0, KEY_CHARACTERS);
    yield { key, start: index, end: index + found.length };
  }
}

/** The words of a name, separated by blanks. Names that differ only in separators and case are equal. */
export function nameKey(name: string): string {
  return Array.from(wordsIn(name), ({ key }) => key).join(' ');
}
