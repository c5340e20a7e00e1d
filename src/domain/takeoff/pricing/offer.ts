import type { Unit } from '../units';

/** Rules that choose one of several offers for a material. */
export const CHOICE_RULES = ['lowest_unit_price', 'newest', 'preferred_supplier', 'median'] as const;
export type ChoiceRuleName = (typeof CHOICE_RULES)[number];

export interface ChoiceRule {
  rule: ChoiceRuleName;
  /** For `preferred_supplier`. */
  preferred_supplier: string | null;
  /** An offer is not used when its price was last seen more than this many days ago; null for no limit. */
  max_age_days: number | null;
}

/** The units of suppliers' prices that a bill can use. */
export type OfferUnit = Extract<Unit, 'm2' | 'm' | 'piece'>;

/** A supplier's offer for a material, as it stood on the day of the bill. */
export interface MaterialOffer {
  listing_id: string;
  supplier: string;
  title: string;
  url: string | null;
  /** For one `unit`, valuation rules applied; decimal string. */
  unit_price: string;
  unit: OfferUnit;
  /** ISO 4217; null when only a sign, such as $, was found. */
  currency: string | null;
  /** When the price was last seen, RFC 3339. */
  seen_at: string;
  /** Whole days from `seen_at` to the end of the day of the bill. */
  age_days: number;
  /** Whether another price was seen since and has not been confirmed yet. */
  suspect: boolean;
}

/** The amount of `to` for one of `from`, in force from `effective_from` until the next row begins. */
export interface ExchangeRate {
  /** ISO 4217. */
  from: string;
  to: string;
  /** Decimal string. */
  rate: string;
  /** ISO date. */
  effective_from: string;
  source: string;
}

/** Why offers were left out, and what the bill says about the one that is used. */
export const OFFER_NOTES = [
  'listing_stale',
  'listing_currency_differs',
  'listing_unit_differs',
  'listing_price_suspect',
  'preferred_supplier_missing',
  'exchange_rate_used',
  'supply_only_rate',
] as const;
export type OfferNote = (typeof OFFER_NOTES)[number];
