import type { Checked } from './seen';
import type { TaxRegime } from './tax-regime';
import type { PrintedUnits } from './units';
import type { WallType } from './wall-type';

/** Ids of the country packs. `none` belongs to no country: the request states everything itself. */
export const PACK_IDS = ['IN', 'GB', 'US', 'DE', 'ES', 'EU', 'AE', 'AU', 'NZ', 'SG', 'CA', 'none'] as const;
export type PackId = (typeof PACK_IDS)[number];

/** Heights that are taken, and said, where neither the request nor the drawing states them, mm. */
export interface UsualHeights extends Checked {
  readonly ceiling_mm: number;
  readonly door_mm: number;
  readonly window_mm: number;
  readonly sill_mm: number;
  /** Height of tiles in a toilet without a shower. */
  readonly toilet_dado_mm: number;
}

/** What a bill of a country takes for granted. A request can change each value. */
export interface CountryPack {
  readonly id: PackId;
  readonly title: string;
  /** ISO 4217; null: the request or the installation names one. */
  readonly currency: string | null;
  /** Id of the measurement standard. */
  readonly standard: 'is1200' | 'nrm2' | 'pomi' | 'us';
  readonly units: PrintedUnits;
  readonly paper: 'A4' | 'letter';
  /** Language and region of words and numbers, BCP 47. */
  readonly language: string;
  readonly heights: UsualHeights;
  readonly wall_types: readonly WallType[];
  /** The usual regime first; it is taken, and said, when the request names none. Empty of it: the bill asks. */
  readonly tax: { readonly usual: string | null; readonly regimes: readonly TaxRegime[] };
}

/** Usual heights that nobody looked up: the ceiling, doors, windows and sills of common buildings. */
export function usualHeights(
  [ceiling_mm, door_mm, window_mm, sill_mm]: readonly [number, number, number, number],
  toilet_dado_mm: number,
): UsualHeights {
  const sizes = { ceiling_mm, door_mm, window_mm, sill_mm, toilet_dado_mm };
  return { ...sizes, source: 'Usual heights, judged by Planbill; state the real ones', seen: 'none' };
}
