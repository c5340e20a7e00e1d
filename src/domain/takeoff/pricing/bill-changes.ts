import { Exact } from '../figure';
import type { Assumption } from '../quantity-line';
import type { Bill, BillItem, RateSource } from './bill';
import { minorUnits } from './currency';
import { OFFER_NOTES } from './offer';

/** Why the amount of an item changed. */
export const CHANGE_REASONS = [
  'quantity_changed',
  'offer_price_changed',
  'other_offer',
  'offer_instead_of_catalogue',
  'catalogue_instead_of_offer',
  'catalogue_rate_changed',
  'now_priced',
  'now_unpriced',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** An item before and now; null when there was or is none. Decimal strings. */
export interface ItemChange {
  item_key: string;
  number: string;
  specification: string;
  why: ChangeReason;
  old_quantity: string;
  new_quantity: string;
  old_rate: string | null;
  new_rate: string | null;
  old_source: RateSource | null;
  new_source: RateSource | null;
  old_amount: string | null;
  new_amount: string | null;
  /** Change of the amount before mark-ups and tax; a missing price counts as 0. */
  delta: string;
  /** What of `delta` the quantity makes, at the old rate: `ROUND((new − old quantity) × old rate)`. */
  quantity_effect: string;
  /** The rest of `delta`, which the rate makes. */
  price_effect: string;
}

/** The differences between two bills of the same items. */
export interface BillChanges {
  items: ItemChange[];
  subtotal_delta: string;
  tax_delta: string;
  grand_total_delta: string;
}

type Priced = Pick<Bill, 'currency' | 'items' | 'subtotal' | 'tax_total' | 'grand_total'>;

/** Compares two bills in one currency, item by item, in the order of the later bill. */
export function billChanges(before: Priced, after: Priced): BillChanges {
  const digits = minorUnits(after.currency);
  const difference = (was: string | null, is: string | null): string =>
    new Exact(is ?? 0).minus(was ?? 0).toFixed(digits);
  const earlier = new Map(before.items.map((item) => [item.key, item]));
  return {
    items: after.items.flatMap((item) => changeOf(earlier.get(item.key), item, digits)),
    subtotal_delta: difference(before.subtotal, after.subtotal),
    tax_delta: difference(before.tax_total, after.tax_total),
    grand_total_delta: difference(before.grand_total, after.grand_total),
  };
}

function changeOf(was: BillItem | undefined, is: BillItem, digits: number): ItemChange[] {
  const why = was && reasonOf(was, is);
  if (!was || !why) return [];
  const delta = new Exact(is.amount ?? 0).minus(was.amount ?? 0);
  const ofQuantity = new Exact(is.quantity)
    .minus(was.quantity)
    .times(was.rate ?? 0)
    .toDecimalPlaces(digits);
  return [
    {
      item_key: is.key,
      number: is.number,
      specification: is.specification,
      why,
      old_quantity: was.quantity,
      new_quantity: is.quantity,
      old_rate: was.rate,
      new_rate: is.rate,
      old_source: was.rate_source,
      new_source: is.rate_source,
      old_amount: was.amount,
      new_amount: is.amount,
      delta: delta.toFixed(digits),
      quantity_effect: ofQuantity.toFixed(digits),
      price_effect: delta.minus(ofQuantity).toFixed(digits),
    },
  ];
}

/** Null when quantity, rate and amount are the same. The same price, seen again or elsewhere, is no change. */
function reasonOf(was: BillItem, is: BillItem): ChangeReason | null {
  if (was.rate === is.rate) return was.quantity === is.quantity ? null : 'quantity_changed';
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
  'tax_rate_missing',
  'sales_tax_unknown',
  'place_of_supply_assumed',
  'tax_regime_assumed',
  'rates_illustrative',
  'items_unpriced',
  ...OFFER_NOTES,
]);

/** The assumptions about the quantities of a bill, without those about prices. */
export function measuredAssumptions(assumptions: readonly Assumption[]): Assumption[] {
  return assumptions.filter(({ code }) => !PRICING_CODES.has(code));
}
