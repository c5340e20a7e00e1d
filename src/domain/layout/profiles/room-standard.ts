import type { RoomStandard, Sourced, Zone } from '../profile';

type Traits = Partial<Pick<RoomStandard, 'max_aspect' | 'daylight' | 'door_mm' | 'entry' | 'may_swing_out'>>;

/** A number from general planning knowledge that was not checked against its document. */
export function unverified<T>(value: T, source: string): Sourced<T> {
  return { value, source, verified: false };
}

/**
 * A row of the table of rooms: areas in m², clear sides in mm. Defaults: at most twice as long as wide, no daylight, a
 * door of 900 mm that swings in.
 */
export function room(
  zone: Zone,
  [areaM2, minAreaM2]: readonly [area: number, minimum: number],
  minClearMm: readonly [short: number, long: number],
  source: string,
  traits: Traits = {},
): Sourced<RoomStandard> {
  const standard: RoomStandard = {
    area_m2: areaM2,
    min_area_m2: minAreaM2,
    min_clear_mm: minClearMm,
    max_aspect: 2,
    daylight: 'none',
    zone,
    door_mm: 900,
    entry: 'door',
    may_swing_out: false,
    ...traits,
  };
  return unverified(standard, source);
}
