import type { TextLine } from '../text/text-lines';
import type { WaitingLines } from '../waiting-lines';
import type { SourceLine } from './source-line';

/** A block such as `:SECTION` or `:ATTRNAME` whose lines are being read. */
export interface Block {
  readonly waiting: WaitingLines;
  /** Whether the block continues with this line, which is neither blank nor a comment. */
  takes(form: SourceLine): boolean;
  /** @returns whether the block ends with this line */
  take(line: TextLine, form: SourceLine): boolean;
  /** Called for a comment below its last line. */
  comment?(text: string): void;
  close(): void;
}

/** Lines that always begin something new; an open block ends there. */
export const STARTERS: ReadonlySet<string> = new Set([
  'SECTION',
  'ATTRNAME',
  'ATTRID',
  'OPERID',
  'LIBRARY',
  'SYSTEM',
  'DEFINE',
]);

/** Conditions of the compiler and of calculations. */
export const OPENING_CONDITIONS: ReadonlySet<string> = new Set(['IFDEF', 'IFNDEF']);
export const CONDITIONS: ReadonlySet<string> = new Set([
  ...OPENING_CONDITIONS,
  'IF',
  'ELSEIF',
  'ELSE',
  'ENDIF',
]);

export const BLOCK_ENDS: ReadonlySet<string> = new Set(['ATTREND', 'OPEREND']);
