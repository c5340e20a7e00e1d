import { type ErrorItem, PlanbillError, UnprocessableError } from '../../domain/errors';
import { canonicalUrl } from '../../domain/listings';

/** One row of a list of addresses. */
export interface UrlRow {
  /** In a CSV file the header is row 1; in a JSON array the first item is row 1. */
  row: number;
  url: string;
  /** Values of the other columns, by the columns' names. */
  columns: Record<string, string>;
}

/** A row with the same page as an earlier row. */
export interface DuplicateRow {
  row: number;
  same_as: number;
}

/** The different pages of a list. */
export interface UrlList {
  rows: UrlRow[];
  duplicates: DuplicateRow[];
}

/** Most different pages of a list. */
export const MOST_URLS = 999;
/** Most characters of the other columns of a row, as JSON. */
const LONGEST_COLUMNS = 4_000;

/**
 * Checks all addresses of a list and keeps each page once. Addresses that differ only in tracking parameters or the
 * fragment are the same page.
 *
 * @param check returns the address as it will be requested; throws PlanbillError for an address that cannot be used
 * @throws UnprocessableError `no_urls`, `formula_in_url`, `urls_invalid` with every row, `too_many_urls`
 */
export function distinctUrls(all: readonly UrlRow[], check: (address: string) => string): UrlList {
  if (all.length === 0) {
    throw new UnprocessableError('no_urls', 'The list has no address.', {
      message: 'The list is empty. Put one address in each row below the header.',
    });
  }
  refuseFormulas(all);
  const checked = checkAll(all, check);
  const first = new Map<string, number>();
  const list: UrlList = { rows: [], duplicates: [] };
  for (const row of checked) {
    const page = canonicalUrl(row.url) ?? row.url;
    const earlier = first.get(page);
    if (earlier === undefined) {
      first.set(page, row.row);
      list.rows.push(row);
    } else list.duplicates.push({ row: row.row, same_as: earlier });
  }
  if (list.rows.length <= MOST_URLS) return list;
  throw new UnprocessableError('too_many_urls', `The list has ${list.rows.length} different pages.`, {
    message: `At most ${MOST_URLS} pages are imported at once. Split the list.`,
  });
}

function checkAll(all: readonly UrlRow[], check: (address: string) => string): UrlRow[] {
  const problems: ErrorItem[] = [];
  const checked: UrlRow[] = [];
  for (const row of all) {
    const problem = problemOf(row, (url) => checked.push({ ...row, url }), check);
    if (problem !== null) problems.push(problem);
  }
  if (problems.length === 0) return checked;
  throw new UnprocessableError(
    'urls_invalid',
    `${problems.length} of ${all.length} rows cannot be imported.`,
    {
      message: 'Nothing was imported. Correct the rows in errors and send the list again.',
      errors: problems,
    },
  );
}

function problemOf(
  { row, url, columns }: UrlRow,
  accept: (url: string) => void,
  check: (address: string) => string,
): ErrorItem | null {
  if (url === '') return { pointer: pointerTo(row), message: 'url_missing: the row has no address' };
  if (JSON.stringify(columns).length > LONGEST_COLUMNS) {
    return { pointer: `#/rows/${row}`, message: `row_too_long: more than ${LONGEST_COLUMNS} characters` };
  }
  try {
    accept(check(url));
    return null;
  } catch (error) {
    if (!(error instanceof PlanbillError)) throw error;
    return { pointer: pointerTo(row), message: `${error.code}: ${error.detail}` };
  }
}

/** Only a spreadsheet program can calculate a formula. */
function refuseFormulas(all: readonly UrlRow[]): void {
  const formulas = all.filter(({ url }) => url.startsWith('='));
  if (formulas.length === 0) return;
  throw new UnprocessableError('formula_in_url', `${formulas.length} addresses are formulas.`, {
    message: 'Formulas are not calculated. Write the addresses into the column as text.',
    errors: formulas.map(({ row }) => ({ pointer: pointerTo(row), message: 'a formula' })),
  });
}

const pointerTo = (row: number): string => `#/rows/${row}/url`;
