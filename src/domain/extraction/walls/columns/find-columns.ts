import {
  boxOf,
  distance,
  intersect,
  midpoint,
  type Point,
  type Region,
  regionArea,
  regionContains,
  type Ring,
  ringArea,
  ringContains,
  sameToShare,
  SpatialIndex,
  subtract,
} from '../../../geometry';
import { CONFIDENCE } from '../../model/confidences';
import type { FoundColumn } from '../../model/found-column';
import type { Linework } from '../../model/linework';
import { stripRing, type Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { COLUMN } from '../thresholds';
import { columnShapes, type ColumnShape } from './column-shapes';

/** What the columns stand in. */
interface Standing {
  readonly strips: readonly Strip[];
  readonly rooms: readonly { readonly region: Region }[];
}

/** Columns that stand free in a room or in a wall. Equal shapes close to one another are seats. */
export function findColumns(
  linework: Linework,
  { strips, rooms }: Standing,
  scale: WorkingScale,
): FoundColumn[] {
  const shapes = columnShapes(linework, scale);
  const walls = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  const inWall = (point: Point, own: Ring): boolean =>
    walls
      .near(point, 0)
      .some((strip) => ringContains(stripRing(strip), point) && !isIn(midpoint(strip.a, strip.b), own));
  const apart = units(COLUMN.apartMm, scale);
  const half = units(COLUMN.maxMm, scale) / 2;
  const byCentre = new SpatialIndex(shapes, ({ centre: [x, y] }) => [x, y, x, y]);
  const byFloor = new SpatialIndex(rooms, ({ region }) => boxOf(region.outer));
  const kept = new Set<ColumnShape>();
  const found: FoundColumn[] = [];
  for (const shape of shapes) {
    const { ring, centre, width, depth, layer, shownBy, asWalls } = shape;
    const known = byCentre
      .near(centre, half)
      .some((other) => kept.has(other) && distance(other.centre, centre) < other.width / 2);
    const seat =
      shownBy !== 'layer' && byCentre.near(centre, apart).some((other) => isTwin(shape, other, apart));
    if (known) continue;
    const clear = shownBy === 'cross' ? units(COLUMN.clearMm, scale) / (depth / 2) : 0;
    const around = [0, clear / 2, clear].flatMap((by) =>
      ring.map(([x, y]): Point => [x + (x - centre[0]) * by, y + (y - centre[1]) * by]),
    );
    // Below a window the wall is open, but the room still ends there.
    const inRoom = byFloor
      .near(around[0], 0)
      .some(({ region }) => around.every((corner) => ringContains(region.outer, corner)));
    const freeStanding = inRoom && !seat && around.every((corner) => !inWall(corner, ring));
    const within = !asWalls && shownBy !== 'cross' && [centre, ...ring].some((point) => inWall(point, ring));
    if (!freeStanding && !within) continue;
    kept.add(shape);
    found.push({ ring, centre, width, depth, freeStanding, layer, confidence: CONFIDENCE.column[shownBy] });
  }
  return found;
}

/** Whether another shape of the same size stands close by. The same shape may be drawn twice. */
function isTwin(shape: ColumnShape, other: ColumnShape, apart: number): boolean {
  const off = distance(shape.centre, other.centre);
  return off > shape.depth / 2 && off < apart && sameToShare(shape.width, other.width, COLUMN.equal);
}

/** Strips that are no part of a column: what only a column covers is no wall. */
export function withoutColumns(strips: readonly Strip[], columns: readonly FoundColumn[]): Strip[] {
  const byPlace = columnIndex(columns);
  return strips.filter(({ a, b }) => {
    const middle = midpoint(a, b);
    return byPlace
      .near(middle, 0)
      .every(({ ring, width }) => !isIn(middle, ring) || distance(a, b) > width * (1 + COLUMN.square));
  });
}

/** The columns by place. */
export function columnIndex(columns: readonly FoundColumn[]): SpatialIndex<FoundColumn> {
  return new SpatialIndex(columns, ({ ring }) => boxOf(ring));
}

/** The floor less the columns in it that are not left out yet: free-standing ones, and the parts of others that stand out. */
export function withoutColumnFloor(region: Region, byPlace: SpatialIndex<FoundColumn>): Region {
  const columns = byPlace.search(boxOf(region.outer));
  const rings = columns
    .filter(({ freeStanding, centre }) => freeStanding && regionContains(region, centre))
    .map(({ ring }) => ring);
  const floor = rings.length === 0 ? region : { outer: region.outer, holes: [...region.holes, ...rings] };
  return columns
    .filter(({ freeStanding, ring }) => !freeStanding && standsOut(ring, region))
    .reduce((rest, { ring }) => {
      const parts = subtract([rest], [{ outer: ring, holes: [] }]);
      return parts.sort((p, q) => regionArea(q) - regionArea(p))[0] ?? rest;
    }, floor);
}

/** Whether more of a column than the slack of drawing lies on a floor. */
function standsOut(ring: Ring, region: Region): boolean {
  const [minX, minY, maxX, maxY] = boxOf(region.outer);
  if (!ring.some(([x, y]) => x > minX && x < maxX && y > minY && y < maxY)) return false;
  const common = intersect([region], [{ outer: ring, holes: [] }]);
  return common.reduce((sum, part) => sum + regionArea(part), 0) > COLUMN.standsOut * ringArea(ring);
}

function isIn(point: Point, ring: Ring): boolean {
  return ringContains(ring, point);
}
