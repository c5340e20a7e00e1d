import {
  type Box,
  boxOf,
  boxRing,
  following,
  isSimplePolygon,
  preceding,
  signedArea,
  withoutRepeats,
} from '../../../geometry';
import type { GridPoint, GridRing } from '../../shell';
import { convexParts } from './convex-parts';
import { turn } from './turn';

/** No building is larger than a kilometre, and up to there every product of two lengths is exact in a double, mm. */
const FARTHEST_MM = 1_000_000;

/** A sound outline: simple, counter-clockwise, without points that repeat or lie within a straight stretch. */
export interface Shape {
  readonly ring: GridRing;
  readonly box: Box;
  /** True for a rectangle along the axes, as most rooms and fixtures are. */
  readonly isBox: boolean;
  /** Convex pieces that cover it without overlap, counter-clockwise; exact. */
  readonly parts: readonly GridRing[];
}

/** The shape of a ring; it may turn either way and start anywhere. Null when it is not a simple polygon. */
export function shapeOf(ring: GridRing): Shape | null {
  if (!ring.every(isSoundPoint)) return null;
  if (isAxisRectangle(ring)) {
    const box = boxOf(ring);
    return rectangle([box[0], box[1]], box[2] - box[0], box[3] - box[1]);
  }
  const tidy = withoutOnwardPoints(withoutRepeats(ring));
  if (!isSimplePolygon(tidy)) return null;
  if (signedArea(tidy) < 0) tidy.reverse();
  const isBox = isAxisRectangle(tidy);
  return { ring: tidy, box: boxOf(tidy), isBox, parts: convexParts(tidy) };
}

export function rectangle([x, y]: GridPoint, width: number, height: number): Shape {
  const box: Box = [x, y, x + width, y + height];
  const ring = boxRing(box);
  return { ring, box, isBox: true, parts: [ring] };
}

/** Four corners whose sides run along the two axes in turn, with an area. */
function isAxisRectangle(ring: GridRing): boolean {
  if (ring.length !== 4) return false;
  const [a, b, c, d] = ring;
  if (a[0] === c[0] || a[1] === c[1]) return false;
  return a[0] === b[0]
    ? b[1] === c[1] && c[0] === d[0] && d[1] === a[1]
    : a[1] === b[1] && b[0] === c[0] && c[1] === d[1] && d[0] === a[0];
}

/** Whole millimetres, near enough to the origin for exact arithmetic. */
export function isSoundPoint(point: GridPoint): boolean {
  return point.length === 2 && isSoundLength(point[0]) && isSoundLength(point[1]);
}

function isSoundLength(mm: number): boolean {
  return Number.isInteger(mm) && Math.abs(mm) <= FARTHEST_MM;
}

/** Spikes stay: an outline that folds back on itself is not simple, and the caller must see that. */
function withoutOnwardPoints(ring: GridRing): GridRing {
  return ring.filter((point, i) => {
    const [before, after] = [preceding(ring, i), following(ring, i)];
    const onward =
      (point[0] - before[0]) * (after[0] - point[0]) + (point[1] - before[1]) * (after[1] - point[1]);
    return turn(before, point, after) !== 0 || onward < 0;
  });
}
