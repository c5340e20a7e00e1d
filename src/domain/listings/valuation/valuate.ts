import type { Listing, UnitPrice } from '../listing';
import { PriceDecimal, UNIT_PRICE_DECIMALS } from '../unit-price';
import type { RuleCondition, RuleEffect, Span, ValuationRule } from './rule';

export const DAY_MS = 86_400_000;

/** The effect of one rule. Each step is rounded, so that the shown steps lead to the shown result. */
export interface ValuationStep {
  rule_id: string;
  name: string;
  effect: RuleEffect;
  value: string;
  before: string;
  after: string;
}

export interface Valuation {
  /** null: the listing has no unit price. */
  adjusted: UnitPrice | null;
  steps: ValuationStep[];
  /** First moment at which the age of the price may change the result, milliseconds since 1970 UTC; null: never. */
  holds_until: number | null;
}

/** The fields of a listing that rules use. */
export type Valued = Pick<
  Listing,
  | 'unit_price'
  | 'currency'
  | 'condition'
  | 'supplier'
  | 'seller'
  | 'unit'
  | 'price_seen_at'
  | 'tax_included'
  | 'freight_included'
>;

/**
 * The unit price after all rules that apply, in their order. A value that the listing does not state meets no
 * condition. A rule that would make the price negative makes it zero.
 *
 * @param order now in milliseconds since 1970 UTC; the quantity as decimal string, null: no order
 */
export function valuate(
  listing: Valued,
  rules: readonly ValuationRule[],
  order: { now: number; quantity: string | null },
): Valuation {
  const unitPrice = listing.unit_price;
  if (unitPrice === null) return { adjusted: null, steps: [], holds_until: null };
  const age = listing.price_seen_at === null ? null : ageInDays(listing.price_seen_at, order.now);
  const steps: ValuationStep[] = [];
  let amount = unitPrice.amount;
  for (const rule of inOrder(rules)) {
    if (!holds(rule, listing, age, order.quantity)) continue;
    const { id, name, effect, value } = rule;
    const after = applied(amount, effect, value);
    steps.push({ rule_id: id, name, effect, value, before: amount, after });
    amount = after;
  }
  return {
    adjusted: { amount, unit: unitPrice.unit },
    steps,
    holds_until: holdsUntil(rules, listing.price_seen_at, age),
  };
}

/** Whole days that have passed; 0 for a moment in the future. */
export function ageInDays(from: number, now: number): number {
  return Math.max(0, Math.floor((now - from) / DAY_MS));
}

function inOrder(rules: readonly ValuationRule[]): ValuationRule[] {
  return [...rules].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

function applied(amount: string, effect: RuleEffect, value: string): string {
  const before = new PriceDecimal(amount);
  const after = {
    multiply: () => before.times(value),
    add: () => before.plus(value),
    set: () => new PriceDecimal(value),
  }[effect]();
  return PriceDecimal.max(after, 0).toDecimalPlaces(UNIT_PRICE_DECIMALS).toFixed();
}

function holds(
  { effect, when }: ValuationRule,
  listing: Valued,
  age: number | null,
  quantity: string | null,
): boolean {
  const currency = listing.currency?.code ?? null;
  if (effect !== 'multiply' && when.currency === undefined) return false;
  return (
    among(when.conditions, listing.condition) &&
    among(when.suppliers, listing.supplier) &&
    among(when.sellers, listing.seller) &&
    among(when.units, listing.unit) &&
    equals(when.currency, currency) &&
    equals(when.tax_included, listing.tax_included) &&
    equals(when.freight_included, listing.freight_included) &&
    within(when.price_age_days, age) &&
    within(when.quantity, quantity)
  );
}

function among<T>(wanted: readonly T[] | undefined, value: T | null): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}

function equals<T>(wanted: T | undefined, value: T | null): boolean {
  return wanted === undefined || wanted === value;
}

function within(span: Span | undefined, value: string | number | null): boolean {
  if (span === undefined) return true;
  if (value === null) return false;
  const decimal = new PriceDecimal(value);
  return (
    (span.min === undefined || decimal.greaterThanOrEqualTo(span.min)) &&
    (span.max === undefined || decimal.lessThanOrEqualTo(span.max))
  );
}

/** The next day on which a rule about the age of prices begins or stops to apply. */
function holdsUntil(
  rules: readonly ValuationRule[],
  seenAt: number | null,
  age: number | null,
): number | null {
  if (seenAt === null || age === null) return null;
  const days = rules.flatMap(({ when }: { when: RuleCondition }) => {
    const { min, max } = when.price_age_days ?? {};
    return [min, max === undefined ? undefined : max + 1].filter((day) => day !== undefined && day > age);
  }) as number[];
  return days.length === 0 ? null : seenAt + Math.min(...days) * DAY_MS;
}
