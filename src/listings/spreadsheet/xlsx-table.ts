import { readSheet } from 'read-excel-file/node';
import { PlanbillError, TooLargeError, UnprocessableError } from '../../domain/errors';
import type { SheetCell } from '../../domain/listings/spreadsheet';
import { readZip, writeZip } from './zip-archive';

/** Most bytes of all parts of a workbook, unpacked. */
export const INFLATED_BYTES = 64 * 1024 * 1024;
/** Most cells of the rectangle that a sheet spans: readers allocate all of it. */
const SPANNED_CELLS = 2_000_000;

const CELL_ADDRESS = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/gi;

/**
 * The first sheet of a workbook. Formulas are not calculated: a formula gives the value that is saved with it, and is
 * an empty cell without one.
 *
 * @throws TooLargeError `sheet_too_large`; UnprocessableError `sheet_unreadable`
 */
export async function xlsxTable(file: Buffer): Promise<SheetCell[][]> {
  const parts = await readZip(
    file,
    (name) => name.endsWith('.xml') || name.endsWith('.rels'),
    INFLATED_BYTES,
  );
  for (const { name, content } of parts) {
    if (/worksheets\/[^/]+\.xml$/i.test(name)) assertSpan(content.toString('latin1'));
  }
  try {
    // Packed again, so that the reader gets only the bytes that were counted.
    const rows = await readSheet(await writeZip(parts));
    return rows.map((row) => row.map(cellOf));
  } catch (error) {
    if (error instanceof PlanbillError) throw error;
    throw new UnprocessableError('sheet_unreadable', `The XLSX file cannot be read: ${String(error)}`, {
      message: 'The file cannot be read. Open it in a spreadsheet program and save it again as XLSX or CSV.',
      cause: error,
    });
  }
}

/** Refuses a sheet with a cell far away, which would make a file of a few bytes need the largest table. */
function assertSpan(sheet: string): void {
  let [columns, rows] = [0, 0];
  for (const [, letters, digits] of sheet.matchAll(CELL_ADDRESS)) {
    columns = Math.max(columns, columnNumber(letters));
    rows = Math.max(rows, Number(digits));
  }
  if (columns * rows <= SPANNED_CELLS) return;
  throw new TooLargeError('sheet_too_large', `A sheet spans ${columns} columns and ${rows} rows.`, {
    message: 'A cell lies far away from the others. Delete all rows and columns that are not needed.',
  });
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellOf(value: unknown): SheetCell {
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
