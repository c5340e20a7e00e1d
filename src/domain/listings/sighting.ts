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

/** In UTF-16 units; all that identities are made of stays below what an index of PostgreSQL takes. */
const LONGEST_NAME = 200;
const LONGEST_TITLE = 500;
const LONGEST_URL = 2000;
/** Longer descriptions are cut. */
const DESCRIPTION_KEPT = 5000;

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
  const words = (field: string, value: string | null | undefined, longest = LONGEST_NAME): string | null => {
    const text = printable(value);
    return text !== null && text.length > longest
      ? refuse(field, `has more than ${longest} characters`)
      : text;
  };
  const url =
    input.url == null ? null : (addressOf(input.url) ?? refuse('url', 'must be an http(s) address'));
  const named = words('supplier', input.supplier)?.toLowerCase().replace(/\s+/g, ' ');
  const sighting = {
    supplier: supplierHost(named ?? (url === null ? '' : new URL(url).host)),
    marketplace: words('marketplace', input.marketplace),
    vendor_item_id: words('vendor_item_id', input.vendor_item_id),
    gtin:
      input.gtin == null ? null : (gtin14(input.gtin) ?? refuse('gtin', 'has a wrong length or check digit')),
    brand: words('brand', input.brand),
    mpn: words('mpn', input.mpn),
    url,
    title: words('title', input.title, LONGEST_TITLE) ?? '',
    price: decimal('price', input.price),
    currency: input.currency ?? null,
    unit: input.unit ?? null,
    pack: input.pack
      ? { container: input.pack.container, pieces: decimal('pack/pieces', input.pack.pieces) }
      : null,
    coverage: input.coverage
      ? { amount: decimal('coverage/amount', input.coverage.amount) ?? '', unit: input.coverage.unit }
      : null,
    availability: input.availability ?? null,
    condition: input.condition ?? null,
    seller: words('seller', input.seller),
    tax_included: input.tax_included ?? null,
    freight_included: input.freight_included ?? null,
    images: input.images ?? [],
    description: printable(input.description)?.slice(0, DESCRIPTION_KEPT) ?? null,
    provenance: input.provenance ?? {},
    seen_at: input.seen_at,
  };
  if (sighting.supplier === '') refuse('supplier', 'give the supplier, or the address of the page');
  if (printable(input.title) === null) refuse('title', 'an offer has a title');
  if (problems.length === 0) return sighting;
  const detail = problems.map(({ pointer, message }) => `${pointer.slice(2)} ${message}`).join('; ');
  throw new UnprocessableError('sighting_invalid', detail, {
    message: 'The offer cannot be taken over as it stands; see errors for what is wrong with it.',
    errors: problems,
  });
}

/** Control characters have no place in a text, and PostgreSQL takes no NUL. */
function printable(value: string | null | undefined): string | null {
  return value?.replace(/\p{Cc}+/gu, ' ').trim() || null;
}

function addressOf(url: string): string | null {
  const canonical = canonicalUrl(url);
  return canonical !== null && canonical.length <= LONGEST_URL ? canonical : null;
}
