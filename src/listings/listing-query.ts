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

/** Which listings to list, and in which order. */
export interface ListingQuery {
  /** Part of the title, the brand or a number. */
  text?: string;
  supplier?: string;
  availability?: Availability;
  materialId?: string;
  quality?: 'full' | 'partial';
  /** Not seen for this many days. */
  staleDays?: number;
  /** Whether a suspect price waits for a decision. */
  suspect?: boolean;
  sort: ListingSort;
  descending: boolean;
}
