import { MalformedError, UnprocessableError } from '../../domain/errors';
import { csvTable } from '../spreadsheet/csv-table';
import type { UrlRow } from './url-rows';

/** Most rows of a list, duplicates included. */
const MOST_ROWS = 20_000;

/**
 * Addresses of a CSV file with a column `url`. The other columns are kept with the rows.
 *
 * @throws UnprocessableError `empty_file`, `sheet_unreadable`, `url_column_missing`, `column_repeated`,
 *   `too_many_urls`
 */
export function readUrlTable(file: Buffer): UrlRow[] {
  if (file.length === 0) {
    throw new UnprocessableError('empty_file', 'The file has no bytes.', {
      message: 'The file is empty. Save it again and send it once more.',
    });
  }
  const table = csvTable(file).map((cells) => cells.map((cell) => String(cell ?? '').trim()));
  const at = table.findIndex((cells) => cells.some((cell) => cell !== ''));
  const header = table[at] ?? [];
  const names = namesOf(header);
  const urlAt = names.findIndex((name) => name.toLowerCase() === 'url');
  // With one column, a comma belongs to the address.
  const alone = names.filter((name) => name !== '').length === 1;
  const rows = table
    .map((cells, index) => ({
      row: index + 1,
      url: alone ? cells.join(',').replace(/,+$/, '') : (cells[urlAt] ?? ''),
      columns: alone ? {} : columnsOf(names, urlAt, cells),
      empty: cells.every((cell) => cell === ''),
    }))
    .slice(at + 1)
    .filter(({ empty }) => !empty)
    .map(({ row, url, columns }) => ({ row, url, columns }));
  return limited(rows);
}

/**
 * Addresses of a JSON array `[{"url": …}]`. Other members with plain values are kept with the rows.
 *
 * @throws MalformedError `validation_failed`; UnprocessableError `too_many_urls`
 */
export function readUrlArray(body: unknown): UrlRow[] {
  if (!Array.isArray(body)) {
    throw new MalformedError('validation_failed', 'The body is not an array.', {
      message: 'Send a JSON array of objects with a url, or a CSV file as multipart/form-data.',
      errors: [{ pointer: '#', message: 'must be an array of objects with a url' }],
    });
  }
  const wrong: number[] = [];
  const rows = body.map((item: unknown, index): UrlRow => {
    if (!isPlain(item) || typeof item.url !== 'string') {
      wrong.push(index);
      return { row: index + 1, url: '', columns: {} };
    }
    const { url, ...others } = item;
    const columns = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
    return { row: index + 1, url: url.trim(), columns };
  });
  if (wrong.length === 0) return limited(rows);
  throw new MalformedError('validation_failed', `${wrong.length} items are not objects with a url.`, {
    message:
      'Every item must be an object with a url as text. Its other values must be text, numbers, true or false.',
    errors: wrong.map((index) => ({ pointer: `#/${index}`, message: 'must be a flat object with a url' })),
  });
}

type Plain = Record<string, string | number | boolean>;

function isPlain(item: unknown): item is Plain {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
  return Object.values(item).every((value) => ['string', 'number', 'boolean'].includes(typeof value));
}

/** @throws UnprocessableError */
function namesOf(header: readonly string[]): string[] {
  const lower = header.filter((name) => name !== '').map((name) => name.toLowerCase());
  if (!lower.includes('url')) {
    throw new UnprocessableError(
      'url_column_missing',
      `The first row has: ${lower.join(', ').slice(0, 200)}.`,
      {
        message: 'The first row must name the columns, and one of them must be url.',
      },
    );
  }
  const repeated = lower.find((name, index) => lower.indexOf(name) !== index);
  if (repeated === undefined) return [...header];
  throw new UnprocessableError('column_repeated', `Two columns are named ${repeated}.`, {
    message: 'Give every column a different name.',
  });
}

function columnsOf(
  names: readonly string[],
  urlAt: number,
  cells: readonly string[],
): Record<string, string> {
  const beside = names.flatMap((name, index): [string, string][] => {
    const value = cells[index] ?? '';
    return index === urlAt || name === '' || value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(beside);
}

function limited(rows: UrlRow[]): UrlRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  throw new UnprocessableError('too_many_urls', `The list has ${rows.length} rows.`, {
    message: 'The list is too long. Split it.',
  });
}
