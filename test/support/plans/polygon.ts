import { Clipper, ClipType, EndType, FillRule, JoinType, type Paths64 } from 'clipper2-ts';
import { type Polygon, type Vec, along, cross, direction, minus, quarterTurn } from './vector';

/** Hundredths of a millimetre: products of a 500 m building stay exact in doubles. */
const GRID = 100;

/** Outlines (positive) and holes (negative) as clipper gives them. */
export type Region = readonly Polygon[];

const toGrid = (region: Region): Paths64 =>
  region.map((ring) => ring.map(([x, y]) => ({ x: Math.round(x * GRID), y: Math.round(y * GRID) })));
const fromGrid = (paths: Paths64): Polygon[] =>
  paths.map((path) => path.map(({ x, y }): Vec => [x / GRID, y / GRID]));

export const unite = (region: Region): Polygon[] =>
  fromGrid(Clipper.booleanOp(ClipType.Union, toGrid(region.map(counted)), [], FillRule.NonZero));

/** Subtracts regions. Both have positive outlines and negative holes, as from `unite` and `band`. */
export const subtract = (from: Region, what: Region): Polygon[] =>
  fromGrid(Clipper.booleanOp(ClipType.Difference, toGrid(from), toGrid(what), FillRule.NonZero));

/** The outline moved inwards by `depth`, with sharp corners. */
export const inset = (ring: Polygon, depth: number): Polygon[] =>
  fromGrid(Clipper.inflatePaths(toGrid([counted(ring)]), -depth * GRID, JoinType.Miter, EndType.Polygon));

export function signedArea(ring: Polygon): number {
  return ring.reduce((sum, point, i) => sum + cross(point, ring[(i + 1) % ring.length]), 0) / 2;
}

export function regionArea(region: Region): number {
  return region.reduce((sum, ring) => sum + signedArea(ring), 0);
}

/** The same ring with a positive area, so that overlapping pieces add up under the non-zero rule. */
export function counted(ring: Polygon): Polygon {
  return signedArea(ring) < 0 ? [...ring].reverse() : ring;
}

export function centroid(ring: Polygon): Vec {
  let [x, y, twice] = [0, 0, 0];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length];
    const w = cross(a, b);
    twice += w;
    x += (a[0] + b[0]) * w;
    y += (a[1] + b[1]) * w;
  });
  return [x / (3 * twice), y / (3 * twice)];
}

/** Whether the region contains the point, by the even-odd rule over all rings. */
export function contains(region: Region, [x, y]: Vec): boolean {
  let inside = false;
  for (const ring of region) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j];
      const [bx, by] = ring[i];
      if (ay <= y !== by <= y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** The band of width `thickness` about the segment, square ends. */
export function band(from: Vec, to: Vec, thickness: number): Polygon {
  const side = quarterTurn(direction(from, to));
  return [
    along(from, side, -thickness / 2),
    along(to, side, -thickness / 2),
    along(to, side, thickness / 2),
    along(from, side, thickness / 2),
  ];
}

/** Whether two convex polygons share area, by separating axes along the sides of both. */
export function overlap(a: Polygon, b: Polygon): boolean {
  return !separated(a, b) && !separated(b, a);
}

/** Whether the direction across some side of `a` separates the two. */
function separated(a: Polygon, b: Polygon): boolean {
  for (let i = 0; i < a.length; i++) {
    const [nx, ny] = quarterTurn(minus(a[(i + 1) % a.length], a[i]));
    let [lowA, highA, lowB, highB] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x, y] of a) {
      lowA = Math.min(lowA, x * nx + y * ny);
      highA = Math.max(highA, x * nx + y * ny);
    }
    for (const [x, y] of b) {
      lowB = Math.min(lowB, x * nx + y * ny);
      highB = Math.max(highB, x * nx + y * ny);
    }
    if (highA <= lowB + 1e-6 || highB <= lowA + 1e-6) return true;
  }
  return false;
}

/** Whether the convex polygon is wholly inside the region: its corners are, and no side of the region enters it. */
export function encloses(region: Region, shape: Polygon): boolean {
  return (
    shape.every((corner) => contains(region, corner)) &&
    !region.some((ring) => ring.some((a, i) => enters(a, ring[(i + 1) % ring.length], shape)))
  );
}

/** Whether the segment shares an inner point with the convex polygon (Cyrus–Beck). */
function enters(a: Vec, b: Vec, shape: Polygon): boolean {
  let [from, to] = [0, 1];
  const ring = counted(shape);
  const d = minus(b, a);
  for (let i = 0; i < ring.length; i++) {
    const inward = quarterTurn(direction(ring[i], ring[(i + 1) % ring.length]));
    const depth = (a[0] - ring[i][0]) * inward[0] + (a[1] - ring[i][1]) * inward[1] - 1e-3;
    const change = d[0] * inward[0] + d[1] * inward[1];
    if (Math.abs(change) < 1e-9) {
      if (depth <= 0) return false;
    } else if (change > 0) from = Math.max(from, -depth / change);
    else to = Math.min(to, -depth / change);
  }
  return from < to;
}

export interface Bounds {
  readonly min: Vec;
  readonly max: Vec;
}

export function bounds(points: readonly Vec[]): Bounds {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { min: [x0, y0], max: [x1, y1] };
}

export const boundsMeet = (a: Bounds, b: Bounds): boolean =>
  a.min[0] < b.max[0] && b.min[0] < a.max[0] && a.min[1] < b.max[1] && b.min[1] < a.max[1];

export const rectangle = (x: number, y: number, width: number, height: number): Polygon => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
