import { wordsIn } from './words';

/** Limits of PostgreSQL's tsvector ("Limitations" of its full text search). Beyond them, only positions are lost. */
const LAST_POSITION = 16_383;
const POSITIONS_A_WORD = 255;
/** Gap between name and text, so that no phrase extends from one into the other. */
const GAP = 2;

/**
 * Writes a `tsvector` of PostgreSQL: words of the name weigh A, those of the text D. `to_tsvector` does not fit: its
 * parser takes `<TOOL_NUM>` for markup and leaves it out, joins words at hyphens and slashes, and depends on the
 * locale of the database.
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

/** Quotes a lexeme for literals of `tsvector` and `tsquery`. */
export function quoted(key: string): string {
  return `'${key.replace(/[\\']/g, '$&$&')}'`;
}
