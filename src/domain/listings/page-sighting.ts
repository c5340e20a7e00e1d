import { type ExtractedPage, type Found, LEAST_CONFIDENCE } from './extracted-page';
import type { Provenance, SightedField, Sighting } from './listing';
import { checkedSighting } from './sighting';

/**
 * The sighting of a page. A range, or a lowest price, is not a price.
 *
 * @param seen_at when the page was fetched, milliseconds since 1970 UTC
 * @throws UnprocessableError `sighting_invalid`
 */
export function sightingOfPage(page: ExtractedPage, seen_at: number): Sighting {
  const provenance: Partial<Record<SightedField, Provenance>> = {};
  const of = <T>(field: SightedField, found: Found<T> | null): T | null => {
    if (found === null) return null;
    const { source, path, confidence } = found;
    provenance[field] = { source, path, confidence };
    return found.value;
  };
  return checkedSighting({
    url: page.canonical_url,
    title: of('title', page.title) ?? '',
    price: page.price_kind === 'single' ? of('price', page.price) : null,
    currency: of('currency', page.currency),
    doubted: page.price !== null && page.price.confidence < LEAST_CONFIDENCE,
    unit: of('unit', page.unit),
    pack: of('pack', page.pack),
    coverage: of('coverage', page.coverage),
    tax_included: of('tax_included', page.tax_included),
    availability: of('availability', page.availability),
    condition: of('condition', page.condition),
    brand: of('brand', page.brand),
    mpn: of('mpn', page.mpn),
    vendor_item_id: of('vendor_item_id', page.sku),
    gtin: of('gtin', page.gtin),
    seller: of('seller', page.seller),
    images: of('images', page.images) ?? [],
    description: of('description', page.description),
    provenance,
    seen_at,
  });
}
