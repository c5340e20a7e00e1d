import { measurePlan, type MeasuredPlan, type Opening, type Room, type Wall } from '../extraction';
import { boxOf, exactDistance, regionEdges, SpatialIndex } from '../geometry';
import type { Layout, LayoutRoom, LayoutWall } from './layout';
import type { GridPoint } from './shell';

/** A room's outline this near to a wall's face runs along it, mm. Skewed walls are rounded to whole mm. */
const NEAR_MM = 5;
/** Shorter common stretches are corners, mm. */
const CORNER_MM = 25;

/**
 * A layout as a measured plan in millimetres, y up, so that it can be taken off like a plan that was extracted from a
 * drawing. The perimeter with its entrances and windows and everything of existing rooms is marked as existing.
 */
export function layoutAsPlan(layout: Layout): MeasuredPlan {
  const { rooms, walls } = layout;
  const points = [...walls, ...rooms].flatMap(({ polygon }) => polygon);
  const scale = { mm_per_unit: 1, ratio: null, source: 'units' as const, confidence: 1, candidates: [] };
  const wallsOf = new Map(rooms.map((room) => [room.id, [] as string[]]));
  const index = new SpatialIndex(walls, ({ polygon }) => boxOf(polygon, NEAR_MM));
  for (const room of rooms) wallsOf.set(room.id, wallIdsOf(room, index));
  const standing = existingRooms(layout);
  const existingWalls = new Set(rooms.flatMap(({ id }) => (standing.has(id) ? (wallsOf.get(id) ?? []) : [])));
  return measurePlan(
    {
      source: 'vector',
      page: {
        number: 1,
        count: 1,
        width: Math.max(0, ...points.map(([x]) => x)),
        height: Math.max(0, ...points.map(([, y]) => y)),
        unit: 'du',
        axis_y: 'up',
      },
      scale,
      walls: walls.map(({ id, kind, centreline, thickness_mm, polygon }): Wall => ({
        id,
        centreline,
        thickness: thickness_mm,
        polygon,
        layer: null,
        confidence: 1,
        existing: kind === 'perimeter' || existingWalls.has(id),
      })),
      openings: openingsOf(layout, standing),
      rooms: rooms.map((room): Room => planRoom(room, wallsOf.get(room.id) ?? [], layout)),
      texts: [],
      dimensions: [],
      warnings: [],
    },
    scale,
  );
}

/** Kept rooms that exist. Rooms locked in an earlier layout are not built yet. */
function existingRooms({ rooms, shell }: Layout): ReadonlySet<string> {
  const planned = new Set(shell.kept_rooms.flatMap(({ id, planned }) => (planned === undefined ? [] : [id])));
  return new Set(rooms.flatMap(({ id, kept }) => (kept && !planned.has(id) ? [id] : [])));
}

function openingsOf({ doors, windows }: Layout, standing: ReadonlySet<string>): Opening[] {
  return [
    ...doors.map(({ id, kind, wall_id, segment, swing, connects }): Opening => ({
      id,
      kind: kind === 'opening' ? 'gap' : 'door',
      wall_id,
      segment,
      swing: swing === null ? null : { hinge: swing.hinge, leaf_end: swing.leaf_end },
      confidence: 1,
      evidence: 'layout',
      existing: kind === 'entrance' || connects.some((room) => room !== null && standing.has(room)),
    })),
    ...windows.map(({ id, wall_id, segment, existing }): Opening => ({
      id,
      kind: 'window',
      wall_id,
      segment,
      swing: null,
      confidence: 1,
      evidence: 'layout',
      existing,
    })),
  ];
}

function planRoom(room: LayoutRoom, wallIds: string[], { doors, windows }: Layout): Room {
  return {
    id: room.id,
    name: room.name,
    number: null,
    type: room.type,
    type_confidence: 1,
    polygon: room.polygon,
    holes: room.holes,
    wall_ids: wallIds,
    opening_ids: [
      ...doors.filter(({ connects }) => connects.includes(room.id)),
      ...windows.filter(({ room_id }) => room_id === room.id),
    ].map(({ id }) => id),
    edited: false,
    confidence: 1,
  };
}

/** Walls that an edge of the room's outline is the face of. */
function wallIdsOf({ polygon, holes }: LayoutRoom, walls: SpatialIndex<LayoutWall>): string[] {
  const ids = regionEdges({ outer: polygon, holes }).flatMap(({ a, b }) =>
    walls
      .search(boxOf([a, b]))
      .filter((wall) => isFace(a, b, wall))
      .map(({ id }) => id),
  );
  return [...new Set(ids)];
}

function isFace(a: GridPoint, b: GridPoint, { centreline: [p, q], thickness_mm }: LayoutWall): boolean {
  const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
  const length = exactDistance(p, q);
  if (length === 0) return false;
  const [alongA, alongB] = [a, b].map(([x, y]) => ((x - p[0]) * dx + (y - p[1]) * dy) / length);
  const [asideA, asideB] = [a, b].map(([x, y]) => ((y - p[1]) * dx - (x - p[0]) * dy) / length);
  const common = Math.min(Math.max(alongA, alongB), length) - Math.max(Math.min(alongA, alongB), 0);
  const onFace = (aside: number): boolean => Math.abs(Math.abs(aside) - thickness_mm / 2) <= NEAR_MM;
  return common > CORNER_MM && onFace(asideA) && onFace(asideB) && asideA > 0 === asideB > 0;
}
