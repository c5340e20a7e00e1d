import type { TextLine } from './text/text-lines';

/** Reads the lines of a file one after another. */
export interface LineReader {
  read(line: TextLine): void;
  /** Called after the last line. */
  end(): void;
}
