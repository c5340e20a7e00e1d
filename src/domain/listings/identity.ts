import { urlKey } from './canonical-url';
import type { Sighting } from './listing';

/**
 * What an offer is known by, the surest first. All are the supplier's: the same product at another supplier is
 * another offer. The price is never among them. `title` holds only where there is nothing better, and only once a
 * person has said so.
 */
export const IDENTITY_KINDS = ['vendor_item', 'gtin', 'brand_mpn', 'url', 'title'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

export interface IdentityKey {
  kind: IdentityKind;
  /** Comparable text, its parts parted by tabs, the supplier first. */
  key: string;
}

/** A listing that owns at least one key of a sighting, with all its keys. */
export interface KeyOwner {
  listing_id: string;
  keys: readonly IdentityKey[];
  /** Listings that a person has said are other offers. */
  distinct_from: readonly string[];
}

/** Why nobody but a person can tell which listing a sighting is of. */
export const REVIEW_REASONS = ['no_identity', 'identity_differs', 'two_listings'] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/**
 * `new`: no listing is known by any of the keys. `same`: it is a sighting of `listing_id`; `rivals` are known by
 * weaker keys of it, so that they may be the same offer. `uncertain`: it is not taken over before a person decides.
 */
export type Match =
  | { kind: 'new' }
  | { kind: 'same'; listing_id: string; by: IdentityKind; rivals: string[] }
  | { kind: 'uncertain'; reason: ReviewReason; listing_ids: string[] };

const text = (value: string): string => value.normalize('NFKC').trim().replace(/\s+/g, ' ');
/** Manufacturers' numbers are written with and without dashes, dots and blanks. */
const compact = (value: string): string =>
  text(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Keys of a sighting, the surest first; `title` only where it has no other. */
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
 * Which listing a sighting is of, by the surest key that any listing owns. A listing that is known by another value
 * of a surer kind is not taken for the same: a page may show another variant today. Where keys lead to several
 * listings, only the supplier's own number decides, or what a person has said of them before.
 *
 * @param keys of the sighting, the surest first
 * @param owners listings that own at least one of them
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

/** Whether a listing is known by keys of this kind, and all tell of another thing. Makers' names are spelt in many ways. */
function contradicts(owner: KeyOwner, { kind, key }: IdentityKey): boolean {
  const number = (text: string): string => text.split('\t')[1];
  const owned = owner.keys.filter((each) => each.kind === kind);
  return owned.length > 0 && owned.every((each) => number(each.key) !== number(key));
}

function uncertain(reason: ReviewReason, listing_ids: string[]): Match {
  return { kind: 'uncertain', reason, listing_ids };
}
