import type { GridPoint, GridRing, Layout, LayoutRoom } from '../../../src/domain/layout';
import { ringOf } from './draft';
import { areasExceed, boxOfRing, boxOfRoom, cutOff, isRectangle, meets, spoil, type Fault } from './fault';
import { inSomeRoom, type Suits } from './in-some-room';
import { found, type Found } from './specimen';

const any: Suits = () => true;

export const ROOM_FAULTS: Fault[] = [
  inSomeRoom('an outline that crosses itself', isRectangle, (copy, room, dice) => {
    const ring = room.polygon;
    const i = dice.between(0, ring.length - 1);
    const k = (i + 1) % ring.length;
    [ring[i], ring[k]] = [ring[k], ring[i]];
    return [found('ROOM_NOT_ENCLOSED', room.id), ...cutOffBehind(copy, room.id)];
  }),
  inSomeRoom('an outline that encloses nothing', any, (copy, room, dice) => {
    const [a, b] = room.polygon;
    room.polygon = dice.pick<GridRing>([
      [],
      [a],
      [a, b],
      [a, a, a, a],
      [a, b, a, b],
      [a, b, [b[0] + 0.25, b[1] + 9]],
    ]);
    return [found('ROOM_NOT_ENCLOSED', room.id), ...cutOffBehind(copy, room.id)];
  }),
  inSomeRoom('coordinates beyond any building', any, (copy, room, dice) => {
    const far = dice.pick([1e7, -1e9, 1e300, Infinity, NaN]);
    room.polygon = room.polygon.map(([x, y]): GridPoint => [x, y + far]);
    return [found('ROOM_NOT_ENCLOSED', room.id), ...cutOffBehind(copy, room.id)];
  }),
  inSomeRoom(
    'a room twice',
    (room) => room.holes.length === 0,
    (copy, room) => {
      copy.rooms.push(structuredClone(room));
      return [found('ROOM_OVERLAP', room.id), found('ELEMENT_BROKEN', room.id), ...areasExceed(copy)];
    },
  ),
  inSomeRoom(
    'a room too small for what it needs',
    (room) => room.type !== 'corridor',
    (_copy, room, dice) => {
      const [, , width, depth] = boxOfRoom(room);
      room.min_area_m2 = (width * depth) / 1e6 + dice.between(1, 200) / 100;
      return [found('ROOM_BELOW_MINIMUM', room.id)];
    },
  ),
  inSomeRoom('a room too narrow for what it needs', isRectangle, (_copy, room, dice) => {
    const [, , width, depth] = boxOfRoom(room);
    const by = dice.between(1, 500);
    const [short, long] = [Math.min(width, depth), Math.max(width, depth)];
    room.min_clear_mm = dice.chance(0.5) ? [short + by, long] : [short, long + by];
    return [found('ROOM_BELOW_MINIMUM', room.id)];
  }),
  inSomeRoom('a room just large enough (no fault)', isRectangle, ({ shell }, room) => {
    const box = boxOfRoom(room);
    if (shell.obstacles.some(({ polygon }) => meets(boxOfRing(polygon), box))) return null;
    const [, , width, depth] = box;
    room.min_area_m2 = (width * depth) / 1e6;
    room.min_clear_mm = [Math.min(width, depth), Math.max(width, depth)];
    return [];
  }),
  {
    name: 'a column that takes a room its clear ground',
    plant: (specimen, dice) => {
      if (specimen.free.length === 0) return null;
      const { room: id, box } = dice.pick(specimen.free);
      return spoil(specimen, ({ rooms, shell }) => {
        const room = rooms.find((r) => r.id === id)!;
        if (!isRectangle(room)) return null;
        const [, , width, depth] = boxOfRoom(room);
        room.min_clear_mm = [Math.min(width, depth), Math.max(width, depth)];
        shell.obstacles.push({ id: 'k90', kind: 'column', polygon: ringOf([box[0], box[1], 200, 200]) });
        return [found('ROOM_BELOW_MINIMUM', id)];
      });
    },
  },
  {
    name: 'a room within a room',
    plant: (specimen, dice) => {
      if (specimen.free.length === 0) return null;
      const { room, box } = dice.pick(specimen.free);
      return spoil(specimen, (copy) => {
        copy.rooms.push(newRoom(ringOf([box[0] + 200, box[1] + 200, 600, dice.between(100, 600)])));
        return [
          found('ROOM_OVERLAP', room, 'r90'),
          found('ROOM_NOT_ENCLOSED', 'r90'),
          found('ROOM_UNREACHABLE', 'r90'),
          ...areasExceed(copy),
        ];
      });
    },
  },
  {
    name: 'a room outside of the shell',
    plant: (specimen, dice) =>
      spoil(specimen, (copy) => {
        copy.rooms.push(
          newRoom(ringOf([dice.between(100_000, 200_000), 0, dice.between(500, 9_000), 9_000])),
        );
        return [
          found('ROOM_OUTSIDE_PERIMETER', 'r90'),
          found('ROOM_NOT_ENCLOSED', 'r90'),
          found('ROOM_UNREACHABLE', 'r90'),
          ...areasExceed(copy),
        ];
      }),
  },
  {
    name: 'more room than the shell has',
    plant: (specimen) =>
      spoil(specimen, (copy) => {
        copy.rooms.push(newRoom(ringOf([-90_000, 0, 50_000, 50_000])));
        return [
          found('ROOM_OUTSIDE_PERIMETER', 'r90'),
          found('ROOM_NOT_ENCLOSED', 'r90'),
          found('ROOM_UNREACHABLE', 'r90'),
          ...areasExceed(copy),
        ];
      }),
  },
];

function newRoom(polygon: GridRing): LayoutRoom {
  return {
    id: 'r90',
    name: 'one more',
    type: 'storage',
    requirement_id: null,
    polygon,
    holes: [],
    area_m2: 0,
    target_area_m2: null,
    min_area_m2: null,
    min_clear_mm: null,
    kept: false,
  };
}

/** Rooms that are reached through a room without a shape only; it is not judged itself. */
function cutOffBehind(copy: Layout, id: string): Found[] {
  const through = copy.doors.filter(({ connects }) => connects.includes(id)).map((door) => door.id);
  return cutOff(copy, ...through).filter((unreachable) => unreachable !== found('ROOM_UNREACHABLE', id));
}
