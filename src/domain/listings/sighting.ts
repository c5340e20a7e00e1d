import { type ErrorItem, UnprocessableError } from '../errors';
import { canonicalUrl, supplierHost } from './canonical-url';
import { gtin14 } from './gtin';
import type { Sighting } from './listing';
import { PriceDecimal } from './unit-price';

/** A sighting as its source tells it; what is left out, the source does not tell. */
export type SightingInput = Pick<Sighting, 'title' | 'seen_at'> &
  Partial<Omit<Sighting, 'title' | 'seen_at'>>;

/** Twelve digits before and six after the point hold any price that a shop asks. */
const POSITIVE = /^(?=.*[1-9])\d{1,12}(\.\d{1,6})?$/;

/**
 * Checks a sighting, and writes its values in the one form in which they are compared: the address canonical, the
 * GTIN with 14 digits, decimals without needless zeros, the supplier by its host where it is not named.
 *
 * @throws UnprocessableError `sighting_invalid`, with every field that is wrong
 */
export function checkedSighting(input: SightingInput): Sighting {
  const problems: ErrorItem[] = [];
  const refuse = (field: string, message: string): null => {
    problems.push({ pointer: `#/${field}`, message });
    return null;
  };
  const decimal = (field: string, value: string | null | undefined): string | null => {
    if (value == null) return null;
    return POSITIVE.test(value)
      ? new PriceDecimal(value).toFixed()
      : refuse(field, 'must be a decimal number above zero');
  };
  const words = (value: string | null | undefined): string | null => value?.trim() || null;

  const url =
    input.url == null ? null : (canonicalUrl(input.url) ?? refuse('url', 'must be an http(s) address'));
  const gtin =
    input.gtin == null ? null : (gtin14(input.gtin) ?? refuse('gtin', 'has a wrong length or check digit'));
  const supplier = words(input.supplier)?.toLowerCase().replace(/\s+/g, ' ') ?? (url && new URL(url).host);
  if (!supplier) refuse('supplier', 'give the supplier, or the address of the page');
  const title = words(input.title) ?? refuse('title', 'an offer has a title');
  const price = decimal('price', input.price);
  const amount = decimal('coverage/amount', input.coverage?.amount);
  const pieces = decimal('pack/pieces', input.pack?.pieces);
  if (problems.length > 0) {
    const detail = problems.map(({ pointer, message }) => `${pointer.slice(2)} ${message}`).join('; ');
    throw new UnprocessableError('sighting_invalid', detail, {
      message: 'The offer cannot be taken over as it stands; see errors for what is wrong with it.',
      errors: problems,
    });
  }
  return {
    supplier: supplierHost(supplier!),
    marketplace: words(input.marketplace),
    vendor_item_id: words(input.vendor_item_id),
    gtin,
    brand: words(input.brand),
    mpn: words(input.mpn),
    url,
    title: title!,
    price,
    currency: input.currency ?? null,
    unit: input.unit ?? null,
    pack: input.pack ? { container: input.pack.container, pieces } : null,
    coverage: input.coverage ? { amount: amount!, unit: input.coverage.unit } : null,
    availability: input.availability ?? null,
    condition: input.condition ?? null,
    seller: words(input.seller),
    tax_included: input.tax_included ?? null,
    freight_included: input.freight_included ?? null,
    images: input.images ?? [],
    description: words(input.description),
    provenance: input.provenance ?? {},
    seen_at: input.seen_at,
  };
}
