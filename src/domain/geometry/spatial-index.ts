import Flatbush from 'flatbush';
import { boxOf, inFrame, offsetFrom, segmentBox, type Box, type Point, type Segment } from './point';
import { passes, regionContains, ringEdges, type Region } from './ring';

/**
 * Finds items by bounding box in logarithmic time. Results keep the order of the items, so that runs are repeatable.
 */
export class SpatialIndex<T> {
  private readonly tree: Flatbush | null;

  constructor(
    private readonly items: readonly T[],
    boxOfItem: (item: T) => Box,
  ) {
    this.tree = items.length === 0 ? null : new Flatbush(items.length);
    for (const item of items) {
      const box = boxOfItem(item);
      this.tree?.add(box[0], box[1], box[2], box[3]);
    }
    this.tree?.finish();
  }

  /** Items whose boxes touch the box. */
  search(box: Box): T[] {
    const { items } = this;
    const positions = this.positions(box);
    const found = new Array<T>(positions.length);
    for (let i = 0; i < positions.length; i++) found[i] = items[positions[i]];
    return found;
  }

  /** Places, in the list of items, of those whose boxes touch the box; ascending. */
  positions(box: Box): number[] {
    if (this.tree === null) return [];
    return ascending(this.tree.search(box[0], box[1], box[2], box[3]));
  }

  /** Calls `see` with each item whose box touches the box, in no order. It makes no list, so it is fast where many do. */
  each(box: Box, see: (item: T) => void): void {
    const { items } = this;
    this.tree?.search(box[0], box[1], box[2], box[3], (position) => {
      see(items[position]);
      return false;
    });
  }

  /** Items whose boxes touch the square of side 2 × `radius` about the point. */
  near(point: Point, radius: number): T[] {
    const x = point[0];
    const y = point[1];
    return this.search([x - radius, y - radius, x + radius, y + radius]);
  }
}

/** Up to this many numbers are sorted faster by insertion. */
const FEW = 24;

/** Sorts numbers in place. */
function ascending(numbers: number[]): number[] {
  if (numbers.length > FEW) return numbers.sort((p, q) => p - q);
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i];
    let at = i;
    for (; at > 0 && numbers[at - 1] > number; at--) numbers[at] = numbers[at - 1];
    numbers[at] = number;
  }
  return numbers;
}

/** An index of segments by their bounding boxes. */
export function indexSegments<T extends Segment>(segments: readonly T[]): SpatialIndex<T> {
  return new SpatialIndex(segments, segmentBox);
}

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
  let nearest: number | null = null;
  segments.each(boxOf([origin, offsetFrom(origin, unit, reach)]), ({ a, b }) => {
    const [alongA, acrossA] = inFrame(a, origin, unit);
    const [alongB, acrossB] = inFrame(b, origin, unit);
    if (acrossA > 0 === acrossB > 0) return;
    const at = alongA + (acrossA / (acrossA - acrossB)) * (alongB - alongA);
    if (at > 0 && at <= reach && (nearest === null || at < nearest)) nearest = at;
  });
  return nearest;
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
  return (point) => {
    const inside = new Set<number>();
    for (const { a, b, number } of index.search([-Infinity, point[1], Infinity, point[1]])) {
      if (!passes(b, a, point)) continue;
      if (!inside.delete(number)) inside.add(number);
    }
    return inside.has(0) && inside.size === 1;
  };
}
