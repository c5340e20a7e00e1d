import type { GridPoint, Layout, LayoutWall } from '../../../src/domain/layout';
import type { Dice } from '../plans/dice';
import { ringOf } from './draft';
import { boxOfRing, cutOff, fixture, meets, spoil, swingBox, type Fault } from './fault';
import { found, type Found, type Specimen } from './specimen';

/** Rooms along a partition's faces. */
function roomsAlong({ rooms }: Layout, { centreline: [a, b] }: LayoutWall): string[] {
  const across = a[0] === b[0] ? 0 : 1;
  const [from, to] = [a[1 - across], b[1 - across]].sort((p, q) => p - q);
  return rooms
    .filter(({ polygon, holes }) =>
      [polygon, ...holes].some((ring) =>
        ring.some((p, i) => {
          const q = ring[(i + 1) % ring.length];
          const [s, t] = [p[1 - across], q[1 - across]].sort((u, v) => u - v);
          return (
            p[across] === q[across] && Math.abs(p[across] - a[across]) === 50 && s < to - 60 && t > from + 60
          );
        }),
      ),
    )
    .map(({ id }) => id);
}

/** Partitions of some length that hold no door, and by which no leaf sweeps. */
function bareWalls({ layout }: Specimen): LayoutWall[] {
  return layout.walls.filter(
    ({ kind, polygon }) =>
      kind === 'partition' &&
      Math.max(...boxOfRing(polygon).slice(2)) > 500 &&
      !layout.doors.some((door) => {
        const [x, y, width, depth] = door.swing === null ? boxOfRing(door.segment) : swingBox(door);
        return meets([x - 450, y - 450, width + 900, depth + 900], boxOfRing(polygon));
      }),
  );
}

function atSomeWall(
  name: string,
  change: (copy: Layout, wall: LayoutWall, dice: Dice) => Found[] | null,
): Fault {
  return {
    name,
    plant: (specimen, dice) => {
      const walls = bareWalls(specimen);
      if (walls.length === 0) return null;
      const { id } = dice.pick(walls);
      return spoil(specimen, (copy) =>
        change(
          copy,
          copy.walls.find((wall) => wall.id === id)!,
          dice,
        ),
      );
    },
  };
}

export const WALL_FAULTS: Fault[] = [
  atSomeWall('a wall taken out', (copy, wall) => {
    copy.walls = copy.walls.filter((other) => other !== wall);
    return roomsAlong(copy, wall).map((id) => found('ROOM_NOT_ENCLOSED', id));
  }),
  atSomeWall('a wall off its line', (copy, wall, dice) => {
    const [a, b] = wall.centreline;
    const by = dice.pick([-1, 1]) * dice.between(25, 400);
    const shift = ([x, y]: GridPoint): GridPoint => (a[0] === b[0] ? [x + by, y] : [x, y + by]);
    const rooms = roomsAlong(copy, wall);
    wall.polygon = wall.polygon.map(shift);
    wall.centreline = [shift(a), shift(b)];
    return rooms.map((id) => found('ROOM_NOT_ENCLOSED', id));
  }),
  atSomeWall('a wall drawn the other way round (no fault)', (_copy, wall) => {
    wall.polygon = [...wall.polygon].reverse();
    return [];
  }),
  atSomeWall('a wall that is no polygon', (copy, wall) => {
    const [a, b] = wall.polygon;
    wall.polygon = [a, b, a];
    return [
      found('ELEMENT_BROKEN', wall.id),
      ...roomsAlong(copy, wall).map((id) => found('ROOM_NOT_ENCLOSED', id)),
    ];
  }),
  atSomeWall('two walls of one id', (copy, wall) => {
    copy.walls.push(structuredClone(wall));
    return [found('ELEMENT_BROKEN', wall.id)];
  }),
  {
    name: 'no entrance',
    plant: (specimen) =>
      spoil(specimen, (copy) => {
        copy.doors = copy.doors.filter(({ connects }) => connects[1] !== null);
        return cutOff(copy);
      }),
  },
  {
    name: 'a corridor narrower than asked for',
    plant: (specimen, dice) =>
      specimen.corridor === null
        ? null
        : spoil(specimen, (copy) => {
            copy.corridor_width_mm = specimen.corridor!.clear + dice.between(2, 400);
            return [found('CORRIDOR_TOO_NARROW', specimen.corridor!.id)];
          }),
  },
  {
    name: 'a corridor as wide as asked for or wider (no fault)',
    plant: (specimen, dice) =>
      specimen.corridor === null
        ? null
        : spoil(specimen, (copy) => {
            copy.corridor_width_mm = specimen.corridor!.clear - dice.pick([0, 0, 1, 50, 300]);
            return [];
          }),
  },
  {
    name: 'a column in the corridor',
    plant: (specimen, dice) =>
      specimen.corridor === null
        ? null
        : spoil(specimen, ({ shell }) => {
            const [x, y] = specimen.corridor!.spot;
            const [dx, dy] = [dice.between(-100, 100), dice.between(-100, 100)];
            shell.obstacles.push({
              id: 'k90',
              kind: 'column',
              polygon: ringOf([x - 100 + dx, y - 100 + dy, 200, 200]),
            });
            return [found('CORRIDOR_TOO_NARROW', specimen.corridor!.id)];
          }),
  },
  {
    name: 'something in the corridor',
    plant: (specimen, dice) =>
      specimen.corridor === null
        ? null
        : spoil(specimen, ({ fixtures }) => {
            const [x, y] = specimen.corridor!.spot;
            const [dx, dy] = [dice.between(-100, 100), dice.between(-100, 100)];
            fixtures.push(fixture('f90', specimen.corridor!.id, [x - 150 + dx, y - 150 + dy, 300, 300]));
            return [found('CORRIDOR_TOO_NARROW', specimen.corridor!.id)];
          }),
  },
  {
    name: 'a window in a partition',
    plant: (specimen, dice) => {
      const partitions = specimen.layout.walls.filter(({ kind }) => kind === 'partition');
      return spoil(specimen, (copy) => {
        const { centreline } = dice.pick(partitions);
        copy.windows.push({
          id: 'win90',
          wall_id: null,
          room_id: copy.rooms[0].id,
          segment: centreline,
          existing: false,
        });
        return [found('OPENING_MISPLACED', 'win90')];
      });
    },
  },
  {
    name: 'a window of another room',
    plant: (specimen) =>
      specimen.layout.windows.length === 0
        ? null
        : spoil(specimen, ({ windows, rooms }) => {
            const [window] = windows;
            const other = rooms.find(({ id }) => id !== window.room_id)!;
            window.room_id = other.id;
            return [found('OPENING_MISPLACED', window.id)];
          }),
  },
  {
    name: 'a window of a room that is not there',
    plant: (specimen) =>
      specimen.layout.windows.length === 0
        ? null
        : spoil(specimen, ({ windows }) => {
            windows[0].room_id = 'r99';
            return [found('ELEMENT_BROKEN', windows[0].id, 'r99')];
          }),
  },
];
