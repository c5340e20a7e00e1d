import { AVAILABILITIES, type Availability } from '../../domain/listings';
import { DecimalText, Flag, OneOf, PageQueryDto, Text, Uuid, WholeNumber } from '../../platform/http';
import { LISTING_SORTS, type ListingSort } from '../listing-query';

const SORT_ORDERS = ['asc', 'desc'] as const;

/** Which listings to list, and in which order. */
export class ListListingsQueryDto extends PageQueryDto {
  /** Part of the title, the brand or a number */
  @Text({ min: 1, max: 100, optional: true })
  q?: string;

  /** Host of the supplier's site without `www.`, or the supplier's name */
  @Text({ min: 1, max: 253, optional: true })
  supplier?: string;

  /** Only listings with this availability */
  @OneOf(AVAILABILITIES, { enumName: 'Availability', optional: true })
  availability?: Availability;

  /** Only listings that are linked to this material */
  @Uuid({ optional: true })
  material_id?: string;

  /** `full`: only listings without missing fields. `partial`: only listings with missing fields */
  @OneOf(['full', 'partial'], { enumName: 'ListingQuality', optional: true })
  quality?: 'full' | 'partial';

  /** Only listings that were not seen for this many days */
  @WholeNumber({ min: 0, max: 3650, fromText: true, optional: true })
  stale_days?: number;

  /** `true`: only listings with a suspect price to confirm. `false`: only listings without one */
  @Flag({ fromText: true, optional: true })
  suspect?: boolean;

  @OneOf(LISTING_SORTS, {
    optional: true,
    default: 'last_seen_at',
    example: 'last_seen_at',
    description:
      'Field to sort by. Prices are compared as plain numbers across currencies and units, so combine them with material_id',
  })
  sort_by?: ListingSort;

  /** Ascending or descending */
  @OneOf(SORT_ORDERS, { optional: true, default: 'desc', example: 'desc' })
  sort_order?: (typeof SORT_ORDERS)[number];
}

/** The order that a listing is valued for. */
export class ListingQueryDto {
  @DecimalText({
    places: 6,
    optional: true,
    description:
      'Quantity to order, in the unit of the unit price. Valuation rules about quantities then apply',
  })
  quantity?: string;
}
