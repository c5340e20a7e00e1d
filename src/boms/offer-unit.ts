import { isSameDimension, type OfferUnit, type Unit } from '../domain/takeoff';
import type { ListingOffer } from '../listings';

type PriceUnit = ListingOffer['unitPrice']['unit'];

/** Units of unit prices that bills use. Litres, kilograms and cubic metres are not units of finished work. */
const OFFER_UNITS: Partial<Record<PriceUnit, OfferUnit>> = { m2: 'm2', m: 'm', piece: 'piece' };

export function offerUnitOf(unit: PriceUnit | null): OfferUnit | null {
  return (unit && OFFER_UNITS[unit]) ?? null;
}

/** Whether a unit price can become a rate per the unit of a material. */
export function canPrice(unit: PriceUnit | null, material: Unit): boolean {
  const known = offerUnitOf(unit);
  return known !== null && isSameDimension(known, material);
}
