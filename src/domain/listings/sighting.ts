import { type ErrorItem, UnprocessableError } from '../errors';
import { canonicalUrl, supplierHost } from './canonical-url';
import { gtin14 } from './gtin';
import type { Sighting } from './listing';
import { PriceDecimal } from './unit-price';

/** A sighting from its source. Fields that are left out are not stated. */
export type SightingInput = Pick<Sighting, 'title' | 'seen_at'> &
  Partial<Omit<Sighting, 'title' | 'seen_at'>>;

/** At most twelve digits before the point and six behind it. */
const POSITIVE = /^(?=.*[1-9])\d{1,12}(\.\d{1,6})?$/;

/** Characters (UTF-16 units). An index entry of PostgreSQL holds all parts of a key. */
const LONGEST_NAME = 200;
const LONGEST_TITLE = 500;
const LONGEST_URL = 2000;
/** Longer descriptions are cut. */
const DESCRIPTION_KEPT = 5000;

/**
 * Checks a sighting and normalizes its values: a canonical address, a GTIN with 14 digits, decimals without needless
 * zeros, and the host as supplier when no supplier is named.
 *
 * @throws UnprocessableError `sighting_invalid`, with every wrong field
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
    doubted: input.doubted ?? false,
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
  if (sighting.supplier === '') refuse('supplier', 'give the supplier or the address of the page');
  if (printable(input.title) === null) refuse('title', 'must not be empty');
  if (problems.length === 0) return sighting;
  const detail = problems.map(({ pointer, message }) => `${pointer.slice(2)} ${message}`).join('; ');
  throw new UnprocessableError('sighting_invalid', detail, {
    message: 'The listing cannot be saved. See errors for what is wrong.',
    errors: problems,
  });
}

/** Without control characters; PostgreSQL does not store NUL. */
function printable(value: string | null | undefined): string | null {
  return value?.replace(/\p{Cc}+/gu, ' ').trim() || null;
}

function addressOf(url: string): string | null {
  const canonical = canonicalUrl(url);
  return canonical !== null && canonical.length <= LONGEST_URL ? canonical : null;
}
