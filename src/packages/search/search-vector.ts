import { wordsIn } from './words';

/** Bounds of PostgreSQL's tsvector ("Limitations" of its full text search); beyond them it only loses positions. */
const LAST_POSITION = 16_383;
const POSITIONS_A_WORD = 255;
/** Between name and text, so that no phrase begins in one and ends in the other. */
const GAP = 2;

/**
 * A `tsvector` as PostgreSQL writes one: words of the name weigh A, those of the text D. Made here and not by
 * `to_tsvector`, whose parser takes `<TOOL_NUM>` for markup and leaves it out, joins words by hyphens and slashes, and
 * depends on the locale of the database in what is a letter.
 */
export function searchVector(name: string, text: string): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  const add = (words: string, weight: 'A' | 'D') => {
    for (const { key } of wordsIn(words)) {
      position = Math.min(position + 1, LAST_POSITION);
      const known = positions.get(key);
      if (!known) positions.set(key, [`${position}${weight}`]);
      else if (known.length < POSITIONS_A_WORD) known.push(`${position}${weight}`);
    }
  };
  add(name, 'A');
  position += GAP;
  add(text, 'D');
  return Array.from(positions, ([key, at]) => `${quoted(key)}:${at.join(',')}`).join(' ');
}

/** A lexeme as literals of `tsvector` and `tsquery` write it. */
export function quoted(key: string): string {
  return `'${key.replace(/[\\']/g, '$&$&')}'`;
}
