import { Decimal } from 'decimal.js';

/** How a unit is printed: its symbol, and the decimals that are shown. What is stored stays exact. */
export interface PrintedUnit {
  readonly symbol: string;
  readonly decimals: number;
}

export type UnitName = 'm' | 'm2' | 'm3' | 'nr' | 'sqft' | 'running_foot' | 'sqyd' | 'cuft' | 'piece';
export type PrintedUnits = Readonly<Record<UnitName, PrintedUnit>>;

/** Feet and yards are printed whole where they are the units of the trade, else with two decimals like metres. */
function units(
  symbols: readonly [m: string, m2: string, m3: string, count: string],
  feetDecimals: number,
): PrintedUnits {
  const [m, m2, m3, count] = symbols;
  const exact = (symbol: string): PrintedUnit => ({ symbol, decimals: 2 });
  const feet = (symbol: string): PrintedUnit => ({ symbol, decimals: feetDecimals });
  const counted: PrintedUnit = { symbol: count, decimals: 0 };
  return {
    ...{ m: exact(m), m2: exact(m2), m3: exact(m3), nr: counted, piece: counted },
    ...{ sqft: feet('sf'), running_foot: feet('lf'), sqyd: feet('sy'), cuft: feet('cf') },
  };
}

export const METRIC = units(['m', 'm²', 'm³', 'nr'], 2);
export const INDIAN = units(['m', 'sqm', 'cum', 'nos'], 2);
export const GERMAN = units(['m', 'm²', 'm³', 'St'], 2);
export const SPANISH = units(['m', 'm²', 'm³', 'ud'], 2);
export const IMPERIAL = units(['m', 'm²', 'm³', 'ea'], 0);

/** A quantity as a bill of the country prints it: `129.17` square feet are `129 sf`. */
export function printedQuantity(quantity: string, unit: UnitName, printed: PrintedUnits): string {
  const { symbol, decimals } = printed[unit];
  return `${new Decimal(quantity).toFixed(decimals, Decimal.ROUND_HALF_UP)} ${symbol}`;
}
