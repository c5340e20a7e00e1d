import type {
  Assumption,
  AppliedRule,
  Classification,
  Exclusion,
  ItemKind,
  QuantityLine,
  QuantityTag,
  Section,
  Takeoff,
} from '../quantity-line';
import type { Unit } from '../units';
import type { ChoiceRuleName } from './offer';
import type { BillPurchase } from './purchases';
import type { BillTotals } from './totals';

/** Why an item has no amount. */
export type UnpricedReason =
  'no_material' | 'not_in_catalogue' | 'no_rate_on_date' | 'unit_mismatch' | 'rate_below_minor_unit';

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
  /** Whether the rate only shows how a bill looks. Missing in bills from before rates were marked. */
  illustrative?: boolean;
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

/** The price of an item. Without a price, rate and amount are null, and `unpriced_reason` says why. */
export interface ItemPrice {
  material_name: string | null;
  status: 'priced' | 'unpriced';
  unpriced_reason: UnpricedReason | null;
  /** Per unit of the quantity, rounded to the minor unit of the currency. */
  rate: string | null;
  rate_formula: string | null;
  rate_source: RateSource | null;
  /** Before mark-ups and tax: the rounded rate times the quantity, rounded. */
  amount: string | null;
  amount_formula: string | null;
}

/** A part that the rate of an item covers, for all its lines. */
export interface CoveredPart {
  description: string;
  qty: string;
  unit: string;
}

/** One item of a bill: all lines of the same work and specification, with their price. */
export interface BillItem extends ItemPrice {
  /** Stable across bills of one plan. */
  key: string;
  /** Section and place in it: `2.3`. */
  number: string;
  section: Section;
  kind: ItemKind;
  specification: string;
  material: string | null;
  classification: Classification;
  /** Sum of the rounded lines. */
  quantity: string;
  unit: Unit;
  lines: number;
  /** What the rate covers; empty where the specification says all. */
  covers: CoveredPart[];
  /** `allowance` or `assumed` when a line is; else `measured`. */
  tag: QuantityTag;
  /** The lowest confidence of its lines. */
  confidence: number;
  /** Code by which it is taxed; null when it has none. */
  tax_code: string | null;
}

/** A measurement with the item that it belongs to. */
export interface BillLine {
  quantity: QuantityLine;
  item: string;
  /** Its share of the item's amount, so that lines add up to items; null when the item has no price. */
  amount: string | null;
}

export interface SectionTotal {
  section: Section;
  items: number;
  lines: number;
  /** Items without a price. */
  unpriced: number;
  /** Sum of its items; null when one of them has no price. */
  amount: string | null;
  /** Sum of the items that have a price. */
  priced_amount: string;
}

/** A priced takeoff. All amounts are decimal strings in `currency`, rounded to its minor unit. */
export interface Bill extends BillTotals {
  standard: Takeoff['standard'];
  plan_quality: Takeoff['plan_quality'];
  warnings: Takeoff['warnings'];
  currency: string;
  /** Day whose rates and taxes apply, ISO date. */
  priced_on: string;
  items: BillItem[];
  lines: BillLine[];
  sections: SectionTotal[];
  purchases: BillPurchase[];
  priced_items: number;
  unpriced_items: number;
  rules: Record<string, AppliedRule>;
  assumptions: Assumption[];
  exclusions: Exclusion[];
}
