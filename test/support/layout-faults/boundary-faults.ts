import type { GridPoint, Layout, LayoutRoom } from '../../../src/domain/layout';
import { ringOf, type Box } from './draft';
import { areasExceed, boxOfRing, boxOfRoom, isRectangle, meets, swingBox, type Fault } from './fault';
import { inSomeRoom, type Suits } from './in-some-room';
import { found } from './specimen';

const plain: Suits = (room, { layout }) =>
  isRectangle(room) &&
  room.type !== 'corridor' &&
  room.min_area_m2 === null &&
  room.min_clear_mm === null &&
  layout.profile !== 'ada';

type Side = { axis: 0 | 1; out: 1 | -1 };
const SIDES: Side[] = [
  { axis: 0, out: -1 },
  { axis: 0, out: 1 },
  { axis: 1, out: -1 },
  { axis: 1, out: 1 },
];

/** A room's box with one side moved out (or, below nought, in). */
function grown([x, y, width, depth]: Box, { axis, out }: Side, by: number): Box {
  if (axis === 0) return [out < 0 ? x - by : x, y, width + by, depth];
  return [x, out < 0 ? y - by : y, width, depth + by];
}

/** A strip of so many mm on both sides of a side of a box. */
function strip([x, y, width, depth]: Box, { axis, out }: Side, reach: number): Box {
  if (axis === 0) return [(out < 0 ? x : x + width) - reach, y, 2 * reach, depth];
  return [x, (out < 0 ? y : y + depth) - reach, width, 2 * reach];
}

/** Sides of a rectangular room that nothing stands at, opens over or is built into. */
function bareSides({ doors, windows, fixtures, shell }: Layout, room: LayoutRoom, reach: number): Side[] {
  const boxes = [
    ...doors.map((door) => (door.swing === null ? boxOfRing(door.segment) : swingBox(door))),
    ...windows.map(({ segment }) => boxOfRing(segment)),
    ...fixtures
      .flatMap(({ footprint, clearance }) => [footprint, ...(clearance ? [clearance] : [])])
      .map(boxOfRing),
    ...shell.obstacles.map(({ polygon }) => boxOfRing(polygon)),
  ];
  return SIDES.filter((side) => {
    const at = strip(boxOfRoom(room), side, reach);
    // Doors on the other side of a wall are held by this room's outline, too.
    return !boxes.some((box) =>
      meets(
        SIDES.reduce((larger, way) => grown(larger, way, 60), box),
        at,
      ),
    );
  });
}

function isPerimeter({ shell }: Layout, room: LayoutRoom, side: Side): boolean {
  const [x, y, width, depth] = strip(boxOfRoom(room), side, 0);
  const ends: GridPoint[] = [
    [x, y],
    [x + width, y + depth],
  ];
  return shell.outline.some((a, i) => {
    const b = shell.outline[(i + 1) % shell.outline.length];
    return ends.every((p) => p[side.axis] === a[side.axis] && a[side.axis] === b[side.axis]);
  });
}

/** The rooms behind a side, as far as `reach` mm. */
function behind({ rooms }: Layout, room: LayoutRoom, side: Side, reach: number): LayoutRoom[] {
  const box = boxOfRoom(room);
  const beyond = strip(grown(box, side, reach / 2), side, reach / 2 - 1);
  return rooms.filter((other) => other.id !== room.id && meets(boxOfRoom(other), beyond));
}

export const BOUNDARY_FAULTS: Fault[] = [
  inSomeRoom('a room that overlaps the one behind its wall', plain, (copy, room, dice) => {
    const by = 100 + dice.pick([1, 1, 2, 25, 50, 100, 200]);
    const sides = bareSides(copy, room, by).filter((side) => {
      const others = behind(copy, room, side, by);
      return !isPerimeter(copy, room, side) && others.length > 0 && others.every((o) => isRectangle(o));
    });
    if (sides.length === 0) return null;
    const side = dice.pick(sides);
    const over = behind(copy, room, side, by);
    room.polygon = ringOf(grown(boxOfRoom(room), side, by));
    return [
      found('ROOM_NOT_ENCLOSED', room.id),
      ...over.map(({ id }) => found('ROOM_OVERLAP', ...[room.id, id].sort())),
      ...areasExceed(copy),
    ];
  }),
  inSomeRoom('a room that reaches through the perimeter', plain, (copy, room, dice) => {
    const by = dice.between(11, 400);
    const sides = bareSides(copy, room, by).filter((side) => isPerimeter(copy, room, side));
    if (sides.length === 0) return null;
    room.polygon = ringOf(grown(boxOfRoom(room), dice.pick(sides), by));
    return [
      found('ROOM_NOT_ENCLOSED', room.id),
      found('ROOM_OUTSIDE_PERIMETER', room.id),
      ...areasExceed(copy),
    ];
  }),
  inSomeRoom('a room that ends before its wall', plain, (copy, room, dice) => {
    const by = dice.between(15, 600);
    // Doors just beside it would end up too far from it.
    const sides = bareSides(copy, room, Math.max(by, 150));
    if (sides.length === 0) return null;
    room.polygon = ringOf(grown(boxOfRoom(room), dice.pick(sides), -by));
    return [found('ROOM_NOT_ENCLOSED', room.id)];
  }),
  inSomeRoom('a millimetre off the wall (no fault)', plain, (copy, room, dice) => {
    const sides = bareSides(copy, room, 20);
    if (sides.length === 0) return null;
    room.polygon = ringOf(grown(boxOfRoom(room), dice.pick(sides), -dice.between(1, 9)));
    return [];
  }),
];
