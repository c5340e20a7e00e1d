import type { TextLine } from '../text/text-lines';
import type { WaitingLines } from '../waiting-lines';
import type { SourceLine } from './source-line';

/** `:SECTION`, `:ATTRNAME`, … while its lines are read. */
export interface Block {
  readonly waiting: WaitingLines;
  /** Whether a line, neither blank nor a comment, goes on with the block. */
  takes(form: SourceLine): boolean;
  /** @returns whether the block ends with this line */
  take(line: TextLine, form: SourceLine): boolean;
  /** Told of a comment below its last line. */
  comment?(text: string): void;
  close(): void;
}

/** Begin something of their own wherever they stand; whatever was open ends. */
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
