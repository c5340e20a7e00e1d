import type { Findings } from '../findings';
import type { LineReader } from '../line-reader';
import type { PackageEntry } from '../parsed-package-file';
import { commentText } from '../source/comment-text';
import type { TextLine } from '../text/text-lines';

/** A line of a table as its text and its value; null: it is none. */
export type ReadEntry = (line: string) => Omit<PackageEntry, 'line'> | null;

/** Reads files of one entry a line. */
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
    // An entry never goes over several lines.
  }
}
