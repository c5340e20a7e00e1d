import type { ListingPrice, SuspectReason } from './listing';
import { PriceDecimal } from './unit-price';

/** The changes from which a price causes an event, and from which it is not believed. */
export interface PriceThresholds {
  /** Fraction of the price of the last event, such as `0.01`. */
  changed_relative: string;
  /** Amount per unit, in the currency; null: only the fraction counts. */
  changed_absolute: string | null;
  /** Fraction of the price in force, such as `0.5`. */
  suspect_relative: string;
}

/** A change of more than 1 % causes an event; a change of more than 50 % has to be confirmed. */
export const DEFAULT_PRICE_THRESHOLDS: PriceThresholds = {
  changed_relative: '0.01',
  changed_absolute: null,
  suspect_relative: '0.5',
};

/** Thresholds from the settings, which are percentages. */
export function priceThresholds(settings: {
  changedPercent: string;
  changedAmount: string | null;
  suspectPercent: string;
}): PriceThresholds {
  const fraction = (percent: string): string => new PriceDecimal(percent).div(100).toFixed();
  return {
    changed_relative: fraction(settings.changedPercent),
    changed_absolute: settings.changedAmount,
    suspect_relative: fraction(settings.suspectPercent),
  };
}

type Incomparable = Extract<SuspectReason, 'unit_changed' | 'currency_changed'>;

/** How one price differs from another. */
export interface PriceDifference {
  /** Signed, in the currency: per metric unit where both prices have one, else per pack; null: not comparable. */
  absolute: string | null;
  /** Signed fraction of the earlier price, six decimals; null: not comparable. */
  relative: string | null;
  /** Why the two cannot be compared. */
  incomparable: Incomparable | null;
}

/**
 * The difference of two prices: of the unit prices when both have one for the same measure, else of the prices. A unit
 * or a currency that only one of them has is not a change.
 */
export function priceDifference(before: ListingPrice, after: ListingPrice): PriceDifference {
  if (differ(before.currency?.code, after.currency?.code)) return incomparable('currency_changed');
  if (differ(before.unit, after.unit) || differ(before.unit_price?.unit, after.unit_price?.unit)) {
    return incomparable('unit_changed');
  }
  const [was, is] = comparable(before, after);
  const absolute = new PriceDecimal(is).minus(was);
  return {
    absolute: absolute.toFixed(),
    relative: absolute.div(was).toDecimalPlaces(6).toFixed(),
    incomparable: null,
  };
}

function comparable(before: ListingPrice, after: ListingPrice): [was: string, is: string] {
  const [was, is] = [before.unit_price, after.unit_price];
  return was !== null && is !== null && Number(was.amount) > 0
    ? [was.amount, is.amount]
    : [before.price, after.price];
}

/** Whether a change is worth an event. */
export function isNotable(difference: PriceDifference, thresholds: PriceThresholds): boolean {
  const { absolute, relative } = difference;
  if (absolute === null || relative === null) return true;
  return (
    isPast(relative, thresholds.changed_relative) ||
    (thresholds.changed_absolute !== null && isPast(absolute, thresholds.changed_absolute))
  );
}

/** Why a price has to be confirmed; null: it is believed. */
export function suspicionOf(difference: PriceDifference, thresholds: PriceThresholds): SuspectReason | null {
  if (difference.incomparable !== null) return difference.incomparable;
  return difference.relative !== null && isPast(difference.relative, thresholds.suspect_relative)
    ? 'large_change'
    : null;
}

/** Whether two prices are the same. */
export function samePrice(one: ListingPrice, other: ListingPrice): boolean {
  return (
    new PriceDecimal(one.price).equals(other.price) &&
    currencyName(one) === currencyName(other) &&
    one.unit === other.unit &&
    one.pack?.container === other.pack?.container &&
    one.pack?.pieces === other.pack?.pieces &&
    one.coverage?.amount === other.coverage?.amount &&
    one.coverage?.unit === other.coverage?.unit
  );
}

/** The sign counts only when the code is unknown. */
function currencyName({ currency }: ListingPrice): string | null {
  return currency && (currency.code ?? currency.as_found);
}

function isPast(change: string, threshold: string): boolean {
  return new PriceDecimal(change).abs().greaterThan(threshold);
}

function differ(one: string | null | undefined, other: string | null | undefined): boolean {
  return one != null && other != null && one !== other;
}

function incomparable(reason: Incomparable): PriceDifference {
  return { absolute: null, relative: null, incomparable: reason };
}
