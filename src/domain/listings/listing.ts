import type { Availability, Condition, ListingCurrency, Pack } from './extracted-page';
import type { ListingUnit, Measure, MeasureUnit } from './units';

/** A price for one metric unit. Listings are compared by it, and bills are priced with it. */
export interface UnitPrice {
  /** Decimal string, at most six decimals. */
  amount: string;
  unit: MeasureUnit;
}

/** What a price is for. */
export interface PriceBasis {
  unit: ListingUnit | null;
  pack: Pack | null;
  coverage: Measure | null;
}

/** A price with what it is for. */
export interface ListingPrice extends PriceBasis {
  /** Decimal string, greater than zero, for one `unit`. */
  price: string;
  currency: ListingCurrency | null;
  /** null: the unit or the contents of the pack are unknown (`unit_unresolved`). */
  unit_price: UnitPrice | null;
}

/** Where a value comes from. */
export interface Provenance {
  source: string;
  /** Where in the source: a JSON path, a selector, a column. */
  path: string;
  /** 0 to 1. */
  confidence: number;
}

/** The facts of a sighting besides its price. null or an empty list: not stated. */
export interface OfferFacts {
  title: string;
  /** Name of the platform that the supplier sells on, where the page is not the supplier's own. */
  marketplace: string | null;
  /** The supplier's own number for it: SKU, article number. */
  vendor_item_id: string | null;
  /** 14 digits. */
  gtin: string | null;
  brand: string | null;
  mpn: string | null;
  /** Canonical. */
  url: string | null;
  availability: Availability | null;
  condition: Condition | null;
  seller: string | null;
  /** Whether the price includes tax. */
  tax_included: boolean | null;
  /** Whether the price includes freight. */
  freight_included: boolean | null;
  images: readonly string[];
  description: string | null;
}

/** One look at a listing at one moment: a page that was read, a row of a file, or an entry by hand. */
export interface Sighting extends OfferFacts, PriceBasis {
  /** Host of the supplier's site without `www.`, or the supplier's name where there is no site; lower case. */
  supplier: string;
  /** Decimal string, greater than zero; null: no price, or only a range. */
  price: string | null;
  currency: ListingCurrency | null;
  /** The price was read with little confidence: a person confirms it before bills use it. */
  doubted: boolean;
  provenance: Readonly<Partial<Record<SightedField, Provenance>>>;
  /** Milliseconds since 1970 UTC. */
  seen_at: number;
}

export type FactField = keyof OfferFacts;
export type BasisField = keyof PriceBasis;
export type SightedField = FactField | BasisField | 'price' | 'currency';

/** Fields that people may correct. Identity and price are not among them. */
export const CORRECTABLE_FIELDS = [
  'title',
  'brand',
  'unit',
  'pack',
  'coverage',
  'condition',
  'seller',
  'tax_included',
  'freight_included',
] as const satisfies readonly (FactField | BasisField)[];
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** A field that a person corrected; sightings no longer change it. */
export interface Correction<F extends CorrectableField = CorrectableField> {
  /** Value of the latest sighting; null: it has none. */
  seen: Listing[F] | null;
  reason: string;
  /** Milliseconds since 1970 UTC. */
  corrected_at: number;
}
export type Corrections = { readonly [F in CorrectableField]?: Correction<F> };

/** Why a price is not used before a person confirms it. */
export type SuspectReason = 'large_change' | 'unit_changed' | 'currency_changed' | 'low_confidence';

/** A price that was seen but is not in force. */
export interface SuspectPrice {
  price: ListingPrice;
  reason: SuspectReason;
  /** Change of the price it would replace, signed, as a fraction; null where the two cannot be compared. */
  change: string | null;
  /** `refused`: a person said that it is wrong; Planbill does not ask about it again. */
  status: 'open' | 'refused';
  /** When it was first seen and last seen, milliseconds since 1970 UTC. */
  first_seen_at: number;
  last_seen_at: number;
}

/** One product of one supplier, as all its sightings together show it. */
export interface Listing extends OfferFacts, PriceBasis {
  supplier: string;
  /** The price in force: the last one that was believed or confirmed. Its basis is the listing's own. */
  price: string | null;
  currency: ListingCurrency | null;
  unit_price: UnitPrice | null;
  /** When the price in force was last seen, milliseconds since 1970 UTC. */
  price_seen_at: number | null;
  suspect: SuspectPrice | null;
  /** The price of the last event, or the first price. Small changes add up against it. */
  announced: ListingPrice | null;
  corrections: Corrections;
  provenance: Readonly<Partial<Record<SightedField, Provenance>>>;
  first_seen_at: number;
  last_seen_at: number;
  /** Latest change. */
  last_modified_at: number;
}
