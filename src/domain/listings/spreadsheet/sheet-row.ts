import { PlanbillError } from '../../errors';
import type { Pack } from '../extracted-page';
import type { Provenance, SightedField, Sighting } from '../listing';
import { checkedSighting } from '../sighting';
import { type CellProblem, type SheetCell, textProblem } from './sheet-cell';
import type { SheetColumn, SheetHeader } from './sheet-columns';
import { cellDecimal, type DecimalMark, readSheetNumber } from './sheet-number';
import {
  type Read,
  readAvailabilityCell,
  readCoverageCell,
  readCurrencyCell,
  readPriceCell,
  readUnitCell,
} from './sheet-values';

/** Settings for all rows of a file. */
export interface SheetTerms {
  /** When the prices were seen, milliseconds since 1970 UTC. */
  seen_at: number;
  /** null: not stated; a number that can be read in two ways is refused. */
  decimal_mark: DecimalMark | null;
  /** Currency of rows without one; ISO 4217. */
  currency: string | null;
  /** Supplier of rows without one. */
  supplier: string | null;
}

export interface RowProblem extends CellProblem {
  /** null: the whole row. */
  column: SheetColumn | null;
}

const FIELD_OF: Readonly<Record<SheetColumn, SightedField | null>> = {
  title: 'title',
  price: 'price',
  currency: 'currency',
  unit: 'unit',
  pieces: 'pack',
  coverage: 'coverage',
  coverage_unit: null,
  sku: 'vendor_item_id',
  gtin: 'gtin',
  brand: 'brand',
  mpn: 'mpn',
  url: 'url',
  supplier: null,
  availability: 'availability',
};

/** Columns by the pointers of sighting problems. */
const COLUMN_AT: Readonly<Record<string, SheetColumn>> = {
  '#/vendor_item_id': 'sku',
  '#/pack/pieces': 'pieces',
  '#/coverage/amount': 'coverage',
  '#/title': 'title',
  '#/price': 'price',
  '#/gtin': 'gtin',
  '#/brand': 'brand',
  '#/mpn': 'mpn',
  '#/url': 'url',
  '#/supplier': 'supplier',
};

/** Reads one row: its sighting, or all its problems. */
export class RowReader {
  readonly problems: RowProblem[] = [];
  private readonly provenance: Partial<Record<SightedField, Provenance>> = {};

  constructor(
    private readonly cells: readonly SheetCell[],
    private readonly header: SheetHeader,
    private readonly terms: SheetTerms,
  ) {}

  /** null where there are problems. */
  sighting(): Sighting | null {
    const { seen_at, decimal_mark: mark } = this.terms;
    const url = this.text('url');
    const place = url ?? '';
    const price = this.read('price', (cell) => readPriceCell(cell, mark, place));
    if (price === null) this.missing('price');
    const stated = this.text('currency') ?? (price?.currency ? null : this.terms.currency);
    const currency = stated === null ? null : this.accept('currency', readCurrencyCell(stated, place));
    const own = price?.currency ?? null;
    if (own?.code && currency?.code && own.code !== currency.code) {
      this.note('price', 'currency_disagrees', `The price is in ${own.code}, the currency ${currency.code}.`);
    }
    const unit = this.read('unit', (cell) => readUnitCell(String(cell)));
    const coverageUnit = this.text('coverage_unit');
    const coverage = this.read('coverage', (cell) =>
      readCoverageCell(typeof cell === 'number' ? cell : String(cell), coverageUnit, mark),
    );
    const told = {
      title: this.text('title') ?? '',
      price: price && price.amount,
      currency: currency ?? own,
      unit: unit && unit.unit,
      pack: this.pack(unit && unit.container),
      coverage,
      vendor_item_id: this.text('sku'),
      gtin: this.text('gtin'),
      brand: this.text('brand'),
      mpn: this.text('mpn'),
      url,
      supplier: this.text('supplier') ?? this.terms.supplier ?? undefined,
      availability: this.read('availability', readAvailabilityCell),
      provenance: this.provenance,
      seen_at,
    };
    return this.checked(() => checkedSighting(told));
  }

  private pack(container: Pack['container'] | null): Pack | null {
    const pieces = this.read('pieces', (cell): Read<string> =>
      typeof cell === 'number'
        ? { value: cellDecimal(cell) }
        : readSheetNumber(String(cell), this.terms.decimal_mark),
    );
    return container === null && pieces === null ? null : { container: container ?? 'pack', pieces };
  }

  private checked(check: () => Sighting): Sighting | null {
    try {
      const sighting = check();
      return this.problems.length === 0 ? sighting : null;
    } catch (error) {
      if (!(error instanceof PlanbillError)) throw error;
      for (const { pointer, message } of error.errors) {
        const column = COLUMN_AT[pointer] ?? null;
        // An unreadable cell has its problem already.
        if (this.problems.some((problem) => problem.column === column)) continue;
        this.note(column, error.code, message);
      }
      return null;
    }
  }

  private read<T>(column: SheetColumn, reader: (cell: SheetCell) => Read<T>): T | null {
    const cell = this.cell(column);
    return cell === null ? null : this.accept(column, reader(cell));
  }

  /** What a cell shows, numbers as they are written. */
  private text(column: SheetColumn): string | null {
    const cell = this.cell(column);
    return typeof cell === 'number' ? cellDecimal(cell) : cell === null ? null : String(cell);
  }

  /** null: empty, or with a problem that has been noted. */
  private cell(column: SheetColumn): Exclude<SheetCell, { day: string }> {
    const at = this.header.places.get(column);
    const cell = at === undefined ? null : (this.cells[at.index] ?? null);
    if (at === undefined || cell === null) return null;
    if (typeof cell === 'object') {
      this.note(column, 'date_cell', `The cell is a date, ${cell.day}: the program took it for one.`);
      return null;
    }
    const value = typeof cell === 'string' ? cell.trim() : cell;
    if (value === '') return null;
    const problem = typeof value === 'string' ? textProblem(value) : null;
    if (problem !== null) {
      this.note(column, problem.code, problem.message);
      return null;
    }
    const field = FIELD_OF[column];
    if (field !== null) this.provenance[field] = { source: 'sheet', path: at.header, confidence: 1 };
    return value;
  }

  private accept<T>(column: SheetColumn, read: Read<T>): T | null {
    if (!('code' in read)) return read.value;
    this.note(column, read.code, read.message);
    return null;
  }

  /** A row without a price is a mistake, such as a formula without a saved value. */
  private missing(column: 'price'): void {
    if (this.problems.some((problem) => problem.column === column)) return;
    this.note(column, 'price_missing', 'The row has no price.');
  }

  private note(column: SheetColumn | null, code: string, message: string): void {
    if (this.problems.some((known) => known.column === column && known.code === code)) return;
    this.problems.push({ column, code, message });
  }
}
