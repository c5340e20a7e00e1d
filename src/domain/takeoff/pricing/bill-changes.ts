import { Exact } from '../formula';
import type { Assumption } from '../quantity-line';
import type { Bill, BillLine, LinePrice, RateSource } from './bill';
import { minorUnits } from './currency';
import { OFFER_NOTES } from './offer';

/** Why the price of a line changed. */
export const CHANGE_REASONS = [
  'offer_price_changed',
  'other_offer',
  'offer_instead_of_catalogue',
  'catalogue_instead_of_offer',
  'catalogue_rate_changed',
  'now_priced',
  'now_unpriced',
  // Only in bills from before taxes were worked out on the whole bill.
  'tax_changed',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** The price of a line before and now; null when there was or is none. Decimal strings. */
export interface LineChange {
  line_id: string;
  description: string;
  why: ChangeReason;
  old_rate: string | null;
  new_rate: string | null;
  old_source: RateSource | null;
  new_source: RateSource | null;
  old_amount: string | null;
  new_amount: string | null;
  /** Change of the amount before tax; a missing price counts as 0. */
  delta: string;
}

/** The differences between two pricings of the same quantities. */
export interface BillChanges {
  lines: LineChange[];
  subtotal_delta: string;
  tax_delta: string;
  grand_total_delta: string;
}

type Priced = Pick<Bill, 'currency' | 'lines' | 'subtotal' | 'tax_total' | 'grand_total'>;

/** Compares two pricings in one currency, line by line, in the order of the bill. */
export function billChanges(before: Priced, after: Priced): BillChanges {
  const digits = minorUnits(after.currency);
  const difference = (was: string | null, is: string | null): string =>
    new Exact(is ?? 0).minus(was ?? 0).toFixed(digits);
  const earlier = new Map(before.lines.map((line) => [line.quantity.id, line.price]));
  return {
    lines: after.lines.flatMap((line) => changeOf(earlier.get(line.quantity.id), line, difference)),
    subtotal_delta: difference(before.subtotal, after.subtotal),
    tax_delta: difference(before.tax_total, after.tax_total),
    grand_total_delta: difference(before.grand_total, after.grand_total),
  };
}

function changeOf(
  was: LinePrice | undefined,
  { quantity, price: is }: BillLine,
  difference: (was: string | null, is: string | null) => string,
): LineChange[] {
  const why = was && reasonOf(was, is);
  if (!was || !why) return [];
  return [
    {
      line_id: quantity.id,
      description: quantity.description,
      why,
      old_rate: was.rate,
      new_rate: is.rate,
      old_source: was.rate_source,
      new_source: is.rate_source,
      old_amount: was.amount,
      new_amount: is.amount,
      delta: difference(was.amount, is.amount),
    },
  ];
}

/** Null when rate and amount are the same. The same price, seen again or at another supplier, is no change. */
function reasonOf(was: LinePrice, is: LinePrice): ChangeReason | null {
  if (was.rate === is.rate && was.amount === is.amount) return null;
  const [old, now] = [was.rate_source, is.rate_source];
  if (old === null) return 'now_priced';
  if (now === null) return 'now_unpriced';
  if (old.kind === 'catalogue') {
    return now.kind === 'catalogue' ? 'catalogue_rate_changed' : 'offer_instead_of_catalogue';
  }
  if (now.kind === 'catalogue') return 'catalogue_instead_of_offer';
  return old.listing_id === now.listing_id ? 'offer_price_changed' : 'other_offer';
}

const PRICING_CODES: ReadonlySet<string> = new Set([
  // Of earlier versions; taxes are questions now.
  'tax_rate_missing',
  'place_of_supply_assumed',
  'lines_unpriced',
  ...OFFER_NOTES,
]);

/** The assumptions about the quantities of a bill, without those about prices. */
export function measuredAssumptions(assumptions: readonly Assumption[]): Assumption[] {
  return assumptions.filter(({ code }) => !PRICING_CODES.has(code));
}
