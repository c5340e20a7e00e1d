import type { Sighting } from '../domain/listings';
import { link } from '../platform/http';
import type { HeldSightingDto, ListingReviewDto } from './dto/listing-review.dto';
import type { ListingReview } from './listing-review.entity';
import { foundPriceDto } from './listing.mapper';

export function listingReviewDto(row: ListingReview): ListingReviewDto {
  const to = (answer: string) => link(`/listing-reviews/${row.id}/${answer}`, 'POST');
  return {
    id: row.id,
    reason: row.reason,
    status: row.status,
    listing_ids: row.listingIds,
    sighting: row.sighting && heldDto(row.sighting),
    created_at: row.createdAt.toISOString(),
    decided_at: row.decidedAt && row.decidedAt.toISOString(),
    _links: {
      self: link(`/listing-reviews/${row.id}`),
      ...(row.status === 'open' && { merge: to('merge'), split: to('split'), dismiss: to('dismiss') }),
    },
  };
}

function heldDto(sighting: Sighting): HeldSightingDto {
  const { supplier, vendor_item_id, gtin, brand, mpn, url, title, seen_at } = sighting;
  return {
    supplier,
    vendor_item_id,
    gtin,
    brand,
    mpn,
    url,
    title,
    price: foundPriceDto(sighting),
    seen_at: new Date(seen_at).toISOString(),
  };
}
