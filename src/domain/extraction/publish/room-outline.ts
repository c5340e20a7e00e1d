import {
  intersect,
  regionArea,
  ringArea,
  subtract,
  type MmPerUnit,
  type Region,
  type Ring,
} from '../../geometry';
import type { Interruption } from '../model/found-opening';
import type { Opening, PlanGeometry, Room, Wall } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { islandFinder, shutWalls } from '../rooms/shut-walls';
import { MM_PER_POINT } from '../scale/standard-scales';
import { tidy } from './coordinates';
import { linkFinder } from './links';
import { UNKNOWN } from './thresholds';

/** What follows from a room's outline. */
export type OutlineParts = Pick<Room, 'polygon' | 'holes' | 'wall_ids' | 'opening_ids'>;

/** The plan around an outline that a person draws. */
export interface OutlineReader {
  /** Holes, walls and openings of an outline, found as those of extracted rooms are. */
  readonly partsOf: (polygon: Ring) => OutlineParts;
  /** Everything within the outer faces of the walls. */
  readonly footprint: readonly Region[];
}

/** Prepares the reading of new outlines. `mmPerUnit` is null while the scale is unknown. */
export function outlineReader(plan: PlanGeometry, mmPerUnit: MmPerUnit | null): OutlineReader {
  const scale = workingScaleOf(mmPerUnit);
  const pieces = shutPublished(plan.walls, plan.openings, scale);
  // Extracted holes know shapes that no wall has, such as round columns.
  const extracted = plan.rooms.flatMap(({ holes }) => holes).map((outer) => ({ outer, holes: [] }));
  const islandsIn = islandFinder([...extracted, ...pieces], scale);
  const linksOf = linkFinder(plan.walls, plan.openings, scale);
  const partsOf = (polygon: Ring): OutlineParts => {
    const outline = [{ outer: polygon, holes: [] }];
    const inside = islandsIn(polygon).filter(
      (ring) => subtract([{ outer: ring, holes: [] }], outline).length === 0,
    );
    const holes = outermost(inside).map((hole) => hole.map(tidy));
    return { polygon, holes, ...linksOf({ outer: polygon, holes }) };
  };
  return { partsOf, footprint: pieces.map(({ outer }) => ({ outer, holes: [] })) };
}

/** The scale to measure touches and gaps at; without one, that of the commonest of plans. */
export function workingScaleOf(mmPerUnit: MmPerUnit | null): WorkingScale {
  return { mmPerUnit: mmPerUnit ?? UNKNOWN.ratio * MM_PER_POINT };
}

/** Published walls with their openings shut. */
export function shutPublished(
  walls: readonly Wall[],
  openings: readonly Opening[],
  scale: WorkingScale,
): Region[] {
  const thickness = new Map(walls.map((wall) => [wall.id, wall.thickness]));
  return shutWalls(
    walls.map(({ polygon }) => ({ outer: polygon, holes: [] })),
    openings.flatMap(({ wall_id, segment, sidelights = [] }): Interruption[] => {
      const thick = thickness.get(wall_id ?? '') ?? units(UNKNOWN.wallMm, scale);
      const parts = [segment, ...sidelights.map((light) => light.segment)];
      return parts.map(([a, b]) => ({ a, b, thickness: thick }));
    }),
    scale,
  );
}

/** The rings that no other one covers; of two that are the same, the first. */
function outermost(rings: readonly Ring[]): Ring[] {
  return rings.filter((ring, i) => !rings.some((other, k) => k !== i && covers(other, ring, k < i)));
}

/** Whether `ring` lies in `other`. Two outlines of one column cover each other; then the one that is `first` counts. */
function covers(other: Ring, ring: Ring, first: boolean): boolean {
  const common = intersect([{ outer: other, holes: [] }], [{ outer: ring, holes: [] }]);
  const shared = common.reduce((sum, region) => sum + regionArea(region), 0);
  const covered = (part: Ring): boolean => shared > ringArea(part) / 2;
  return covered(ring) && (first || !covered(other));
}
