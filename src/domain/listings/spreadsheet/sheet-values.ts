import type { Availability, ListingCurrency, Pack } from '../extracted-page';
import { availabilityTerm } from '../extract/vocabulary';
import { placeOf, readCurrency, readPriceText } from '../numbers';
import { type ListingUnit, type Measure, readMeasure, readUnit } from '../units';
import { type CellProblem, type SheetCell } from './sheet-cell';
import { cellDecimal, type DecimalMark, readSheetNumber } from './sheet-number';

/** A value, or a problem. */
export type Read<T> = { value: T } | CellProblem;

export interface PriceCell {
  amount: string;
  /** Where the cell has a sign of its own. */
  currency: ListingCurrency | null;
}

/** A price. "from 12", "12 – 15" and "call us" are not prices. */
export function readPriceCell(cell: SheetCell, mark: DecimalMark | null, url: string): Read<PriceCell> {
  if (typeof cell === 'number') return { value: { amount: cellDecimal(cell), currency: null } };
  const text = String(cell);
  const printed = readPriceText(text, placeOf(url, null));
  if (printed === null) return { code: 'number_unreadable', message: `"${text}" is not a price.` };
  if (printed.kind !== 'single' || /[\p{L}\d]/u.test(printed.words)) {
    return { code: 'price_not_single', message: `"${text}" is not one price.` };
  }
  const amount = readSheetNumber(text, mark);
  return 'code' in amount ? amount : { value: { amount: amount.value, currency: printed.currency } };
}

export function readCurrencyCell(text: string, url: string): Read<ListingCurrency> {
  const currency = readCurrency(text, placeOf(url, null));
  if (currency !== null) return { value: currency };
  return { code: 'currency_unknown', message: `"${text}" is not a known currency. Write its ISO 4217 code.` };
}

const CONTAINERS: readonly (readonly [RegExp, Pack['container']])[] = [
  [/box|carton/i, 'box'],
  [/bundle/i, 'bundle'],
  [/roll/i, 'roll'],
  [/bag|sack/i, 'bag'],
  [/set/i, 'set'],
  [/pallet/i, 'pallet'],
  [/bucket/i, 'bucket'],
];

/** What the price is for, with the container that a pack comes in. */
export function readUnitCell(text: string): Read<{ unit: ListingUnit; container: Pack['container'] | null }> {
  const words = text.replace(/^(?:per|\/)\s*/i, '');
  const known = readUnit(words);
  if (known === null || known.factor !== '1') {
    return {
      code: 'unit_unknown',
      message: `"${text}" is no unit that prices are kept in: m2, sqft, m, running_foot, m3, litre, kg, piece or pack.`,
    };
  }
  const container = CONTAINERS.find(([word]) => word.test(words))?.[1] ?? 'pack';
  return { value: { unit: known.unit, container: known.unit === 'pack' ? container : null } };
}

/** So much that one pack or piece covers: `1.44 m²`, or a number beside a unit of its own. */
export function readCoverageCell(
  cell: string | number,
  unitCell: string | null,
  mark: DecimalMark | null,
): Read<Measure> {
  const [, shown, beside = ''] =
    typeof cell === 'number' ? ['', cellDecimal(cell)] : (/^([\d.,'\s]+)(.*)$/s.exec(cell) ?? []);
  const unreadable = {
    code: 'coverage_unreadable',
    message: `"${cell}${unitCell === null ? '' : ` ${unitCell}`}" is no area, length, volume or weight, such as 1.44 m2.`,
  };
  if (shown === undefined) return unreadable;
  const amount: Read<string> = typeof cell === 'number' ? { value: shown } : readSheetNumber(shown, mark);
  if ('code' in amount) return amount;
  const [unit] = (beside.trim() || (unitCell ?? '')).split(/\/|\bper\b/i);
  const measure = readMeasure(amount.value, unit.trim());
  return measure === null ? unreadable : { value: measure };
}

/** A word, a yes or no, or how many there are. */
export function readAvailabilityCell(cell: SheetCell): Read<Availability> {
  const text = String(cell);
  const amount = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
  if (amount !== null) return { value: amount > 0 ? 'in_stock' : 'out_of_stock' };
  const known = availabilityTerm(text);
  if (known !== null) return { value: known };
  return {
    code: 'availability_unknown',
    message: `"${text}" is not known; write in_stock, out_of_stock, backorder or a number.`,
  };
}
