import type { Findings } from '../findings';
import type { LineReader } from '../line-reader';
import type { PackageEntry } from '../parsed-package-file';
import { commentText } from '../source/comment-text';
import type { TextLine } from '../text/text-lines';

/** Reads a line of a table as its text and its value. null: it is not such a line. */
export type ReadEntry = (line: string) => Omit<PackageEntry, 'line'> | null;

/** Reads files with one entry a line. */
export class TableReader implements LineReader {
  constructor(
    private readonly entryOf: ReadEntry,
    private readonly findings: Findings,
  ) {}

  read({ text, number }: TextLine): void {
    if (text === '') return this.findings.count('blank');
    const entry = this.entryOf(text);
    if (entry) {
      const kept = {
        text: this.findings.kept(entry.text, number),
        value: this.findings.kept(entry.value, number),
      };
      this.findings.count('entry');
      this.findings.add('entries', { ...kept, line: number }, number);
    } else if (text.startsWith('*')) {
      this.findings.count('comment');
      const comment = this.findings.kept(commentText(text), number);
      this.findings.add('comments', { line: number, text: comment }, number);
    } else {
      this.findings.count('unparsed');
      this.findings.report(number, text, 'unknown_line');
    }
  }

  end(): void {
    // An entry never extends over several lines.
  }
}

const NUMBER = /^\d+$/;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Numbers alone, with or without colons around them: `:0005:`, `12 3`. */
const NUMBERS = /^[\d\s:.,+-]+$/;

/** Language: a phrase, blanks, and its number between colons: `DRILLING      :0005:`. Numbers may stand alone. */
export const languageEntry: ReadEntry = (line) => {
  if (NUMBERS.test(line) && /\d/.test(line)) return { text: '', value: withoutColons(line) };
  if (!line.endsWith(':')) return null;
  const colon = line.lastIndexOf(':', line.length - 2);
  const value = line.slice(colon + 1, -1).trim();
  if (colon < 1 || !NUMBER.test(value)) return null;
  return { text: line.slice(0, colon).trim(), value };
};

/** Kinematics: a value, a star, and a description: `0.000000 * Spindle Direction X`. A number may stand alone. */
export const kinematicsEntry: ReadEntry = (line) => {
  const star = line.indexOf('*');
  if (star > 0) return { text: line.slice(star + 1).trim(), value: line.slice(0, star).trim() };
  return star === -1 && DECIMAL.test(line) ? { text: '', value: line } : null;
};

function withoutColons(line: string): string {
  let [start, end] = [0, line.length];
  while (line[start] === ':') start += 1;
  while (line[end - 1] === ':') end -= 1;
  return line.slice(start, end).trim();
}
