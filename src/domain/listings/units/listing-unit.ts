/**
 * What a listing's price is for. `pack` is a box, bundle, roll or bag sold as a whole: its price becomes a unit
 * price only through its coverage. The rest are measures; `piece` counts.
 */
export const LISTING_UNITS = [
  'm2',
  'sqft',
  'm',
  'running_foot',
  'm3',
  'litre',
  'kg',
  'piece',
  'pack',
] as const;
export type ListingUnit = (typeof LISTING_UNITS)[number];
export type MeasureUnit = Exclude<ListingUnit, 'pack'>;

/** So much of something, such as the 2.22 m² that one box covers. */
export interface Measure {
  /** Decimal string, greater than zero. */
  amount: string;
  unit: MeasureUnit;
}
