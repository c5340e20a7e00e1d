import {
  closeGaps,
  exactDirection,
  exactDistance,
  regionArea,
  regionContains,
  ringEdges,
  unite,
  type Point,
  type Region,
  type Ring,
} from '../../geometry';
import type { MeasuredFloor, SurveyOfSpace } from './survey-of-space';

/** Floors may lie this much farther apart than their wall is thick, for plaster and rounding, mm. */
const SLACK_MM = 20;
/** The thickest wall inside a building, mm. */
const THICKEST_MM = 700;
/** Thickness of partitions when no wall was found between the rooms, mm. */
const USUAL_PARTITION_MM = 150;

/** Outer spaces, which are not part of a shell. */
const OUTSIDE = new Set(['balcony', 'terrace', 'sit_out', 'veranda']);

function isInside({ type, keep }: Pick<MeasuredFloor, 'type' | 'keep'>): boolean {
  return keep || !OUTSIDE.has(type);
}

/**
 * The inner faces of the perimeter: the largest piece of the floors, joined over the walls between them. Its holes are
 * ground without a floor. Null when there is no floor.
 */
export function innerOutline({ floors, walls }: SurveyOfSpace): { region: Region; leftOut: string[] } | null {
  const inside = floors.filter(isInside);
  const drawn = unite(inside.map(({ ring }) => ring));
  const gap = thickestPartition(walls, drawn) + SLACK_MM;
  const [region] = closeGaps(drawn, gap / 2).sort((p, q) => regionArea(q) - regionArea(p));
  if (region === undefined) return null;
  const leftOut = inside.filter(({ ring }) => !regionContains(region, innerPoint(ring)));
  return { region, leftOut: leftOut.map(({ id }) => id) };
}

function thickestPartition(walls: SurveyOfSpace['walls'], floors: readonly Region[]): number {
  const isFloor = (point: Point): boolean => floors.some((region) => regionContains(region, point));
  const between = walls.filter(
    ({ line: [a, b], thickness }) =>
      thickness <= THICKEST_MM &&
      [0.25, 0.5, 0.75].some((share) =>
        [-1, 1].every((side) => isFloor(beside(a, b, share, side * (thickness / 2 + 3 * SLACK_MM)))),
      ),
  );
  return Math.max(USUAL_PARTITION_MM, ...between.map(({ thickness }) => thickness));
}

function beside(a: Point, b: Point, share: number, off: number): Point {
  const [ux, uy] = exactDirection(a, b);
  const [[ax, ay], [bx, by]] = [a, b];
  return [ax + (bx - ax) * share - uy * off, ay + (by - ay) * share + ux * off];
}

/** A point inside a ring, near the middle of its longest side. */
export function innerPoint(ring: Ring): Point {
  let best: { at: Point; length: number } | null = null;
  const whole: Region = { outer: ring, holes: [] };
  ringEdges(ring).forEach(({ a, b }) => {
    const length = exactDistance(a, b);
    for (const side of [-1, 1]) {
      const at = beside(a, b, 0.5, side * 5);
      if ((best === null || length > best.length) && regionContains(whole, at)) best = { at, length };
    }
  });
  return best === null ? ring[0] : (best as { at: Point }).at;
}
