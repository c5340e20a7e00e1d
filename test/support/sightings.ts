import fc from 'fast-check';
import {
  applySighting,
  checkedSighting,
  DEFAULT_PRICE_THRESHOLDS,
  type IdentityKey,
  identityKeys,
  type Listing,
  type ListingEvent,
  matchListing,
  type PriceObservation,
  type Sighting,
  type SightingInput,
} from '../../src/domain/listings';

export const DAY = 86_400_000;
/** Midnight, 1 March 2026 UTC. */
export const MARCH = 1_772_323_200_000;
export const EUR = { code: 'EUR', as_found: '€' };

/** A box of tiles at a shop, as its page tells; changes are laid over it. */
export function sightingOf(changes: Partial<SightingInput> = {}): Sighting {
  return checkedSighting({
    url: 'https://www.tiles.example/p/terra-60?utm_source=mail',
    title: 'Terra 60 × 60 cm, matt',
    vendor_item_id: 'T-6060',
    gtin: '6291041500213',
    brand: 'Terra',
    mpn: 'TR 60-60',
    price: '48.00',
    currency: EUR,
    unit: 'pack',
    pack: { container: 'box', pieces: '4' },
    coverage: { amount: '1.44', unit: 'm2' },
    availability: 'in_stock',
    condition: 'new',
    seen_at: MARCH,
    ...changes,
  });
}

/** How often and how a product is seen; prices are in cents. */
export interface Look {
  product: number;
  cents: number;
  /** Minutes since March began. */
  minute: number;
  shows: { vendor_item_id: boolean; gtin: boolean; mpn: boolean };
  tracking: string;
}

export const look: fc.Arbitrary<Look> = fc.record({
  product: fc.nat({ max: 3 }),
  cents: fc.integer({ min: 1, max: 20_000 }),
  minute: fc.nat({ max: 40 }),
  shows: fc.record({ vendor_item_id: fc.boolean(), gtin: fc.boolean(), mpn: fc.boolean() }),
  tracking: fc.constantFrom('', '?utm_source=mail', '?gclid=1#top'),
});

const GTINS = ['6291041500213', '036000291452', '96385074', '4006381333931'];

/** What the page of a product tells; the address is always there. */
export function seen({ product, cents, minute, shows, tracking }: Look): Sighting {
  return sightingOf({
    url: `https://tiles.example/p/${product}${tracking}`,
    title: `Product ${product}`,
    vendor_item_id: shows.vendor_item_id ? `SKU-${product}` : null,
    gtin: shows.gtin ? GTINS[product] : null,
    mpn: shows.mpn ? `M ${product}` : null,
    price: (cents / 100).toFixed(2),
    seen_at: MARCH + minute * 60_000,
  });
}

/** Keeps listings as the service does, in memory. */
export class Register {
  readonly listings = new Map<
    string,
    { listing: Listing; keys: IdentityKey[]; observations: PriceObservation[]; events: ListingEvent[] }
  >();
  uncertain = 0;

  /** @returns the listing that the sighting is of; null: a person has to say */
  take(sighting: Sighting): string | null {
    const keys = identityKeys(sighting);
    const owners = [...this.listings].map(([listing_id, { keys: owned }]) => ({
      listing_id,
      keys: owned,
      distinct_from: [],
    }));
    const match = matchListing(keys, owners);
    if (match.kind === 'uncertain') {
      this.uncertain += 1;
      return null;
    }
    const id = match.kind === 'same' ? match.listing_id : `listing ${this.listings.size}`;
    const known = this.listings.get(id);
    const outcome = applySighting(known?.listing ?? null, sighting, DEFAULT_PRICE_THRESHOLDS);
    const free = keys.filter((key) => !owners.some((owner) => owner.keys.some((each) => same(each, key))));
    this.listings.set(id, {
      listing: outcome.listing,
      keys: [...(known?.keys ?? []), ...free],
      observations: [...(known?.observations ?? []), outcome.observation],
      events: [...(known?.events ?? []), ...outcome.events],
    });
    return id;
  }
}

function same(one: IdentityKey, other: IdentityKey): boolean {
  return one.kind === other.kind && one.key === other.key;
}
