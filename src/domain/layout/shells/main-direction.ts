import { exactDirection, exactDistance, type Point } from '../../geometry';
import type { MeasuredSegment } from './survey-of-space';

/** Directions this near to each other count as one: the sine of four times the angle, for a quarter of a degree. */
const SAME = 0.0175;

/**
 * The direction of most of the drawn length, or at right angles to it, as a unit vector within 45° of the x axis. It uses
 * only products and square roots, which are the same on every machine.
 */
export function mainDirection(lines: readonly MeasuredSegment[]): Point {
  const turned = lines.flatMap(fourfold);
  let [best, bestSupport] = [[1, 0] as Point, 0];
  for (const { unit } of turned) {
    const near = turned.filter((other) => alike(unit, other.unit));
    const support = near.reduce((sum, { length }) => sum + length, 0);
    // Equal walls differ by rounding, so a later line must have clearly more support.
    if (support <= bestSupport * 1.000001) continue;
    bestSupport = support;
    best = exactDirection([0, 0], [sumOf(near, 0), sumOf(near, 1)]);
  }
  return halfAngle(halfAngle(best));
}

interface Fourfold {
  unit: Point;
  length: number;
}

/** A line's direction with its angle times four, so that all its right angles fall together. */
function fourfold([a, b]: MeasuredSegment): Fourfold[] {
  const length = exactDistance(a, b);
  return length === 0 ? [] : [{ unit: doubled(doubled(exactDirection(a, b))), length }];
}

function doubled([x, y]: Point): Point {
  return [x * x - y * y, 2 * x * y];
}

function alike([ax, ay]: Point, [bx, by]: Point): boolean {
  return Math.abs(ax * by - ay * bx) <= SAME && ax * bx + ay * by > 0;
}

function sumOf(lines: readonly Fourfold[], axis: 0 | 1): number {
  return lines.reduce((sum, { unit, length }) => sum + unit[axis] * length, 0);
}

/** The unit vector of half the angle, which lies within 90° of the x axis. */
function halfAngle([x, y]: Point): Point {
  const cosine = Math.sqrt(Math.max(0, (1 + x) / 2));
  const sine = Math.sqrt(Math.max(0, (1 - x) / 2));
  return [cosine, y < 0 ? -sine : sine];
}
