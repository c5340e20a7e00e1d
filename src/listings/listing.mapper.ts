import { type CorrectedValues, type ListingPrice, type SuspectPrice, unitPriceOf } from '../domain/listings';
import { link } from '../platform/http';
import type { ListingPriceDto } from './dto/listing-price.dto';
import type { ListingDto } from './dto/listing.dto';
import type { CorrectionDto, ProvenanceDto, SuspectPriceDto } from './dto/listing-parts.dto';
import type { PriceObservationDto } from './dto/price-observation.dto';
import type { UpdateListingDto } from './dto/update-listing.dto';
import { priceShown } from './listing-event-data';
import { unitPriceIn } from './listing-state';
import type { ListingView } from './listing-views.service';
import type { Listing } from './listing.entity';
import type { PriceObservation } from './price-observation.entity';

export function listingDto({ row, valuation, metrics }: ListingView): ListingDto {
  const missing = row.price === null ? 'no_price' : 'unit_unresolved';
  return {
    id: row.id,
    material_id: row.materialId,
    supplier: row.supplier,
    marketplace: row.marketplace,
    vendor_item_id: row.vendorItemId,
    gtin: row.gtin,
    brand: row.brand,
    mpn: row.mpn,
    url: row.url,
    title: row.title,
    description: row.description,
    images: [...row.images],
    availability: row.availability,
    condition: row.condition,
    seller: row.seller,
    tax_included: row.taxIncluded,
    freight_included: row.freightIncluded,
    price: row.price,
    currency: row.currency && row.currency.code,
    currency_as_found: row.currency && row.currency.as_found,
    unit: row.unit,
    pack: row.pack,
    coverage: row.coverage,
    unit_price: unitPriceIn(row),
    unit_price_missing: row.unitPrice === null ? missing : null,
    price_seen_at: row.priceSeenAt && row.priceSeenAt.toISOString(),
    suspect_price: row.suspect && suspectDto(row.suspect),
    valuation: { adjusted_unit_price: valuation.adjusted, steps: valuation.steps },
    metrics: {
      percentile: metrics.percentile,
      days_since_seen: metrics.days_since_seen,
      change_30_days: metrics.change_30_days,
      change_90_days: metrics.change_90_days,
    },
    quality: row.missingFields.length === 0 ? 'full' : 'partial',
    missing_fields: row.missingFields,
    corrections: correctionDtos(row.corrections),
    provenance: provenanceDtos(row.provenance),
    first_seen_at: row.firstSeenAt.toISOString(),
    last_seen_at: row.lastSeenAt.toISOString(),
    last_modified_at: row.lastModifiedAt.toISOString(),
    _links: {
      self: link(`/listings/${row.id}`),
      prices: link(`/listings/${row.id}/prices`),
      ...(row.suspect?.status === 'open' && {
        confirm_price: link(`/listings/${row.id}/confirm-price`, 'POST'),
      }),
    },
  };
}

function suspectDto({
  price,
  reason,
  change,
  status,
  first_seen_at,
  last_seen_at,
}: SuspectPrice): SuspectPriceDto {
  return {
    ...priceShown(price),
    reason,
    change,
    status,
    first_seen_at: new Date(first_seen_at).toISOString(),
    last_seen_at: new Date(last_seen_at).toISOString(),
  };
}

function correctionDtos(corrections: Listing['corrections']): CorrectionDto[] {
  const entries = Object.entries(corrections).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([field, { seen, reason, corrected_at }]) => ({
    field: field as CorrectionDto['field'],
    seen: seen === null || typeof seen === 'string' ? seen : JSON.stringify(seen),
    reason,
    corrected_at: new Date(corrected_at).toISOString(),
  }));
}

function provenanceDtos(provenance: Listing['provenance']): ProvenanceDto[] {
  const entries = Object.entries(provenance).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([field, { source, path, confidence }]) => ({ field, source, path, confidence }));
}

/** Corrected values of a request body. */
export function correctedValues({
  reason: _reason,
  release: _release,
  pack,
  ...values
}: UpdateListingDto): CorrectedValues {
  return { ...values, ...(pack && { pack: { container: pack.container, pieces: pack.pieces ?? null } }) };
}

/** Price of a sighting with its unit price. */
export function foundPriceDto(
  found: Omit<ListingPrice, 'price' | 'unit_price'> & { price: string | null },
): ListingPriceDto | null {
  const { price } = found;
  return price === null ? null : priceShown({ ...found, price, unit_price: unitPriceOf(price, found) });
}

export function priceObservationDto(row: PriceObservation): PriceObservationDto {
  return {
    id: row.id,
    seen_at: row.seenAt.toISOString(),
    price: foundPriceDto(row),
    availability: row.availability,
    seller: row.seller,
    believed: row.believed,
    source: row.source,
    job_id: row.jobId,
  };
}
