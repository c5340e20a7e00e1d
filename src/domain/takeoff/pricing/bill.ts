import type { Assumption, AppliedRule, QuantityLine, Section, Takeoff } from '../quantity-line';
import type { Unit } from '../units';
import type { ChoiceRuleName } from './offer';
import type { BillTotals } from './totals/bill-totals';

/** Why a line has no amount. */
export type UnpricedReason = 'no_material' | 'not_in_catalogue' | 'no_rate_on_date' | 'unit_mismatch';

/** The source of a rate. */
export type RateSource = CatalogueRateSource | ListingRateSource;

interface RateOrigin {
  material_code: string;
  /** The rate as the catalogue or the supplier states it, per `unit`. */
  rate: string;
  unit: Unit;
  /** ISO date. */
  effective_from: string;
  /** Where the rate comes from, for people. */
  source: string;
}

/** The catalogue row a rate was made from. */
export interface CatalogueRateSource extends RateOrigin {
  kind: 'catalogue';
}

/** The supplier's offer a rate was made from; `effective_from` is the day on which its price was last seen. */
export interface ListingRateSource extends RateOrigin {
  kind: 'listing';
  listing_id: string;
  supplier: string;
  url: string | null;
  /** RFC 3339. */
  seen_at: string;
  /** The rule that chose the offer. */
  rule: ChoiceRuleName;
  /** Number of usable offers among which it was chosen. */
  considered: number;
  /** Currency of `rate`, ISO 4217. */
  currency: string;
  /** The exchange rate to the currency of the bill; null when `rate` is in that currency. */
  exchange: { rate: string; effective_from: string; source: string } | null;
}

/** One levy on a line, in bills from before taxes were worked out on the whole bill. */
export interface TaxPart {
  /** HSN or SAC code. */
  code: string;
  kind: 'CGST' | 'SGST' | 'IGST';
  percent: string;
  amount: string;
}

/** The tax on a line, in bills from before taxes were worked out on the whole bill. */
export interface LineTax {
  code: string;
  percent: string;
  amount: string;
  formula: string;
  parts: TaxPart[];
}

/** The price of a line. Without a price, rate and amount are null, and `unpriced_reason` says why. */
export interface LinePrice {
  material_name: string | null;
  status: 'priced' | 'unpriced';
  unpriced_reason: UnpricedReason | null;
  /** Per unit of the quantity. */
  rate: string | null;
  rate_formula: string | null;
  rate_source: RateSource | null;
  /** Before tax. */
  amount: string | null;
  amount_formula: string | null;
  /** Only in bills from before taxes were worked out on the whole bill. */
  tax?: LineTax | null;
}

/** A quantity with its price. An unpriced line stays in its place. */
export interface BillLine {
  quantity: QuantityLine;
  price: LinePrice;
}

export interface SectionTotal {
  section: Section;
  lines: number;
  unpriced: number;
  amount: string;
}

/** A priced takeoff. All amounts are decimal strings in `currency`, rounded to its minor unit. */
export interface Bill extends BillTotals {
  standard: Takeoff['standard'];
  plan_quality: Takeoff['plan_quality'];
  warnings: Takeoff['warnings'];
  currency: string;
  /** Day whose rates and taxes apply, ISO date. */
  priced_on: string;
  lines: BillLine[];
  sections: SectionTotal[];
  priced_lines: number;
  unpriced_lines: number;
  rules: Record<string, AppliedRule>;
  assumptions: Assumption[];
}
