import { Decimal } from 'decimal.js';
import type { ListingPrice, PriceBasis, UnitPrice } from './listing';
import type { MeasureUnit } from './units';

/** Decimals of prices: 40 digits while calculating, halves rounded away from zero. */
export const PriceDecimal = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** Decimals that a unit price keeps. */
export const UNIT_PRICE_DECIMALS = 6;

/** Exact by definition: the international foot is 0.3048 m. */
const METRIC: Partial<Record<MeasureUnit, { unit: MeasureUnit; size: string }>> = {
  sqft: { unit: 'm2', size: '0.09290304' },
  running_foot: { unit: 'm', size: '0.3048' },
  tonne: { unit: 'kg', size: '1000' },
};

/**
 * The price of one metric unit: for a measure the price itself, otherwise the price divided by the coverage of the pack
 * or piece, otherwise by the pieces in the pack. A piece with a coverage, such as a tile, is priced by the coverage.
 *
 * @param price decimal string for one `basis.unit`
 * @returns null: no unit, or a pack of unknown contents. It is never guessed.
 */
export function unitPriceOf(price: string, basis: PriceBasis): UnitPrice | null {
  const { unit, pack, coverage } = basis;
  if (unit === null) return null;
  if (unit !== 'pack' && unit !== 'piece') return perMetric(new PriceDecimal(price), unit);
  if (coverage !== null) return perMetric(new PriceDecimal(price).div(coverage.amount), coverage.unit);
  if (unit === 'piece') return perMetric(new PriceDecimal(price), unit);
  if (pack !== null && pack.pieces !== null)
    return perMetric(new PriceDecimal(price).div(pack.pieces), 'piece');
  return null;
}

function perMetric(price: Decimal, unit: MeasureUnit): UnitPrice {
  const metric = METRIC[unit];
  const amount = metric ? price.div(metric.size) : price;
  return {
    amount: amount.toDecimalPlaces(UNIT_PRICE_DECIMALS).toFixed(),
    unit: metric ? metric.unit : unit,
  };
}

/** A price with its unit price. */
export function listingPrice(
  price: string,
  currency: ListingPrice['currency'],
  { unit, pack, coverage }: PriceBasis,
): ListingPrice {
  return { price, currency, unit, pack, coverage, unit_price: unitPriceOf(price, { unit, pack, coverage }) };
}
