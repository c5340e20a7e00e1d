import { type ErrorItem, UnprocessableError } from '../../errors';
import type { Condition } from '../extracted-page';
import type { ListingUnit } from '../units';

/** What a listing and an order have to be for a rule to hold; all that is given has to hold. */
export interface RuleCondition {
  conditions?: readonly Condition[];
  /** Suppliers by host. */
  suppliers?: readonly string[];
  sellers?: readonly string[];
  units?: readonly ListingUnit[];
  /** ISO 4217. */
  currency?: string;
  /** Whole days since the price was last seen, both included. */
  price_age_days?: Span;
  /** How much is wanted, in the unit of the unit price, both included; a rule with it waits for an order. */
  quantity?: Span;
  tax_included?: boolean;
  freight_included?: boolean;
}

export interface Span {
  min?: number;
  max?: number;
}

/** `add` and `set` are in the currency, per metric unit, and hold only where the condition names the currency. */
export const RULE_EFFECTS = ['multiply', 'add', 'set'] as const;
export type RuleEffect = (typeof RULE_EFFECTS)[number];

/** A house rule of what an offer is really worth: freight, tax, wear, doubt about an old price. */
export interface ValuationRule {
  id: string;
  name: string;
  /** Rules work in this order, then by id. */
  position: number;
  when: RuleCondition;
  effect: RuleEffect;
  /** Decimal string; only what is added may be negative. */
  value: string;
}

/**
 * Refuses a rule that could never work as it reads.
 *
 * @throws UnprocessableError `valuation_rule_invalid`, with everything that is wrong
 */
export function assertRule({ when, effect, value }: Pick<ValuationRule, 'when' | 'effect' | 'value'>): void {
  const errors: ErrorItem[] = [];
  if (effect !== 'multiply' && when.currency === undefined) {
    errors.push({ pointer: '#/when/currency', message: 'an amount is in a currency: name it' });
  }
  if (effect !== 'add' && value.startsWith('-')) {
    errors.push({ pointer: '#/value', message: 'only what is added may be negative' });
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
    message: 'The rule could never work as it reads; see errors for what to change.',
    errors,
  });
}
