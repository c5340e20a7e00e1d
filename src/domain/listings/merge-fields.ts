import {
  type BasisField,
  type CorrectableField,
  CORRECTABLE_FIELDS,
  type FactField,
  type Listing,
  type PriceBasis,
  type Sighting,
} from './listing';
import { sameValue } from './same-value';
import { unitPriceOf } from './unit-price';

export const FACT_FIELDS = [
  'title',
  'marketplace',
  'vendor_item_id',
  'gtin',
  'brand',
  'mpn',
  'url',
  'availability',
  'condition',
  'seller',
  'tax_included',
  'freight_included',
  'images',
  'description',
] as const satisfies readonly FactField[];
export const BASIS_FIELDS = ['unit', 'pack', 'coverage'] as const satisfies readonly BasisField[];

type Draft = { -readonly [K in keyof Listing]: Listing[K] };
type Field = FactField | BasisField;

const CORRECTABLE: ReadonlySet<string> = new Set(CORRECTABLE_FIELDS);

function isCorrected(listing: Listing, field: Field): field is CorrectableField {
  return CORRECTABLE.has(field) && listing.corrections[field as CorrectableField] !== undefined;
}

function says(value: Sighting[Field]): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** The listing with the facts of a sighting; corrected fields keep their correction. */
export function withFacts(listing: Listing, sighting: Sighting): { listing: Listing; changed: FactField[] } {
  const draft: Draft = { ...listing };
  const changed: FactField[] = [];
  for (const field of FACT_FIELDS) {
    if (!says(sighting[field]) || isCorrected(listing, field)) continue;
    if (sameValue(listing[field], sighting[field])) continue;
    copy(draft, field, sighting[field]);
    changed.push(field);
  }
  return { listing: { ...draft, corrections: seenBeside(listing, sighting) }, changed };
}

function copy<F extends Field>(draft: Draft, field: F, value: Draft[F]): void {
  draft[field] = value;
}

/** Corrections with the values of the latest sighting. */
function seenBeside(listing: Listing, sighting: Sighting): Listing['corrections'] {
  const entries = Object.entries(listing.corrections).map(([field, correction]) => {
    const value = sighting[field as CorrectableField];
    return [field, value === null ? correction : { ...correction, seen: value }];
  });
  return Object.fromEntries(entries) as Listing['corrections'];
}

/** Unit, pack and coverage of a price: corrected values, else those of the sighting, else those of the listing. */
export function basisOf(listing: Listing, found: PriceBasis): PriceBasis {
  const of = <F extends BasisField>(field: F): PriceBasis[F] =>
    listing.corrections[field] ? listing[field] : (found[field] ?? listing[field]);
  return { unit: of('unit'), pack: of('pack'), coverage: of('coverage') };
}

/** Adds unit, pack and coverage that the listing lacks, from a sighting without a price. */
export function withMissingBasis(
  listing: Listing,
  sighting: Sighting,
): { listing: Listing; changed: BasisField[] } {
  const draft: Draft = { ...listing };
  const changed = BASIS_FIELDS.filter(
    (field) => listing[field] === null && sighting[field] !== null && !isCorrected(listing, field),
  );
  for (const field of changed) copy(draft, field, sighting[field]);
  return { listing: withUnitPrice(draft), changed };
}

/** The listing with its unit price calculated again. */
export function withUnitPrice(listing: Listing): Listing {
  return { ...listing, unit_price: listing.price === null ? null : unitPriceOf(listing.price, listing) };
}
