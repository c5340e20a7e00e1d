import {
  direction,
  distance,
  distanceToSegment,
  type DrawingUnits,
  facesOf,
  firstHit,
  following,
  indexSegments,
  lengthOf,
  midpoint,
  nodeSegments,
  offsetFrom,
  type Point,
  preceding,
  type Region,
  regionContains,
  regionEdges,
  type Ring,
  ringArea,
  ringEdges,
  type Segment,
  signedArea,
  type SquareDrawingUnits,
} from '../../geometry';
import { ZONE } from './thresholds';

/** A convex-ish part of an open space, with how much border it shares with each neighbour. */
export interface Cell {
  readonly ring: Ring;
  readonly area: SquareDrawingUnits;
  readonly centre: Point;
  /**
   * Other cells by their place in the list, and how wide the space is along the border with them: from wall to wall,
   * whatever cuts the border into pieces.
   */
  readonly borders: Map<number, DrawingUnits>;
}

/**
 * Cuts a space where walls would run on: every edge that ends in a corner pointing into the space is
 * prolonged to the other side. Zones of an open plan meet along such lines.
 */
export function cutIntoCells(region: Region, reach: DrawingUnits): Cell[] {
  const edges = regionEdges(region);
  const index = indexSegments(edges);
  const cuts: Segment[] = [];
  for (const [ring, inward] of [
    [region.outer, 1] as const,
    ...region.holes.map((hole) => [hole, -1] as const),
  ]) {
    const turnSign = Math.sign(signedArea(ring)) * inward;
    ring.forEach((corner, i) => {
      const [u, v] = [direction(preceding(ring, i), corner), direction(corner, following(ring, i))];
      if ((u[0] * v[1] - u[1] * v[0]) * turnSign > -ZONE.minTurn) return;
      for (const unit of [u, [-v[0], -v[1]] as Point]) {
        const start = offsetFrom(corner, unit, ZONE.offCorner * ZONE.grid);
        const hit = firstHit(index, start, unit, reach);
        if (hit !== null) cuts.push({ a: corner, b: offsetFrom(start, unit, hit) });
      }
    });
  }
  if (cuts.length === 0 || cuts.length > ZONE.maxCuts) return [];
  const faces = facesOf(nodeSegments([...edges, ...cuts], ZONE.grid));
  return withBorders(
    faces.filter(
      (ring) => ringArea(ring) > ZONE.minFace * ZONE.grid && regionContains(region, innerPoint(ring)),
    ),
    cuts,
  );
}

function withBorders(rings: readonly Ring[], cuts: readonly Segment[]): Cell[] {
  const index = indexSegments(cuts);
  const owners = new Map<string, number>();
  const cells = rings.map((ring) => ({
    ring,
    area: ringArea(ring),
    centre: innerPoint(ring),
    borders: new Map<number, number>(),
  }));
  cells.forEach(({ ring }, number) => {
    ringEdges(ring).forEach(({ a, b }) => {
      const other = owners.get(`${b},${a}`);
      owners.set(`${a},${b}`, number);
      if (other === undefined) return;
      const middle = midpoint(a, b);
      const across = index
        .near(middle, ZONE.onCut * ZONE.grid)
        .filter((cut) => distanceToSegment(middle, cut) <= ZONE.onCut * ZONE.grid)
        .map(lengthOf);
      const width = Math.min(...(across.length > 0 ? across : [distance(a, b)]));
      for (const [one, two] of [
        [number, other],
        [other, number],
      ]) {
        cells[one].borders.set(two, Math.max(cells[one].borders.get(two) ?? 0, width));
      }
    });
  });
  return cells;
}

/** A point inside the ring: the middle of the first three neighbouring corners whose middle lies inside. */
function innerPoint(ring: Ring): Point {
  for (let i = 0; i < ring.length; i++) {
    const [a, b, c] = [ring[i], ring[(i + 1) % ring.length], ring[(i + 2) % ring.length]];
    const point: Point = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3];
    if (regionContains({ outer: ring, holes: [] }, point)) return point;
  }
  return ring[0];
}
