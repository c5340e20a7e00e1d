import { type ErrorItem, UnprocessableError } from '../../errors';
import type { SheetCell } from './sheet-cell';

/** Columns of a price list. */
export const SHEET_COLUMNS = [
  'title',
  'price',
  'currency',
  'unit',
  'pieces',
  'coverage',
  'coverage_unit',
  'sku',
  'gtin',
  'brand',
  'mpn',
  'url',
  'supplier',
  'availability',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** Other names of the columns in price lists, without blanks and signs. */
const OTHER_NAMES: Readonly<Record<SheetColumn, string>> = {
  title: 'name product productname item itemname producttitle',
  price: 'rate unitprice netprice sellingprice saleprice',
  currency: 'currencycode',
  unit: 'uom per unitofmeasure salesunit priceunit',
  pieces: 'packsize packqty piecesperpack piecesperbox qtyperpack',
  coverage: 'covers coverageperpack coverageperbox content contents',
  coverage_unit: 'coverageuom contentunit',
  sku: 'articleno articlenumber article itemcode itemno itemnumber vendoritemid productcode code',
  gtin: 'ean ean13 upc barcode gtin13 gtin14',
  brand: 'make manufacturer',
  mpn: 'model modelno modelnumber partno partnumber manufacturerpartnumber',
  url: 'link producturl pageurl',
  supplier: 'vendor shop store',
  availability: 'stock instock stockstatus',
};

const key = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const BY_NAME: ReadonlyMap<string, SheetColumn> = new Map(
  SHEET_COLUMNS.flatMap((column) =>
    [key(column), ...OTHER_NAMES[column].split(' ')].map((name) => [name, column] as const),
  ),
);

/** Columns that every price list must have. */
const REQUIRED = ['title', 'price'] as const satisfies readonly SheetColumn[];

/** Where the columns of a file are. */
export interface SheetHeader {
  /** By place in the row, from 0. */
  places: ReadonlyMap<SheetColumn, { index: number; header: string }>;
  /** Headers of unknown columns, in the order of the file. */
  ignored: string[];
}

/**
 * Finds the columns by their headers, which may be written in any case and with any signs between the words.
 *
 * @param chosen columns that the caller names by their headers; they win over what the headers seem to mean
 * @throws UnprocessableError `sheet_header_incomplete`, `sheet_header_repeated`, `sheet_header_unknown`
 */
export function sheetHeader(
  cells: readonly SheetCell[],
  chosen: Readonly<Partial<Record<SheetColumn, string>>>,
): SheetHeader {
  const headers = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const wanted = chosenByHeader(chosen, headers);
  const places = new Map<SheetColumn, { index: number; header: string }>();
  const ignored: string[] = [];
  headers.forEach((header, index) => {
    if (header === '') return;
    const own = wanted.get(key(header)) ?? BY_NAME.get(key(header));
    if (own === undefined || (chosen[own] !== undefined && wanted.get(key(header)) !== own)) {
      ignored.push(header);
      return;
    }
    const other = places.get(own);
    if (other) throw repeated(own, other.header, header);
    places.set(own, { index, header });
  });
  const missing = REQUIRED.filter((column) => !places.has(column));
  if (missing.length > 0) throw incomplete(missing, headers);
  return { places, ignored };
}

function chosenByHeader(
  chosen: Readonly<Partial<Record<SheetColumn, string>>>,
  headers: readonly string[],
): Map<string, SheetColumn> {
  const known = new Set(headers.map(key));
  const errors: ErrorItem[] = [];
  const wanted = new Map<string, SheetColumn>();
  for (const column of SHEET_COLUMNS) {
    const header = chosen[column];
    if (header === undefined) continue;
    if (!known.has(key(header))) {
      errors.push({ pointer: `#/columns/${column}`, message: `the file has no column "${header}"` });
    }
    wanted.set(key(header), column);
  }
  if (errors.length === 0) return wanted;
  throw new UnprocessableError('sheet_header_unknown', errors.map(({ message }) => message).join('; '), {
    message: 'The file does not have a column that you name. Write its header as in the file.',
    errors,
  });
}

function repeated(column: SheetColumn, one: string, other: string): UnprocessableError {
  return new UnprocessableError('sheet_header_repeated', `"${one}" and "${other}" both mean ${column}.`, {
    message: `Two columns can be the ${column}. Name the right one with columns, or rename the other one.`,
    errors: [{ pointer: `#/columns/${column}`, message: `"${one}" or "${other}"` }],
  });
}

function incomplete(missing: readonly SheetColumn[], headers: readonly string[]): UnprocessableError {
  const found = headers.filter((header) => header !== '').join(', ') || 'nothing';
  return new UnprocessableError(
    'sheet_header_incomplete',
    `The first row has no ${missing.join(' and no ')}; it has ${found}.`,
    {
      message: `The first row of the file names its columns: ${SHEET_COLUMNS.join(', ')}. It needs ${REQUIRED.join(' and ')}.`,
      errors: missing.map((column) => ({ pointer: `#/columns/${column}`, message: 'missing' })),
    },
  );
}
