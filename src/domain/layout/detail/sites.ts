import { type Box, type Facing, FurnishingSite, RoomSpace, type SiteDoor, sweepOf } from '../fixtures';
import type { LayoutDoor, LayoutRoom, LayoutWindow } from '../layout';
import type { LayoutProfile } from '../profile';
import { GRID_MM, type GridPoint, type GridSegment } from '../shell';
import type { FloorPlan } from './floor-plan';

type Door = Omit<LayoutDoor, 'id'>;

/** Ground kept free before an opening or before a door that opens away from the room, mm. */
const WAY_MM = 800;
/** Ground kept free before a door that opens into the room, beside what its leaf sweeps: to step in, mm. */
const STEP_MM = 350;
/** Depth of the ground before a window, from the middle of the wall, mm. */
const BEFORE_WINDOW_MM = 500;

/** The floor of a room's owner within the room's box. */
export function spaceOf({ grid, floor }: FloorPlan, owner: number, room: LayoutRoom): RoomSpace {
  const xs = room.polygon.map(([x]) => x);
  const ys = room.polygon.map(([, y]) => y);
  const [x0, y0] = [Math.min(...xs), Math.min(...ys)].map((mm) => Math.floor(mm / GRID_MM));
  const [x1, y1] = [Math.max(...xs), Math.max(...ys)].map((mm) => Math.ceil(mm / GRID_MM));
  return new RoomSpace(x0, y0, x1 - x0, y1 - y0, (x, y) => {
    const place = grid.at(x, y);
    return floor[place] === owner && grid.ground[place] === 1 && grid.solid[place] === 0;
  });
}

/** The ground that doors (the room's own first) and windows need in a room. */
export function siteOf(
  space: RoomSpace,
  room: LayoutRoom,
  doors: readonly Door[],
  windows: readonly Omit<LayoutWindow, 'id'>[],
  profile: LayoutProfile,
): FurnishingSite {
  const asked = profile.door_pull_side_mm.value;
  const isWashroom = room.type === 'toilet' || room.type === 'bathroom';
  const into = doors.map((door) => ({ door, inwards: inwardsOf(door.segment, space) }));
  const pulled = into.filter(({ door }) => door.swing?.into === room.id);
  const pullSides = pulled.map(({ door, inwards }) => pullSide(door, inwards, asked));
  return new FurnishingSite(
    space,
    into.length === 0 ? null : siteDoor(into[0].door.segment, into[0].inwards),
    [
      ...into.map(({ door, inwards }) =>
        before(door.segment, inwards, door.swing?.into === room.id ? STEP_MM : WAY_MM),
      ),
      ...(asked !== null && isWashroom ? pullSides : []),
    ],
    pullSides,
    doors.flatMap(({ swing, segment }) => {
      if (swing === null || swing.into !== room.id) return [];
      const jamb = isSame(segment[0], swing.hinge) ? segment[1] : segment[0];
      return [sweepOf(swing.hinge, swing.leaf_end, jamb)];
    }),
    windows.map(({ segment }) => grown(segment, BEFORE_WINDOW_MM)),
    profile.turning_circle_mm.value !== null,
  );
}

/** Direction from a door into the room. */
function inwardsOf([p, q]: GridSegment, { box }: RoomSpace): Facing {
  const [x, y] = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  if (p[1] === q[1]) return y < (box[1] + box[3]) / 2 ? 90 : 270;
  return x < (box[0] + box[2]) / 2 ? 0 : 180;
}

function siteDoor([p, q]: GridSegment, inwards: Facing): SiteDoor {
  return {
    middle: [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2],
    lookingOut: ((inwards + 180) % 360) as Facing,
  };
}

/** The square before a door that opens into the room; deeper, and wider on the latch side, where asked for. */
function pullSide(
  { segment, swing, width_mm }: Door,
  inwards: Facing,
  asked: { depth: number; latch: number } | null,
): Box {
  if (asked === null || swing === null) return before(segment, inwards, width_mm);
  const { hinge } = swing;
  const latch = isSame(segment[0], hinge) ? segment[1] : segment[0];
  const [dx, dy] = [Math.sign(latch[0] - hinge[0]), Math.sign(latch[1] - hinge[1])];
  const beside: GridPoint = [latch[0] + dx * asked.latch, latch[1] + dy * asked.latch];
  return before([hinge, beside], inwards, asked.depth + GRID_MM);
}

function before(segment: GridSegment, inwards: Facing, depth: number): Box {
  const [x0, y0, x1, y1] = grown(segment, 0);
  switch (inwards) {
    case 90:
      return [x0, y0, x1, y0 + depth];
    case 270:
      return [x0, y1 - depth, x1, y1];
    case 0:
      return [x0, y0, x0 + depth, y1];
    case 180:
      return [x1 - depth, y0, x1, y1];
  }
}

function grown([p, q]: GridSegment, by: number): Box {
  return [
    Math.min(p[0], q[0]) - by,
    Math.min(p[1], q[1]) - by,
    Math.max(p[0], q[0]) + by,
    Math.max(p[1], q[1]) + by,
  ];
}

const isSame = (a: GridPoint, b: GridPoint): boolean => a[0] === b[0] && a[1] === b[1];
