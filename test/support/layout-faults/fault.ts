import { ringContains, signedArea } from '../../../src/domain/geometry';
import type {
  GridPoint,
  GridRing,
  GridSegment,
  Layout,
  LayoutDoor,
  LayoutFixture,
  LayoutRoom,
} from '../../../src/domain/layout';
import type { Dice } from '../plans/dice';
import { ringOf, type Box } from './draft';
import { found, type FreeGround, type Found, type Specimen } from './specimen';

export interface Planted {
  layout: Layout;
  expected: Found[];
}

/** A way to spoil a layout; null where the specimen has no place for it. */
export interface Fault {
  name: string;
  plant(specimen: Specimen, dice: Dice): Planted | null;
}

/** A copy of the specimen's layout with a planted fault, and what the checker must find in it. */
export function spoil({ layout }: Specimen, change: (copy: Layout) => Found[] | null): Planted | null {
  const copy = structuredClone(layout);
  const expected = change(copy);
  return expected === null ? null : { layout: copy, expected };
}

export function fixture(id: string, room: string, box: Box, clearance: Box | null = null): LayoutFixture {
  return {
    id,
    room_id: room,
    kind: 'cabinet',
    footprint: ringOf(box),
    clearance: clearance && ringOf(clearance),
    facing_deg: 0,
  };
}

/** A side of free ground that is a wall's face, and which way is out through it. */
export interface WallSide {
  ground: FreeGround;
  axis: 0 | 1;
  out: 1 | -1;
}

/** Sides of the specimen's free ground along which its room has a wall. */
export function wallSides({ layout, free }: Specimen): WallSide[] {
  return free.flatMap((ground) => {
    const room = layout.rooms.find(({ id }) => id === ground.room)!;
    const [x, y, width, depth] = ground.box;
    const middles: [GridPoint, 0 | 1, 1 | -1][] = [
      [[x - 1, y + depth / 2], 0, -1],
      [[x + width + 1, y + depth / 2], 0, 1],
      [[x + width / 2, y - 1], 1, -1],
      [[x + width / 2, y + depth + 1], 1, 1],
    ];
    return middles
      .filter(([beyond]) => !ringContains(room.polygon, beyond))
      .map(([, axis, out]) => ({ ground, axis, out }));
  });
}

/** Rooms, with a shape, that no chain of doors leads to from outside, by what the doors say of themselves. */
export function cutOff({ rooms, doors }: Layout, ...notCounting: string[]): Found[] {
  const reached = new Set<string | null>([null]);
  for (const place of reached)
    for (const { id, connects } of doors)
      if (!notCounting.includes(id) && connects.includes(place))
        connects.forEach((next) => reached.add(next));
  return rooms.filter(({ id }) => !reached.has(id)).map(({ id }) => found('ROOM_UNREACHABLE', id));
}

export function isRectangle({ polygon, holes }: LayoutRoom): boolean {
  return polygon.length === 4 && holes.length === 0;
}

export function boxOfRoom({ polygon }: LayoutRoom): Box {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y];
}

export function meets([ax, ay, aw, ad]: Box, [bx, by, bw, bd]: Box): boolean {
  return ax < bx + bw && bx < ax + aw && ay < by + bd && by < ay + ad;
}

export function boxOfRing(ring: GridRing): Box {
  return boxOfRoom({ polygon: ring } as LayoutRoom);
}

/** The square that a leaf moves in. */
export function swingBox({ segment, swing }: LayoutDoor): Box {
  return boxOfRing([...segment, swing!.leaf_end]);
}

export function areasExceed({ rooms, shell }: Layout): Found[] {
  const total = rooms.reduce(
    (sum, { polygon, holes }) =>
      sum + Math.abs(signedArea(polygon)) - holes.reduce((s, hole) => s + Math.abs(signedArea(hole)), 0),
    0,
  );
  const ids = [...new Set(rooms.map(({ id }) => id))];
  return total > Math.abs(signedArea(shell.outline)) ? [found('AREA_EXCEEDS_PERIMETER', ...ids)] : [];
}

export function moved(segment: GridSegment, dx: number, dy: number): GridSegment {
  return segment.map(([x, y]): GridPoint => [x + dx, y + dy]) as GridSegment;
}
