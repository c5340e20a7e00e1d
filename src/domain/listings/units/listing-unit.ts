/**
 * What a listing's price is for. `pack` is a box, bundle, roll or bag that is sold as a whole: its price becomes a unit
 * price by its coverage or its pieces. The others are measures; `piece` counts.
 */
export const LISTING_UNITS = [
  'm2',
  'sqft',
  'm',
  'running_foot',
  'm3',
  'litre',
  'kg',
  'tonne',
  'piece',
  'pack',
] as const;
export type ListingUnit = (typeof LISTING_UNITS)[number];
export type MeasureUnit = Exclude<ListingUnit, 'pack'>;

/** An amount with its unit, such as the 2.22 m² that one box covers. */
export interface Measure {
  /** Decimal string, greater than zero. */
  amount: string;
  unit: MeasureUnit;
}
