import type { GridPoint, Layout, LayoutDoor } from '../../../src/domain/layout';
import type { Dice } from '../plans/dice';
import { ringOf, type Box } from './draft';
import { wallAlong } from './draft-walls';
import { boxOfRing, cutOff, fixture, meets, moved, spoil, swingBox, type Fault } from './fault';
import { found, type Found, type Specimen } from './specimen';

type Suits = (door: LayoutDoor, specimen: Specimen) => boolean;

/** Changes a copy of one of the doors that suit. */
export function atSomeDoor(
  name: string,
  suits: Suits,
  change: (copy: Layout, door: LayoutDoor, dice: Dice) => Found[],
): Fault {
  return {
    name,
    plant: (specimen, dice) => {
      const suitable = specimen.layout.doors.filter((door) => suits(door, specimen));
      if (suitable.length === 0) return null;
      const { id } = dice.pick(suitable);
      return spoil(specimen, (copy) =>
        change(
          copy,
          copy.doors.find((door) => door.id === id)!,
          dice,
        ),
      );
    },
  };
}

const any: Suits = () => true;
/** Where a profile asks for ground to pull the door, more would be found than the fault itself. */
export const hinged: Suits = ({ swing }, { layout }) => swing !== null && layout.profile !== 'ada';
/** Nothing needs the ground that the leaf sweeps, and a column more makes no room too small. */
const overFreeGround: Suits = (door, specimen) =>
  hinged(door, specimen) &&
  !specimen.layout.fixtures.some(
    ({ clearance }) => clearance !== null && meets(boxOfRing(clearance), swingBox(door)),
  ) &&
  specimen.layout.rooms.find(({ id }) => id === door.swing!.into)!.min_clear_mm === null;

/** Steps along the door from its hinge and into the room, 1 mm each. */
function steps({ segment: [a, b], swing }: LayoutDoor): { along: GridPoint; into: GridPoint } {
  const { hinge, leaf_end } = swing!;
  const latch = a[0] === hinge[0] && a[1] === hinge[1] ? b : a;
  const toward = ([x, y]: GridPoint): GridPoint => [Math.sign(x - hinge[0]), Math.sign(y - hinge[1])];
  return { along: toward(latch), into: toward(leaf_end) };
}

/** The point so far along the door from its hinge and so far into the room. */
function beside(door: LayoutDoor, alongBy: number, intoBy: number): GridPoint {
  const { along, into } = steps(door);
  const [x, y] = door.swing!.hinge;
  return [x + along[0] * alongBy + into[0] * intoBy, y + along[1] * alongBy + into[1] * intoBy];
}

function squareAround([x, y]: GridPoint, side: number): Box {
  return [x - side / 2, y - side / 2, side, side];
}

/** Moves a door and its leaf. */
function shift(door: LayoutDoor, dx: number, dy: number): void {
  door.segment = moved(door.segment, dx, dy);
  if (door.swing !== null) {
    const [hinge, leaf_end] = moved([door.swing.hinge, door.swing.leaf_end], dx, dy);
    door.swing = { ...door.swing, hinge, leaf_end };
  }
}

const runsAlongX = ({ segment: [a, b] }: LayoutDoor): boolean => a[1] === b[1];

export const DOOR_FAULTS: Fault[] = [
  atSomeDoor('a door taken out', any, (copy, { id }) => {
    copy.doors = copy.doors.filter((door) => door.id !== id);
    return cutOff(copy);
  }),
  atSomeDoor('a door in mid-air', any, (copy, door, dice) => {
    const by = dice.pick([-1, 1]) * dice.between(50_000, 90_000);
    shift(door, runsAlongX(door) ? by : 0, runsAlongX(door) ? 0 : by);
    return [found('OPENING_MISPLACED', door.id), ...cutOff(copy, door.id)];
  }),
  atSomeDoor('a door beside its wall', any, (copy, door, dice) => {
    const by = dice.pick([-1, 1]) * dice.between(350, 700);
    shift(door, runsAlongX(door) ? 0 : by, runsAlongX(door) ? by : 0);
    return [found('OPENING_MISPLACED', door.id), ...cutOff(copy, door.id)];
  }),
  atSomeDoor('a door between rooms that it does not join', any, (copy, door, dice) => {
    copy.rooms.push({ ...copy.rooms[0], id: 'r90', polygon: ringOf([500_000, 0, 100, 100]), holes: [] });
    const end = dice.pick([0, 1]);
    door.connects = end === 0 ? ['r90', door.connects[1]] : [door.connects[0], 'r90'];
    if (door.swing !== null) door.swing.into = 'r90';
    return [
      found('OPENING_MISPLACED', door.id),
      found('ROOM_OUTSIDE_PERIMETER', 'r90'),
      found('ROOM_NOT_ENCLOSED', 'r90'),
      ...cutOff(copy, door.id),
      ...(copy.rooms[0].type === 'corridor' ? [found('CORRIDOR_TOO_NARROW', 'r90')] : []),
      ...belowMinimum(copy),
    ];
  }),
  atSomeDoor('a door to a room that is not there', any, (copy, door) => {
    door.connects = [door.connects[0], 'r99'];
    return [found('ELEMENT_BROKEN', door.id, 'r99'), ...cutOff(copy, door.id)];
  }),
  atSomeDoor('a door in a wall that is not there', any, (copy, door) => {
    door.wall_id = 'w99';
    return [
      found('ELEMENT_BROKEN', door.id, 'w99'),
      found('OPENING_MISPLACED', door.id),
      ...cutOff(copy, door.id),
    ];
  }),
  atSomeDoor('a door in another wall than it says', any, (copy, door) => {
    const [[ax, ay]] = door.segment;
    door.wall_id = copy.walls.find(
      ({ polygon }) => !meets(boxOfRing(polygon), [ax - 50, ay - 50, 100, 100]),
    )!.id;
    return [found('OPENING_MISPLACED', door.id), ...cutOff(copy, door.id)];
  }),
  atSomeDoor('a door without a width', any, (copy, door) => {
    door.segment = [door.segment[0], door.segment[0]];
    return [found('OPENING_MISPLACED', door.id), ...cutOff(copy, door.id)];
  }),
  atSomeDoor('something in the sweep of a leaf', overFreeGround, (copy, door, dice) => {
    const [along, into] = [dice.between(150, 400), dice.between(300, 450)];
    copy.fixtures.push(fixture('f90', door.swing!.into, squareAround(beside(door, along, into), 200)));
    return [found('DOOR_SWING_BLOCKED', door.id, 'f90')];
  }),
  atSomeDoor(
    'something in the corner that the leaf does not reach (no fault)',
    overFreeGround,
    (copy, door) => {
      // (0.75, 0.75) of the leaf is 1.06 of it away from the hinge.
      const leaf = door.width_mm;
      const near = Math.ceil((0.75 * leaf) / 10) * 10;
      copy.fixtures.push(
        fixture('f90', door.swing!.into, squareAround(beside(door, near + 60, near + 60), 120)),
      );
      return [];
    },
  ),
  atSomeDoor('a column in the sweep of a leaf', overFreeGround, (copy, door, dice) => {
    const [along, into] = [dice.between(150, 400), dice.between(300, 450)];
    copy.shell.obstacles.push({
      id: 'k90',
      kind: 'column',
      polygon: ringOf(squareAround(beside(door, along, into), 200)),
    });
    return [found('DOOR_SWING_BLOCKED', door.id, 'k90')];
  }),
  atSomeDoor('a wall in the sweep of a leaf', overFreeGround, (copy, door, dice) => {
    const into = dice.between(300, 500);
    const line = wallAlong([beside(door, 200, into), beside(door, 500, into)], 60, 'partition');
    copy.walls.push({ ...line, id: 'w90' });
    return [found('DOOR_SWING_BLOCKED', door.id, 'w90'), found('ROOM_NOT_ENCLOSED', door.swing!.into)];
  }),
  atSomeDoor('a leaf hung on the other jamb (no fault)', overFreeGround, (_copy, door) => {
    const { into } = door.swing!;
    const latch = beside(door, door.width_mm, 0);
    const leaf_end = beside(door, door.width_mm, door.width_mm);
    door.swing = { hinge: latch, leaf_end, into };
    return [];
  }),
  atSomeDoor('a leaf that hangs on no jamb', hinged, (_copy, door, dice) => {
    const by = dice.between(120, 400);
    door.swing = { ...door.swing!, hinge: beside(door, by, 0), leaf_end: beside(door, by, door.width_mm) };
    return [found('OPENING_MISPLACED', door.id)];
  }),
  atSomeDoor('a leaf too long or too short for its door', hinged, (_copy, door, dice) => {
    const length = Math.round(door.width_mm * dice.pick([0.3, 1.2, 1.5, 2]));
    door.swing = { ...door.swing!, leaf_end: beside(door, 0, length) };
    return [found('OPENING_MISPLACED', door.id)];
  }),
  atSomeDoor('a leaf that opens to the other side than it says', hinged, (_copy, door) => {
    door.swing = { ...door.swing!, leaf_end: beside(door, 0, -door.width_mm) };
    return [found('OPENING_MISPLACED', door.id)];
  }),
  atSomeDoor('a leaf that is half open', hinged, (_copy, door) => {
    const leaf = Math.round(door.width_mm * 0.7);
    door.swing = { ...door.swing!, leaf_end: beside(door, leaf, leaf) };
    return [found('OPENING_MISPLACED', door.id)];
  }),
  atSomeDoor('a second door over the first', hinged, (copy, door) => {
    copy.doors.push({ ...structuredClone(door), id: 'd90' });
    return [found('DOOR_SWING_BLOCKED', door.id, 'd90')];
  }),
  atSomeDoor('two doors of one id', hinged, (copy, door) => {
    copy.doors.push(structuredClone(door));
    return [found('DOOR_SWING_BLOCKED', door.id), found('ELEMENT_BROKEN', door.id)];
  }),
  atSomeDoor(
    'something right before an opening',
    ({ swing, connects }) => swing === null && connects[1] !== null,
    (copy, door, dice) => {
      const [a, b] = door.segment;
      const room = copy.rooms.find(({ id }) => id === door.connects[0])!;
      const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      // Towards the first of its rooms, past half a partition.
      const away = 50 + dice.between(10, 250);
      const side = room.polygon.some(([x, y]) =>
        runsAlongX(door) ? y < my - 60 && Math.abs(x - mx) < 1e5 : x < mx - 60,
      )
        ? -1
        : 1;
      const centre: GridPoint = runsAlongX(door)
        ? [mx, my + side * (away + 100)]
        : [mx + side * (away + 100), my];
      copy.fixtures.push(fixture('f90', room.id, squareAround(centre, 200)));
      return [found('DOOR_SWING_BLOCKED', door.id, 'f90')];
    },
  ),
];

/** The copy of the first room asks for what the first room asks for. */
function belowMinimum({ rooms }: Layout): Found[] {
  const { min_area_m2, min_clear_mm } = rooms[rooms.length - 1];
  return min_area_m2 === null && min_clear_mm === null ? [] : [found('ROOM_BELOW_MINIMUM', 'r90')];
}
