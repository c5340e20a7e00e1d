import type { Unit } from '../units';
import type { ChoiceRule, MaterialOffer } from './offer';

/**
 * A rate and the days on which it is in force. `effective_to` is the first day on which it is not; null for open. ISO
 * dates.
 */
export interface DatedRate {
  rate: string;
  /** ISO 4217. */
  currency: string;
  effective_from: string;
  effective_to: string | null;
  /** Where the rate comes from, for people. */
  source: string;
  /** Whether it only shows how a bill looks: shipped with Planbill, from no price book. */
  illustrative: boolean;
}

/** A material with its installed rates. */
export interface CatalogueMaterial {
  code: string;
  name: string;
  unit: Unit;
  rates: DatedRate[];
  /** Offers to use before the rates, and the rule that chooses one of them; left out when there are none. */
  offered?: { offers: MaterialOffer[]; choice: ChoiceRule };
}

/** The row that is in force on `day`; among several, the one that began last. Null when there is none. */
export function inForce<T extends { effective_from: string; effective_to: string | null }>(
  rows: readonly T[],
  day: string,
): T | null {
  let found: T | null = null;
  for (const row of rows) {
    const holds = row.effective_from <= day && (row.effective_to === null || day < row.effective_to);
    if (holds && (found === null || row.effective_from > found.effective_from)) found = row;
  }
  return found;
}
