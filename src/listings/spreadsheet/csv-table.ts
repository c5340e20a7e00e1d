import { CsvError, parse } from 'csv-parse/sync';
import { UnprocessableError } from '../../domain/errors';
import type { SheetCell } from '../../domain/listings/spreadsheet';
import { decodeText } from '../../platform/fetch';

/** Delimiters that spreadsheet programs use in different countries. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * A CSV file in UTF-8, UTF-16 or Windows-1252. The delimiter is the comma, semicolon or tab that the first row has most
 * of.
 *
 * @throws UnprocessableError `sheet_unreadable`
 */
export function csvTable(file: Buffer): SheetCell[][] {
  const { text } = decodeText(file, null, false);
  if (text.includes('\0')) throw unreadable('It is not text.');
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(error.message, error);
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r|\n/).filter((line) => line.trim() !== '');
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

function unreadable(why: string, cause?: unknown): UnprocessableError {
  return new UnprocessableError('sheet_unreadable', `The CSV file cannot be read: ${why}`, {
    message: 'The file cannot be read as CSV. Check its quotation marks, or save it again as XLSX or CSV.',
    cause,
  });
}
