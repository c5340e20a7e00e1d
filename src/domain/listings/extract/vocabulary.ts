import { type Availability, type Condition } from '../extracted-page';
import { termOf } from './structured/item';

/** schema.org ItemAvailability, Google's and Facebook's feed values. */
const AVAILABILITY: ReadonlyMap<string, Availability> = new Map([
  ['instock', 'in_stock'],
  ['instoreonly', 'in_stock'],
  ['onlineonly', 'in_stock'],
  ['available', 'in_stock'],
  ['availableforder', 'in_stock'],
  ['yes', 'in_stock'],
  ['true', 'in_stock'],
  ['limitedavailability', 'limited'],
  ['lowstock', 'limited'],
  ['preorder', 'preorder'],
  ['presale', 'preorder'],
  ['backorder', 'backorder'],
  ['madetoorder', 'backorder'],
  ['outofstock', 'out_of_stock'],
  ['oos', 'out_of_stock'],
  ['soldout', 'out_of_stock'],
  ['notavailable', 'out_of_stock'],
  ['unavailable', 'out_of_stock'],
  ['reserved', 'out_of_stock'],
  ['no', 'out_of_stock'],
  ['false', 'out_of_stock'],
  ['discontinued', 'discontinued'],
]);

const CONDITION: ReadonlyMap<string, Condition> = new Map([
  ['new', 'new'],
  ['newcondition', 'new'],
  ['refurbished', 'refurbished'],
  ['refurbishedcondition', 'refurbished'],
  ['used', 'used'],
  ['usedcondition', 'used'],
  ['damaged', 'damaged'],
  ['damagedcondition', 'damaged'],
]);

export function availabilityTerm(text: string): Availability | null {
  return AVAILABILITY.get(termOf(text).replace(/[\s_-]/g, '')) ?? null;
}

export function conditionTerm(text: string): Condition | null {
  return CONDITION.get(termOf(text).replace(/[\s_-]/g, '')) ?? null;
}

const ORDER: readonly Availability[] = [
  'in_stock',
  'limited',
  'preorder',
  'backorder',
  'out_of_stock',
  'discontinued',
];

/** The best of several availabilities; null for an empty list. */
export function soonest(found: readonly Availability[]): Availability | null {
  return ORDER.find((one) => found.includes(one)) ?? null;
}
