import { urlKey } from './canonical-url';
import type { Sighting } from './listing';

/**
 * Kinds of keys, the strongest first. All contain the supplier: the same product at another supplier is another
 * listing. The price is never a key. `title` is used only when there is no other key, and only after a person decided.
 */
export const IDENTITY_KINDS = ['vendor_item', 'gtin', 'brand_mpn', 'url', 'title'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export interface IdentityKey {
  kind: IdentityKind;
  /** Parts separated by tabs, the supplier first. */
  key: string;
}

/** A listing with at least one key of a sighting, and all its keys. */
export interface KeyOwner {
  listing_id: string;
  keys: readonly IdentityKey[];
  /** Listings that a person decided to keep apart from it. */
  distinct_from: readonly string[];
}

/** Why a person has to decide which listing a sighting belongs to. */
export const REVIEW_REASONS = ['no_identity', 'identity_differs', 'two_listings'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/**
 * `new`: no listing has any of the keys. `same`: the sighting belongs to `listing_id`; `rivals` have weaker keys of the
 * sighting and may be the same product. `uncertain`: a person has to decide.
 */
export type Match =
  | { kind: 'new' }
  | { kind: 'same'; listing_id: string; by: IdentityKind; rivals: string[] }
  | { kind: 'uncertain'; reason: ReviewReason; listing_ids: string[] };

const text = (value: string): string => value.normalize('NFKC').trim().replace(/\s+/g, ' ');
/** Without dashes, dots and blanks, which manufacturers' numbers have or not. */
const compact = (value: string): string =>
  text(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Keys of a sighting, the strongest first; `title` only without any other key. */
export function identityKeys(sighting: Sighting): IdentityKey[] {
  const { supplier, vendor_item_id, gtin, brand, mpn, url, title } = sighting;
  const keys: IdentityKey[] = [];
  const add = (kind: IdentityKind, ...parts: string[]): void => {
    keys.push({ kind, key: [supplier, ...parts].join('\t') });
  };
  if (vendor_item_id !== null) add('vendor_item', text(vendor_item_id));
  if (gtin !== null) add('gtin', gtin);
  if (brand !== null && mpn !== null && compact(mpn) !== '') {
    add('brand_mpn', compact(mpn), text(brand).toLowerCase());
  }
  if (url !== null) add('url', urlKey(url));
  if (keys.length === 0) add('title', text(title).toLowerCase());
  return keys;
}

/**
 * Finds the listing of a sighting by its strongest key that a listing has. A listing with another value of a stronger
 * kind does not match: the page may show another variant today. If keys lead to several listings, only the supplier's
 * own number decides, or an earlier decision of a person.
 *
 * @param keys of the sighting, the strongest first
 * @param owners listings with at least one of the keys
 */
export function matchListing(keys: readonly IdentityKey[], owners: readonly KeyOwner[]): Match {
  const ranked = owners
    .map((owner) => ({ owner, rank: keys.findIndex((key) => owns(owner, key)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || (a.owner.listing_id < b.owner.listing_id ? -1 : 1));
  const [best, ...others] = ranked;
  if (!best) return keys[0].kind === 'title' ? uncertain('no_identity', []) : { kind: 'new' };
  const listing_ids = ranked.map(({ owner }) => owner.listing_id);
  const surer = keys.slice(0, best.rank);
  if (surer.some((key) => contradicts(best.owner, key))) return uncertain('identity_differs', listing_ids);
  const { listing_id, distinct_from } = best.owner;
  const rivals = others.map(({ owner }) => owner.listing_id).filter((id) => !distinct_from.includes(id));
  const by = keys[best.rank].kind;
  if (rivals.length > 0 && by !== 'vendor_item') return uncertain('two_listings', [listing_id, ...rivals]);
  return { kind: 'same', listing_id, by, rivals };
}

function owns(owner: KeyOwner, { kind, key }: IdentityKey): boolean {
  return owner.keys.some((owned) => owned.kind === kind && owned.key === key);
}

/** Whether a listing has keys of this kind, all with another number. Brands are ignored: they have many spellings. */
function contradicts(owner: KeyOwner, { kind, key }: IdentityKey): boolean {
  const number = (text: string): string => text.split('\t')[1];
  const owned = owner.keys.filter((each) => each.kind === kind);
  return owned.length > 0 && owned.every((each) => number(each.key) !== number(key));
}

function uncertain(reason: ReviewReason, listing_ids: string[]): Match {
  return { kind: 'uncertain', reason, listing_ids };
}
