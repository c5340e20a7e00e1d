import type { Unit } from '../units';

/** How one of several offers for a material is chosen. */
export const CHOICE_RULES = ['lowest_unit_price', 'newest', 'preferred_supplier', 'median'] as const;
export type ChoiceRuleName = (typeof CHOICE_RULES)[number];

export interface ChoiceRule {
  rule: ChoiceRuleName;
  /** For `preferred_supplier`. */
  preferred_supplier: string | null;
  /** Days since a price was seen, after which it is not used; null: any. */
  max_age_days: number | null;
}

/** Units of suppliers' unit prices that bills know. */
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
  /** ISO 4217; null: only a sign was found. */
  currency: string | null;
  /** When the price was last seen, RFC 3339. */
  seen_at: string;
  /** Whole days between that and the end of the day of the bill. */
  age_days: number;
  /** Whether another price was seen since, which nobody has confirmed yet. */
  suspect: boolean;
}

/** So much of `to` for one of `from`, from a day on until another holds. */
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

/** What keeps offers from being used, or should be known of the one that is. */
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
