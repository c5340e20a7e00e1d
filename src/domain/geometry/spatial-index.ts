import { BoxGrid } from './box-grid';
import { segmentBox, type Box, type Point, type Segment } from './point';
import { passes, regionContains, ringEdges, type Region } from './ring';

/** Takes what a search finds; as long as the longest list that was indexed. */
let found = new Int32Array(0);

/**
 * Finds items by bounding box. Results keep the order of the items, so that runs are repeatable. The index is built
 * when it is first asked: the items and their boxes must stay as they are.
 */
export class SpatialIndex<T> {
  private built: BoxGrid | null = null;
  private readonly build: () => BoxGrid;

  constructor(
    private readonly items: readonly T[],
    boxOfItem: (item: T) => Readonly<Box>,
  ) {
    this.build = () => gridOf(items, boxOfItem);
  }

  private get grid(): BoxGrid {
    return (this.built ??= this.build());
  }

  /** The box about all items. */
  get extent(): Readonly<Box> {
    return this.grid.extent;
  }

  /** Items whose boxes touch the box. */
  search(box: Readonly<Box>): T[] {
    return this.within(box[0], box[1], box[2], box[3]);
  }

  /** Items whose boxes touch the square of side 2 × `radius` about the point. */
  near(point: Readonly<Point>, radius: number): T[] {
    const x = point[0];
    const y = point[1];
    return this.within(x - radius, y - radius, x + radius, y + radius);
  }

  /** Places, in the list of items, of those whose boxes touch the box; ascending. */
  positions(box: Readonly<Box>): number[] {
    const count = this.grid.search(box[0], box[1], box[2], box[3], found, 0);
    sortFirst(count);
    return Array.from(found.subarray(0, count));
  }

  /** Calls `see` with each item whose box touches the box, in no order. `see` must not search. */
  each(box: Readonly<Box>, see: (item: T) => void): void {
    const { grid, items } = this;
    const count = grid.search(box[0], box[1], box[2], box[3], found, 0);
    for (let i = 0; i < count; i++) see(items[found[i]]);
  }

  private within(minX: number, minY: number, maxX: number, maxY: number): T[] {
    const { grid, items } = this;
    const count = grid.search(minX, minY, maxX, maxY, found, 0);
    if (count === 0) return [];
    sortFirst(count);
    const result = new Array<T>(count);
    for (let i = 0; i < count; i++) result[i] = items[found[i]];
    return result;
  }
}

function gridOf<T>(items: readonly T[], boxOfItem: (item: T) => Readonly<Box>): BoxGrid {
  const boxes = new Float64Array(items.length * 4);
  for (let i = 0; i < items.length; i++) {
    const box = boxOfItem(items[i]);
    boxes[4 * i] = box[0];
    boxes[4 * i + 1] = box[1];
    boxes[4 * i + 2] = box[2];
    boxes[4 * i + 3] = box[3];
  }
  if (found.length < items.length) found = new Int32Array(items.length);
  return new BoxGrid(boxes);
}

/** Up to this many numbers are sorted faster by insertion. */
const FEW = 24;

/** Sorts the first numbers in `found`. */
function sortFirst(count: number): void {
  if (count > FEW) {
    found.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const number = found[i];
    let at = i;
    for (; at > 0 && found[at - 1] > number; at--) found[at] = found[at - 1];
    found[at] = number;
  }
}

/** An index of segments by their bounding boxes. */
export function indexSegments<T extends Segment>(segments: readonly T[]): SpatialIndex<T> {
  return new SpatialIndex(segments, segmentBox);
}

/** A ray looks for segments in pieces of this share of the extent, one after the other. */
const RAY_PIECE = 1 / 32;

/**
 * Distance along a ray to the first segment that it meets within `reach`; null when it meets none. A segment that
 * lies along the ray does not count.
 */
export function firstHit(
  segments: SpatialIndex<Segment>,
  origin: Point,
  unit: Point,
  reach: number,
): number | null {
  const [minX, minY, maxX, maxY] = segments.extent;
  const [x, y] = origin;
  const [endX, endY] = [x + unit[0] * reach, y + unit[1] * reach];
  // What stands in the whole ray's box counts; it is looked for piece by piece.
  const [left, top, right, bottom] = [
    Math.min(x, endX),
    Math.min(y, endY),
    Math.max(x, endX),
    Math.max(y, endY),
  ];
  const leaves = Math.min(reach, leavesAt(x, unit[0], minX, maxX), leavesAt(y, unit[1], minY, maxY));
  let nearest = Infinity;
  const [ux, uy] = unit;
  const see = ({ a, b }: Segment): void => {
    const acrossA = (a[1] - y) * ux - (a[0] - x) * uy;
    const acrossB = (b[1] - y) * ux - (b[0] - x) * uy;
    if (acrossA > 0 === acrossB > 0) return;
    const alongA = (a[0] - x) * ux + (a[1] - y) * uy;
    const alongB = (b[0] - x) * ux + (b[1] - y) * uy;
    const at = alongA + (acrossA / (acrossA - acrossB)) * (alongB - alongA);
    if (at > 0 && at <= reach && at < nearest) nearest = at;
  };
  const piece = Math.max(maxX - minX, maxY - minY) * RAY_PIECE;
  const pieces = piece > 0 ? Math.floor(leaves / piece) : 0;
  const slack = piece * 1e-6;
  for (let i = 0; i <= pieces && nearest > i * piece; i++) {
    const from = i * piece;
    const [nearX, nearY] = [x + unit[0] * (from - slack), y + unit[1] * (from - slack)];
    const [farX, farY] = [x + unit[0] * (from + piece + slack), y + unit[1] * (from + piece + slack)];
    segments.each(
      [
        Math.max(left, Math.min(nearX, farX)),
        Math.max(top, Math.min(nearY, farY)),
        Math.min(right, Math.max(nearX, farX)),
        Math.min(bottom, Math.max(nearY, farY)),
      ],
      see,
    );
  }
  return nearest === Infinity ? null : nearest;
}

/** How far along the ray its coordinate leaves the extent for good. */
function leavesAt(start: number, speed: number, min: number, max: number): number {
  if (speed === 0) return Infinity;
  return ((speed > 0 ? max : min) - start) / speed;
}

/** From this many corners on, a region's edges are indexed before points are looked up in it. */
const MANY_CORNERS = 64;

/** Tells which points lie in a region, as `regionContains` does; for many points in one region of many corners. */
export function regionTest(region: Region): (point: Point) => boolean {
  const rings = [region.outer, ...region.holes];
  if (rings.reduce((sum, ring) => sum + ring.length, 0) < MANY_CORNERS) {
    return (point) => regionContains(region, point);
  }
  const edges = rings.flatMap((ring, number) => ringEdges(ring).map(({ a, b }) => ({ a, b, number })));
  const index = indexSegments(edges);
  const odd = new Uint8Array(rings.length);
  let count = 0;
  let at: Point = [0, 0];
  const see = ({ a, b, number }: (typeof edges)[number]): void => {
    if (!passes(b, a, at)) return;
    odd[number] ^= 1;
    count += odd[number] === 1 ? 1 : -1;
  };
  return (point) => {
    odd.fill(0);
    count = 0;
    at = point;
    // An edge passes the point where it lies on its far side along x.
    index.each([point[0], point[1], Infinity, point[1]], see);
    return odd[0] === 1 && count === 1;
  };
}
