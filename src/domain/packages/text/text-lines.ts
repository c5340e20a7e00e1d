import type { LineEnding } from '../parsed-package-file';

export interface TextLine {
  /** From 1. */
  number: number;
  /** Without surrounding blanks and without Ctrl-Z, with which DOS ended texts. */
  text: string;
  /** Where it begins in the text of the file. */
  start: number;
  /** Where it ends, without its line ending. */
  end: number;
}

export interface ReadLines {
  lineCount: number;
  lineEnding: LineEnding;
}

/** Calls `visit` for all lines of a text, in order. A line ending at the end of the text begins no further line. */
export function eachLine(text: string, visit: (line: TextLine) => void): ReadLines {
  const endings = { crlf: 0, lf: 0, cr: 0 };
  let number = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  for (let start = 0; start < text.length;) {
    // Each is searched again only after it was passed, so a text without one of them is searched once.
    if (feed !== -1 && feed < start) feed = text.indexOf('\n', start);
    if (carriage !== -1 && carriage < start) carriage = text.indexOf('\r', start);
    const returns = carriage !== -1 && (feed === -1 || carriage < feed);
    const end = returns ? carriage : feed === -1 ? text.length : feed;
    const pair = returns && feed === carriage + 1;
    if (end < text.length) endings[pair ? 'crlf' : returns ? 'cr' : 'lf'] += 1;
    number += 1;
    visit({ number, text: trimmed(text, start, end), start, end });
    start = end + (pair ? 2 : 1);
  }
  return { lineCount: number, lineEnding: only(endings) };
}

function trimmed(text: string, start: number, end: number): string {
  const line = text.slice(start, end).trim();
  return line.endsWith('\x1a') ? line.slice(0, -1).trim() : line;
}

function only({ crlf, lf, cr }: { crlf: number; lf: number; cr: number }): LineEnding {
  const kinds: (readonly [LineEnding, number])[] = [
    ['crlf', crlf],
    ['lf', lf],
    ['cr', cr],
  ];
  const there = kinds.filter(([, count]) => count > 0);
  if (there.length === 0) return 'none';
  return there.length === 1 ? there[0][0] : 'mixed';
}
