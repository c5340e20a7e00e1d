import type { Availability } from '../domain/listings';

export const LISTING_SORTS = [
  'last_seen_at',
  'created_at',
  'title',
  'supplier',
  'unit_price',
  'adjusted_unit_price',
] as const;
export type ListingSort = (typeof LISTING_SORTS)[number];

/** Which listings, in which order. */
export interface ListingQuery {
  /** Part of the title, the brand or a number. */
  text?: string;
  supplier?: string;
  availability?: Availability;
  materialId?: string;
  quality?: 'full' | 'partial';
  /** Not seen since so many days. */
  staleDays?: number;
  /** Whether a price waits to be confirmed. */
  suspect?: boolean;
  sort: ListingSort;
  descending: boolean;
}
