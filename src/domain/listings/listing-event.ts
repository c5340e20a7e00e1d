import type { ListingPrice, SuspectReason } from './listing';

/** What others are told of a listing. */
export type ListingEvent = ListingCreated | PriceChanged | PriceFoundSuspect;

export interface ListingCreated {
  type: 'listing.created';
}

/** The price in force is another one, past a threshold. */
export interface PriceChanged {
  type: 'price.changed';
  /** What was told last; null: there was no price. */
  previous: ListingPrice | null;
  current: ListingPrice;
  /** Signed fraction of the previous price; null where the two cannot be compared. */
  change: string | null;
}

/** A price was found that nobody should believe at first sight; the price in force stays. */
export interface PriceFoundSuspect {
  type: 'price.suspect';
  reason: SuspectReason;
  current: ListingPrice;
  found: ListingPrice;
  /** Signed fraction of the price in force; null where the two cannot be compared. */
  change: string | null;
}
