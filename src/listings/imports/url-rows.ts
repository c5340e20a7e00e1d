import { type ErrorItem, PlanbillError, UnprocessableError } from '../../domain/errors';
import { canonicalUrl } from '../../domain/listings';

/** One address of a list, with what stands beside it. */
export interface UrlRow {
  /** Of a table as spreadsheet programs count, the header being 1; of a JSON array from 1. */
  row: number;
  url: string;
  /** Values of the other columns, by the columns' names. */
  columns: Record<string, string>;
}

/** A row whose page an earlier row asks for already. */
export interface DuplicateRow {
  row: number;
  same_as: number;
}

/** All pages of a list, each once. */
export interface UrlList {
  rows: UrlRow[];
  duplicates: DuplicateRow[];
}

/** Fewer than a thousand. */
export const MOST_URLS = 999;
/** Of what stands beside one address, as JSON. */
const LONGEST_COLUMNS = 4_000;

/**
 * Checks all addresses of a list and leaves each page once: addresses that differ only in how somebody came to the
 * page are of one page.
 *
 * @param check the address as it would be asked for; throws PlanbillError where it cannot be
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
    message: `At most ${MOST_URLS} pages are imported at once. Divide the list.`,
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
      message: 'Nothing was imported. Set right the rows in errors and send the list again.',
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

/** What a formula shows is known to a spreadsheet program only. */
function refuseFormulas(all: readonly UrlRow[]): void {
  const formulas = all.filter(({ url }) => url.startsWith('='));
  if (formulas.length === 0) return;
  throw new UnprocessableError('formula_in_url', `${formulas.length} addresses are formulas.`, {
    message: 'Formulas are not worked out. Put the addresses themselves into the column, as text.',
    errors: formulas.map(({ row }) => ({ pointer: pointerTo(row), message: 'a formula' })),
  });
}

const pointerTo = (row: number): string => `#/rows/${row}/url`;
