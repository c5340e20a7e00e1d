import { type ListingUnit, type Measure } from './units';

/**
 * Where a value was read, the most trusted first. `adapter`: a selector written for one shop. `state`: JSON that a shop
 * system leaves in the page for its own scripts. `visible`: the text that people see. `address`: the page's own address.
 */
export const VALUE_SOURCES = [
  'adapter',
  'json_ld',
  'microdata',
  'rdfa',
  'meta',
  'state',
  'visible',
  'address',
] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

/** A value with its provenance. */
export interface Found<T> {
  value: T;
  source: ValueSource;
  /** Where in the source: a JSON path (`$[0].offers.price`), a property name or a CSS selector. */
  path: string;
  /** Trust in the place, from 0 to 1, two decimals. It is not a probability. */
  confidence: number;
}

/** `range`: the page has a lowest and a highest price. `from`: it names only the lowest. */
export type PriceKind = 'single' | 'range' | 'from';

/** schema.org ItemAvailability, in our spelling. */
export const AVAILABILITIES = [
  'in_stock',
  'limited',
  'preorder',
  'backorder',
  'out_of_stock',
  'discontinued',
] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** schema.org OfferItemCondition, in our spelling. */
export const CONDITIONS = ['new', 'refurbished', 'used', 'damaged'] as const;
export type Condition = (typeof CONDITIONS)[number];

export interface ListingCurrency {
  /** ISO 4217; null: several currencies share the sign and nothing on the page decides (`$`, `kr`). */
  code: string | null;
  /** As printed on the page: `€`, `Lei`, `тг.`, `EUR`. */
  as_found: string;
}

/** The pack that the price is for. */
export interface Pack {
  /** Kind of pack. */
  container: 'box' | 'bundle' | 'pack' | 'roll' | 'bag' | 'set' | 'pallet' | 'bucket';
  /** Number of pieces, as a decimal string; null: not stated. */
  pieces: string | null;
}

/** One variant of the product, such as a size. null: it does not state the value itself. */
export interface ListingVariant {
  name: string | null;
  sku: string | null;
  gtin: string | null;
  mpn: string | null;
  /** Decimal string. */
  price: string | null;
  /** ISO 4217. */
  currency: string | null;
  availability: Availability | null;
  url: string | null;
}

/** A finding for people. Codes are listed in docs/errors.md. */
export interface PageNote {
  code: string;
  message: string;
}

/** Below this confidence a price waits until a person confirms it: such prices were wrong three times out of four. */
export const LEAST_CONFIDENCE = 0.5;

/** Fields of a `full` listing; `identifier` is one of SKU, GTIN and MPN. */
export const REQUIRED_FIELDS = ['title', 'price', 'currency', 'unit', 'identifier'] as const;
export type RequiredField = (typeof REQUIRED_FIELDS)[number];

/** One product, read from a shop's page. A field that the page does not state is null, never guessed. */
export interface ExtractedPage {
  /** The address that was read. */
  url: string;
  /** The address that the page gives itself on the same site, else `url`; without fragment and tracking parameters. */
  canonical_url: string;
  title: Found<string>;
  /** Decimal string, greater than zero, of `price_kind`; the lowest where there are several. */
  price: Found<string> | null;
  price_kind: PriceKind | null;
  /** The highest price of a `range`. */
  price_high: string | null;
  currency: Found<ListingCurrency> | null;
  /** What the price is for. */
  unit: Found<ListingUnit> | null;
  pack: Found<Pack> | null;
  /** How much one pack or piece covers, holds or measures. */
  coverage: Found<Measure> | null;
  /** Whether the price includes tax; null: the page does not say. */
  tax_included: Found<boolean> | null;
  availability: Found<Availability> | null;
  condition: Found<Condition> | null;
  brand: Found<string> | null;
  mpn: Found<string> | null;
  sku: Found<string> | null;
  /** 8, 12, 13 or 14 digits with a right check digit, as the page writes it. */
  gtin: Found<string> | null;
  seller: Found<string> | null;
  /** Absolute http(s) addresses, each once, in the page's order. */
  images: Found<string[]> | null;
  /** Plain text. */
  description: Found<string> | null;
  variants: ListingVariant[];
  quality: 'full' | 'partial';
  missing_fields: RequiredField[];
  notes: PageNote[];
}
