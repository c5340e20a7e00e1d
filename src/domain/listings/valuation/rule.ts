import { type ErrorItem, UnprocessableError } from '../../errors';
import type { Condition } from '../extracted-page';
import type { ListingUnit } from '../units';

/** Conditions of a rule on a listing and an order. All given conditions must hold. */
export interface RuleCondition {
  conditions?: readonly Condition[];
  /** Suppliers by host. */
  suppliers?: readonly string[];
  sellers?: readonly string[];
  units?: readonly ListingUnit[];
  /** ISO 4217. */
  currency?: string;
  /** Whole days since the price was last seen, both ends included. */
  price_age_days?: Span;
  /** Quantity to order, in the unit of the unit price, both ends included. The rule applies only with a quantity. */
  quantity?: Span;
  tax_included?: boolean;
  freight_included?: boolean;
}

export interface Span {
  min?: number;
  max?: number;
}

/** `add` and `set` are amounts per metric unit. They apply only when the condition names the currency. */
export const RULE_EFFECTS = ['multiply', 'add', 'set'] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

/** A rule that adjusts unit prices, for example for freight, tax, wear or an old price. */
export interface ValuationRule {
  id: string;
  name: string;
  /** Rules run in this order, then by id. */
  position: number;
  when: RuleCondition;
  effect: RuleEffect;
  /** Decimal string; only `add` takes a negative one. */
  value: string;
}

/**
 * Refuses a rule that can never apply.
 *
 * @throws UnprocessableError `valuation_rule_invalid`, with all problems
 */
export function assertRule({ when, effect, value }: Pick<ValuationRule, 'when' | 'effect' | 'value'>): void {
  const errors: ErrorItem[] = [];
  if (effect !== 'multiply' && when.currency === undefined) {
    errors.push({ pointer: '#/when/currency', message: 'name the currency of the amount' });
  }
  if (effect !== 'add' && value.startsWith('-')) {
    errors.push({ pointer: '#/value', message: 'only add takes a negative value' });
  }
  for (const name of ['price_age_days', 'quantity'] as const) {
    const { min, max } = when[name] ?? {};
    if (min !== undefined && max !== undefined && min > max) {
      errors.push({ pointer: `#/when/${name}`, message: 'min is above max' });
    }
  }
  if (errors.length === 0) return;
  const detail = errors.map(({ pointer, message }) => `${pointer.slice(2)}: ${message}`).join('; ');
  throw new UnprocessableError('valuation_rule_invalid', detail, {
    message: 'The rule can never apply. See errors for what to change.',
    errors,
  });
}
