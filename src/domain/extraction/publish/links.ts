import {
  boxOf,
  direction,
  distance,
  distanceToSegment,
  type DrawingUnits,
  offsetFrom,
  type Point,
  type Region,
  ringEdges,
  type Segment,
  SpatialIndex,
} from '../../geometry';
import type { Opening, Room, Wall } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { PUBLISH } from './thresholds';

/** Finds the walls and openings that an outline with holes touches. */
export type LinkFinder = (region: Region) => Pick<Room, 'wall_ids' | 'opening_ids'>;

/** Prepares the search for the walls and openings of rooms. */
export function linkFinder(
  walls: readonly Wall[],
  openings: readonly Opening[],
  scale: WorkingScale,
): LinkFinder {
  const touch = units(PUBLISH.touchMm, scale);
  const wallIndex = new SpatialIndex(walls, ({ polygon }) => boxOf(polygon, touch));
  const thickness = new Map(walls.map((wall) => [wall.id, wall.thickness]));
  const reachOf = ({ wall_id }: Opening): DrawingUnits => (thickness.get(wall_id ?? '') ?? 0) / 2 + touch;
  const openingIndex = new SpatialIndex(openings, (opening) => boxOf(opening.segment, reachOf(opening)));
  const lineOfWall = ({ centreline }: Wall): Segment => ({ a: centreline[0], b: centreline[1] });
  const lineOfOpening = ({ segment }: Opening): Segment => ({ a: segment[0], b: segment[1] });
  return ({ outer, holes }) => {
    const probes = [outer, ...holes].flatMap((ring) => edgeProbes(ring, touch));
    return {
      wall_ids: touching(probes, wallIndex, lineOfWall, (wall) => wall.thickness / 2 + touch),
      opening_ids: touching(probes, openingIndex, lineOfOpening, reachOf),
    };
  };
}

/** Points along an outline, close enough together that no wall or opening slips between two. */
function edgeProbes(ring: readonly Point[], step: DrawingUnits): Point[] {
  return ringEdges(ring).flatMap(({ a, b }) => {
    const unit = direction(a, b);
    const length = distance(a, b);
    const fitting = Math.floor(length / (PUBLISH.touchesPerProbe * step));
    const count = Math.min(PUBLISH.maxProbes, Math.max(1, fitting));
    return Array.from({ length: count }, (_, k) => offsetFrom(a, unit, ((k + 0.5) * length) / count));
  });
}

function touching<T extends { id: string }>(
  probes: readonly Point[],
  index: SpatialIndex<T>,
  lineOf: (item: T) => Segment,
  reachOf: (item: T) => DrawingUnits,
): string[] {
  const found = new Set<string>();
  for (const probe of probes) {
    const here = index.near(probe, 0);
    if (here.length === 0) continue;
    for (const item of index.near(probe, Math.max(0, ...here.map(reachOf)))) {
      if (!found.has(item.id) && distanceToSegment(probe, lineOf(item)) <= reachOf(item)) found.add(item.id);
    }
  }
  // Ids are a letter and a number in page order.
  return [...found].sort((p, q) => Number(p.slice(1)) - Number(q.slice(1)));
}
