import type { TextLine } from './text/text-lines';

/** Takes the lines of a file one after another. */
export interface LineReader {
  read(line: TextLine): void;
  /** After the last line. */
  end(): void;
}
