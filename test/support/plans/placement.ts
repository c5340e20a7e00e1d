import { type Vec, add, times, turn } from './vector';

/** The position of the building on the page. */
export interface Placement {
  readonly mmPerPoint: number;
  /** Degrees clockwise. */
  readonly turned: number;
  /** The building's origin, in points of the page. */
  readonly origin: Vec;
}

/** Millimetres of reality in one point of paper at 1:ratio. */
export const mmPerPoint = (ratio: number): number => (ratio * 25.4) / 72;

export const toPage = (placement: Placement, point: Vec): Vec =>
  add(placement.origin, times(turn(point, placement.turned), 1 / placement.mmPerPoint));

export const toBuilding = (placement: Placement, [x, y]: Vec): Vec =>
  turn(times([x - placement.origin[0], y - placement.origin[1]], placement.mmPerPoint), -placement.turned);
