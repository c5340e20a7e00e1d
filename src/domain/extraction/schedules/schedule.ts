import type { DrawnText } from '../../drawing/drawing';
import type { ColumnRole } from './columns';

/** A table on the sheet: texts in rows and columns under a row of headers. */
export interface SheetTable {
  /** The text over the headers; null when there is none. */
  readonly title: string | null;
  /** Headers; those of several tiers are joined from the top: "WALL FINISH NORTH". */
  readonly columns: readonly string[];
  /** Rows from top to bottom, one cell a column; an empty cell is an empty text. */
  readonly rows: readonly (readonly string[])[];
  /** Words that stand over the rows that follow them, one a row, such as "FLOORING"; null for none. */
  readonly groups: readonly (string | null)[];
  /** The texts of headers and cells. */
  readonly texts: readonly DrawnText[];
}

/** What the rows of a schedule describe. */
export const SCHEDULE_KINDS = ['room', 'door', 'window', 'finish'] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** A schedule on a sheet. */
export interface Schedule extends SheetTable {
  readonly kind: ScheduleKind;
  /** What each column says; null for a column that is not known. */
  readonly roles: readonly (ColumnRole | null)[];
  /** Number of the page, where the schedule stands on another page than the plan. */
  readonly page?: number;
}

/** Place of the column that names what a row describes: its number, tag or code, else its name. */
export function keyColumn({ roles }: Pick<Schedule, 'roles'>): number {
  const number = roles.indexOf('number');
  if (number !== -1) return number;
  return Math.max(0, roles.indexOf('name'));
}
