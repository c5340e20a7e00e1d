import { TooLargeError, UnprocessableError } from '../../errors';
import { identityKeys } from '../identity';
import type { Sighting } from '../listing';
import type { SheetCell } from './sheet-cell';
import { type SheetColumn, sheetHeader } from './sheet-columns';
import { type RowProblem, RowReader, type SheetTerms } from './sheet-row';

/** Most rows of a file, without the header. */
export const SHEET_ROWS = 1000;

/** A row of a price list. */
export interface SheetRow {
  /** As the program that made the file numbers it: the first row is 1. */
  row: number;
  /** null where there are problems. */
  sighting: Sighting | null;
  /** All problems of the row. */
  problems: RowProblem[];
}

export interface PriceSheet {
  rows: SheetRow[];
  /** Headers of columns that were not read. */
  ignored_columns: string[];
}

/**
 * Reads a price list: one product in a row, below a row that names the columns. Empty rows are skipped. Two rows of the
 * same product are both refused, because it is unknown which price is right.
 *
 * @param grid all rows of the sheet, empty ones too
 * @param columns headers that the caller names, by column
 * @throws UnprocessableError `sheet_empty`, `sheet_header_incomplete`, `sheet_header_repeated`,
 *   `sheet_header_unknown`; TooLargeError `sheet_too_long`
 */
export function readPriceSheet(
  grid: readonly (readonly SheetCell[])[],
  terms: SheetTerms,
  columns: Readonly<Partial<Record<SheetColumn, string>>> = {},
): PriceSheet {
  const filled = grid
    .map((cells, at) => ({ cells, row: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''));
  const [head, ...body] = filled;
  if (head === undefined || body.length === 0) throw empty(head !== undefined);
  if (body.length > SHEET_ROWS) throw tooLong(body.length);
  const header = sheetHeader(head.cells, columns);
  const rows = body.map(({ cells, row }): SheetRow => {
    const reader = new RowReader(cells, header, terms);
    const sighting = reader.sighting();
    return { row, sighting, problems: reader.problems };
  });
  return { rows: withoutRepetition(rows), ignored_columns: header.ignored };
}

/** Refuses rows with the same strongest key. */
function withoutRepetition(rows: readonly SheetRow[]): SheetRow[] {
  const byKey = new Map<string, SheetRow[]>();
  for (const row of rows) {
    if (row.sighting === null) continue;
    const [{ kind, key }] = identityKeys(row.sighting);
    const name = `${kind}\t${key}`;
    byKey.set(name, [...(byKey.get(name) ?? []), row]);
  }
  const repeated = new Map<SheetRow, number[]>();
  for (const same of byKey.values()) {
    if (same.length === 1) continue;
    for (const row of same) {
      repeated.set(
        row,
        same.filter((other) => other !== row).map((other) => other.row),
      );
    }
  }
  return rows.map((row) => {
    const others = repeated.get(row);
    if (others === undefined) return row;
    const message = `The same product is also in row ${others.join(', ')}. Keep the right one.`;
    return { ...row, sighting: null, problems: [{ column: null, code: 'row_repeated', message }] };
  });
}

function empty(headed: boolean): UnprocessableError {
  return new UnprocessableError(
    'sheet_empty',
    headed ? 'The sheet has a header and no rows below it.' : 'The sheet has no rows.',
    {
      message:
        'Put the products on the first sheet of the file, one in a row, below the names of the columns.',
    },
  );
}

function tooLong(rows: number): TooLargeError {
  return new TooLargeError('sheet_too_long', `The sheet has ${rows} rows; at most ${SHEET_ROWS} are taken.`, {
    message: `A file may have ${SHEET_ROWS} rows. Split it and send the parts one after another.`,
  });
}
