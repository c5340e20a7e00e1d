import type { Availability, Condition, ListingCurrency, Pack } from './extracted-page';
import type { ListingUnit, Measure, MeasureUnit } from './units';

/** A price for one of a metric measure: what offers are compared by and bills are priced with. */
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
  /** null while it cannot be told (`unit_unresolved`). */
  unit_price: UnitPrice | null;
}

/** Where a value comes from, as the page's reader or the importer of a file says. */
export interface Provenance {
  source: string;
  /** Where in the source: a JSON path, a selector, a column. */
  path: string;
  /** 0 to 1. */
  confidence: number;
}

/** What a sighting tells of an offer beside its price. null and an empty list: it does not say. */
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
  /** Whether the price has the tax in it. */
  tax_included: boolean | null;
  /** Whether the price has the carriage in it. */
  freight_included: boolean | null;
  images: readonly string[];
  description: string | null;
}

/** One look at an offer: a page that was read, a row of a file, an entry by hand. */
export interface Sighting extends OfferFacts, PriceBasis {
  /** Host of the supplier's site without `www.`, or the supplier's name where there is no site; lower case. */
  supplier: string;
  /** Decimal string, greater than zero; null where the page gives none, or only a range. */
  price: string | null;
  currency: ListingCurrency | null;
  provenance: Readonly<Partial<Record<SightedField, Provenance>>>;
  /** Milliseconds since 1970 UTC. */
  seen_at: number;
}

export type FactField = keyof OfferFacts;
export type BasisField = keyof PriceBasis;
export type SightedField = FactField | BasisField | 'price' | 'currency';

/** What people may set right. Identity and price are not among them: those are as they were seen. */
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

/** A field that somebody set right; sightings no longer change it. */
export interface Correction<F extends CorrectableField = CorrectableField> {
  /** What sightings say, the latest one; null: nothing. */
  seen: Listing[F] | null;
  reason: string;
  /** Milliseconds since 1970 UTC. */
  corrected_at: number;
}
export type Corrections = { readonly [F in CorrectableField]?: Correction<F> };

/** Why a price is not believed at first sight. */
export type SuspectReason = 'large_change' | 'unit_changed' | 'currency_changed';

/** A price that was seen but not taken over. */
export interface SuspectPrice {
  price: ListingPrice;
  reason: SuspectReason;
  /** Change of the price it would replace, signed, as a fraction; null where the two cannot be compared. */
  change: string | null;
  /** `refused`: somebody said that it is wrong; it is not asked about again. */
  status: 'open' | 'refused';
  /** When it was first seen and last seen, milliseconds since 1970 UTC. */
  first_seen_at: number;
  last_seen_at: number;
}

/** One supplier's offer for a product, as all sightings of it together tell. */
export interface Listing extends OfferFacts, PriceBasis {
  supplier: string;
  /** The price in force: the last one that was believed or confirmed. Its basis is the listing's own. */
  price: string | null;
  currency: ListingCurrency | null;
  unit_price: UnitPrice | null;
  /** When the price in force was last seen, milliseconds since 1970 UTC. */
  price_seen_at: number | null;
  suspect: SuspectPrice | null;
  /** What the last event told, or the first price: small steps add up against it. */
  announced: ListingPrice | null;
  corrections: Corrections;
  provenance: Readonly<Partial<Record<SightedField, Provenance>>>;
  first_seen_at: number;
  last_seen_at: number;
  /** When something of it last changed. */
  last_modified_at: number;
}
