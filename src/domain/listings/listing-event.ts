import type { ListingPrice, SuspectReason } from './listing';

/** Events of a listing. */
export type ListingEvent = ListingCreated | PriceChanged | PriceFoundSuspect;

export interface ListingCreated {
  type: 'listing.created';
}

/** The price in force changed past a threshold. */
export interface PriceChanged {
  type: 'price.changed';
  /** The price of the event before; null: there was no price. */
  previous: ListingPrice | null;
  current: ListingPrice;
  /** Signed fraction of the previous price; null where the two cannot be compared. */
  change: string | null;
}

/** A price was found that a person has to confirm. The price in force stays. */
export interface PriceFoundSuspect {
  type: 'price.suspect';
  reason: SuspectReason;
  /** The price in force; null: there is none. */
  current: ListingPrice | null;
  found: ListingPrice;
  /** Signed fraction of the price in force; null where the two cannot be compared. */
  change: string | null;
}
