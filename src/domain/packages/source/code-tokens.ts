export interface CodeToken {
  /** `word`: a name or a keyword; `literal`: `{text}`, `"text"` or a number; `sign`: anything else. */
  kind: 'word' | 'literal' | 'sign';
  text: string;
  start: number;
  end: number;
}

const TOKEN = /([A-Za-z_][\w.]*)|(\{[^{}]*\}?|"[^"]*"?|\d[\w.]*)|<=|>=|<>|==|!=|\S/g;

/** Words, literals and signs of a line of calculation, blanks left out. */
export function codeTokens(code: string): CodeToken[] {
  return Array.from(code.matchAll(TOKEN), (found): CodeToken => ({
    kind: found[1] !== undefined ? 'word' : found[2] !== undefined ? 'literal' : 'sign',
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}
