import {
  following,
  lengthOf,
  type MmPerUnit,
  type Point,
  preceding,
  ringEdges,
  sameWithin,
  withoutRepeats,
} from '../geometry';
import type { Figure } from './figure';
import { Formula, metres, squareMetres } from './formula';
import type { SizedRoom } from './sized-elements';

/** Area and perimeter of a room, with the dimensions from which they were worked out. */
export interface RoomDimensions {
  /** m² */
  readonly area: Formula;
  /** m */
  readonly perimeter: Formula;
}

/** Two edges count as square up to this cosine of the angle between them (about half a degree off). */
const SQUARE = 0.01;
/** Two edges count as one straight side up to this sine of the angle between them. */
const STRAIGHT = 0.01;
/** A room counts as a rectangle when opposite sides differ by at most this share. */
const EQUAL = 0.005;

/**
 * Measures a room. A rectangle is measured as on a site sheet: length and breadth to 0.01 m, then multiplied
 * (IS 1200 Part 1). So the last digit of a long room does not depend on the resolution of the drawing. Any other
 * outline is measured as drawn.
 */
export function roomDimensions(room: SizedRoom, mmPerUnit: MmPerUnit): RoomDimensions {
  const sides = room.holes.length === 0 ? rectangleSides(room.polygon, mmPerUnit) : null;
  if (sides === null) {
    return { area: Formula.of(squareMetres(room.area_m2)), perimeter: Formula.of(metres(room.perimeter_mm)) };
  }
  const [length, breadth] = sides;
  return {
    area: Formula.of(length).times(breadth).rounded(2),
    perimeter: Formula.of(2).times(Formula.of(length).plus(breadth)),
  };
}

/** Longer and shorter side in metres, or null when the outline is not a rectangle. */
function rectangleSides(polygon: readonly Point[], mmPerUnit: MmPerUnit): [Figure, Figure] | null {
  const edges = ringEdges(cornersOf(polygon));
  if (edges.length !== 4) return null;
  const lengths = edges.map(lengthOf);
  const ways = edges.map(({ a, b }): Point => [b[0] - a[0], b[1] - a[1]]);
  const square = ways.every((way, i) => {
    const next = (i + 1) % 4;
    return Math.abs(dot(way, ways[next])) <= SQUARE * lengths[i] * lengths[next];
  });
  const paired = [0, 1].every((i) => sameWithin(lengths[i], lengths[i + 2], EQUAL * lengths[i]));
  if (!square || !paired) return null;
  const [a, b] = [0, 1].map((i) => metres(((lengths[i] + lengths[i + 2]) / 2) * mmPerUnit));
  return a.greaterThanOrEqualTo(b) ? [a, b] : [b, a];
}

/** The outline without points that only interrupt a straight side. */
function cornersOf(polygon: readonly Point[]): Point[] {
  const points = withoutRepeats(polygon);
  return points.filter((point, i) => {
    const [before, after] = [preceding(points, i), following(points, i)];
    const a: Point = [point[0] - before[0], point[1] - before[1]];
    const b: Point = [after[0] - point[0], after[1] - point[1]];
    return Math.abs(a[0] * b[1] - a[1] * b[0]) > STRAIGHT * Math.hypot(...a) * Math.hypot(...b);
  });
}

function dot([ax, ay]: Point, [bx, by]: Point): number {
  return ax * bx + ay * by;
}
