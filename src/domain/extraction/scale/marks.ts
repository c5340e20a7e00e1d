import {
  type Box,
  boxOf,
  type DrawingUnits,
  inFrame,
  offsetFrom,
  type Point,
  type Ring,
  type Segment,
  SpatialIndex,
} from '../../geometry';
import { strokeIndexOf } from '../linework/stroke-index';
import type { Linework, Stroke } from '../model/linework';
import { DIMENSION } from './thresholds';

/** Finds what may end a dimension line: ticks, arrowheads, dots and extension lines. */
export interface MarkFinder {
  /** Strokes whose boxes touch the box. */
  strokesIn(box: Box): Stroke[];
  /** Places of marks on the row through `origin` along `unit`, between `from` and `to` and up to an arrowhead beyond. */
  along(origin: Point, unit: Point, from: DrawingUnits, to: DrawingUnits, size: DrawingUnits): number[];
}

/** `size` is the height of the text: arrowheads and dots are about as large. */
export function markFinder({
  strokes,
  curves,
  fills,
}: Pick<Linework, 'strokes' | 'curves' | 'fills'>): MarkFinder {
  const lines = strokeIndexOf({ strokes });
  const blobs = [...fills.flatMap(({ rings }) => rings), ...curves.map(({ points }) => points)].filter(
    isSmall,
  );
  const heads = new SpatialIndex<Ring>(blobs, (ring) => boxOf(ring));
  return {
    strokesIn: (box) => lines.search(box),
    along: (origin, unit, from, to, size) => {
      const reach = DIMENSION.arrow * size;
      const ends = [offsetFrom(origin, unit, from - reach), offsetFrom(origin, unit, to + reach)];
      const box = boxOf(ends, size * DIMENSION.touch);
      const arrowheads = heads.search(box).flatMap((ring) => headOn(ring, origin, unit, size) ?? []);
      const isWithin = (at: number): boolean => at >= from - reach && at <= to + reach;
      const places = arrowheads.map(({ tip }) => tip).filter(isWithin);
      for (const line of lines.search(box)) {
        const at = crossingOf(line, origin, unit);
        if (at === null || !isWithin(at)) continue;
        // A line that ends in an arrowhead is crossed by its outline; only its tip is an end.
        const isOutline = arrowheads.some(
          ({ low, high, tip }) => at >= low && at <= high && Math.abs(at - tip) > 1e-6,
        );
        if (!isOutline) places.push(at);
      }
      return places;
    },
  };
}

function isSmall(ring: Ring): boolean {
  const [minX, minY, maxX, maxY] = boxOf(ring);
  return Math.max(maxX - minX, maxY - minY) <= DIMENSION.largestHead;
}

/** Where a stroke touches or crosses the row, rather than following it. */
function crossingOf({ a, b }: Segment, origin: Point, unit: Point): number | null {
  const [x, y] = origin;
  const [ux, uy] = unit;
  const alongA = (a[0] - x) * ux + (a[1] - y) * uy;
  const alongB = (b[0] - x) * ux + (b[1] - y) * uy;
  const acrossA = (a[1] - y) * ux - (a[0] - x) * uy;
  const acrossB = (b[1] - y) * ux - (b[0] - x) * uy;
  if (Math.abs(acrossA - acrossB) < DIMENSION.minSlope * Math.abs(alongA - alongB)) return null;
  const t = acrossA / (acrossA - acrossB);
  if (!(t >= -DIMENSION.overshoot && t <= 1 + DIMENSION.overshoot)) return null;
  return alongA + t * (alongB - alongA);
}

/**
 * The end that a small blob on the row marks: the tip of an arrowhead, the middle of a dot or a square. Null when it
 * is no mark of this row.
 */
function headOn(
  ring: Ring,
  origin: Point,
  unit: Point,
  size: DrawingUnits,
): { tip: number; low: number; high: number } | null {
  const placed = ring.map((point) => inFrame(point, origin, unit));
  const [low, bottom, high, top] = boxOf(placed);
  const [long, wide] = [high - low, top - bottom];
  const centred = Math.abs(bottom + top) <= DIMENSION.offCentre * wide;
  if (!centred || wide <= 0 || long <= 0 || Math.max(long, wide) > DIMENSION.arrow * size) return null;
  const widthNear = (end: number): number => {
    const across = placed
      .filter(([at]) => Math.abs(at - end) <= DIMENSION.tip * long)
      .map((point) => point[1]);
    return (Math.max(...across) - Math.min(...across)) / wide;
  };
  const [blunt, sharp] = [DIMENSION.blunt, 1 - DIMENSION.blunt];
  const [left, right] = [widthNear(low), widthNear(high)];
  if (left <= sharp && right >= blunt) return { tip: low, low, high };
  if (right <= sharp && left >= blunt) return { tip: high, low, high };
  return { tip: (low + high) / 2, low, high };
}
