import { orient2d } from 'robust-predicates';
import { following, ringContains } from '../../geometry';
import type { GridPoint, GridRing } from '../shell';

/** Half-open rectangle in millimetres. */
type Block = readonly [x0: number, y0: number, x1: number, y1: number];

/** Whether the open rectangle lies inside the polygon. Exact: integers and robust predicates. */
export function blockInside(ring: GridRing, block: Block): boolean {
  return ringContains(ring, middleOf(block)) && !crossed(ring, block);
}

/** Whether the open rectangle and the polygon overlap. */
export function blockTouched(ring: GridRing, block: Block): boolean {
  return ringContains(ring, middleOf(block)) || crossed(ring, block);
}

function middleOf([x0, y0, x1, y1]: Block): GridPoint {
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

function crossed(ring: GridRing, block: Block): boolean {
  return ring.some((a, i) => cuts(a, following(ring, i), block));
}

/** A segment cuts an open rectangle unless a coordinate axis or the segment's own line separates them. */
function cuts(a: GridPoint, b: GridPoint, [x0, y0, x1, y1]: Block): boolean {
  if (Math.max(a[0], b[0]) <= x0 || Math.min(a[0], b[0]) >= x1) return false;
  if (Math.max(a[1], b[1]) <= y0 || Math.min(a[1], b[1]) >= y1) return false;
  const sides = [
    orient2d(...a, ...b, x0, y0),
    orient2d(...a, ...b, x1, y0),
    orient2d(...a, ...b, x1, y1),
    orient2d(...a, ...b, x0, y1),
  ];
  return sides.some((side) => side > 0) && sides.some((side) => side < 0);
}
