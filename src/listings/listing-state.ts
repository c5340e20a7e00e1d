import {
  type Listing as ListingState,
  missingFields,
  type UnitPrice,
  type Valuation,
} from '../domain/listings';
import type { Listing } from './listing.entity';

/** The listing of a row. */
export function stateOf(row: Listing): ListingState {
  return {
    supplier: row.supplier,
    marketplace: row.marketplace,
    vendor_item_id: row.vendorItemId,
    gtin: row.gtin,
    brand: row.brand,
    mpn: row.mpn,
    url: row.url,
    title: row.title,
    description: row.description,
    images: row.images,
    availability: row.availability,
    condition: row.condition,
    seller: row.seller,
    tax_included: row.taxIncluded,
    freight_included: row.freightIncluded,
    price: row.price,
    currency: row.currency,
    unit: row.unit,
    pack: row.pack,
    coverage: row.coverage,
    unit_price: unitPriceIn(row),
    price_seen_at: row.priceSeenAt && row.priceSeenAt.getTime(),
    suspect: row.suspect,
    announced: row.announced,
    corrections: row.corrections,
    provenance: row.provenance,
    first_seen_at: row.firstSeenAt.getTime(),
    last_seen_at: row.lastSeenAt.getTime(),
    last_modified_at: row.lastModifiedAt.getTime(),
  };
}

export function unitPriceIn(row: Pick<Listing, 'unitPrice' | 'unitPriceUnit'>): UnitPrice | null {
  return row.unitPrice === null || row.unitPriceUnit === null
    ? null
    : { amount: row.unitPrice, unit: row.unitPriceUnit };
}

type Derived = 'id' | 'workspaceId' | 'workspace' | 'materialId' | 'material' | 'createdAt' | 'updatedAt';
export type ListingColumns = Omit<Listing, Derived>;

/** The columns of a listing with its valuation. */
export function columnsOf(state: ListingState, valuation: Valuation): ListingColumns {
  const moment = (time: number | null): Date | null => (time === null ? null : new Date(time));
  return {
    supplier: state.supplier,
    marketplace: state.marketplace,
    vendorItemId: state.vendor_item_id,
    gtin: state.gtin,
    brand: state.brand,
    mpn: state.mpn,
    url: state.url,
    title: state.title,
    description: state.description,
    images: state.images,
    availability: state.availability,
    condition: state.condition,
    seller: state.seller,
    taxIncluded: state.tax_included,
    freightIncluded: state.freight_included,
    price: state.price,
    currency: state.currency,
    unit: state.unit,
    pack: state.pack,
    coverage: state.coverage,
    unitPrice: state.unit_price && state.unit_price.amount,
    unitPriceUnit: state.unit_price && state.unit_price.unit,
    priceSeenAt: moment(state.price_seen_at),
    suspect: state.suspect,
    announced: state.announced,
    corrections: state.corrections,
    provenance: state.provenance,
    missingFields: missingFields(state),
    ...valuationColumns(valuation),
    firstSeenAt: new Date(state.first_seen_at),
    lastSeenAt: new Date(state.last_seen_at),
    lastModifiedAt: new Date(state.last_modified_at),
  };
}

export function valuationColumns(
  valuation: Valuation,
): Pick<Listing, 'adjustedUnitPrice' | 'valuationSteps' | 'valuedUntil'> {
  return {
    adjustedUnitPrice: valuation.adjusted && valuation.adjusted.amount,
    valuationSteps: valuation.steps,
    valuedUntil: valuation.holds_until === null ? null : new Date(valuation.holds_until),
  };
}

/** The stored valuation of a listing. */
export function storedValuation(row: Listing): Valuation {
  return {
    adjusted:
      row.adjustedUnitPrice === null || row.unitPriceUnit === null
        ? null
        : { amount: row.adjustedUnitPrice, unit: row.unitPriceUnit },
    steps: row.valuationSteps,
    holds_until: row.valuedUntil && row.valuedUntil.getTime(),
  };
}
