import type { Building, RoomDescription, WallCurve } from './description';
import type { Dice } from './dice';
import { facades } from './facades';
import { traits } from './room-uses';
import { type Vec, add, along, cross, direction, distance, dot, middle, minus, times, turn } from './vector';
import { wallAxes, type WallRun } from './wall-axes';
import { WallRuns } from './wall-runs';
import { sweepOf } from './wall-curves';

/** How an outer wall differs from a rectangle. Lengths are millimetres. */
export type WallShape = 'cutCorner' | 'bay' | 'roundCorner' | 'roundFront';

/** The building with other outer walls; the same building where no wall is long enough. */
export function shaped(building: Building, shape: WallShape, dice: Dice): Building {
  if (shape === 'bay') return withBay(building, dice);
  if (shape === 'roundFront') return withRoundFront(building, dice);
  return withCorner(building, shape === 'roundCorner', dice);
}

/** The least straight wall that is left beside a corner or a bay. */
const LEFT = 1500;
/** The least length of wall that a corner loses. */
const LEAST_CUT = 1000;
/** Longest chord of a curve, and degrees that it turns at most. */
const CHORD = 250;
const STEP = 4;

interface Corner {
  readonly room: RoomDescription;
  readonly at: Vec;
  /** Into the two walls, and how long they are. */
  readonly arms: readonly [Vec, Vec];
  readonly lengths: readonly [number, number];
}

/** Corners of the building that one room fills, at a right angle. */
function corners(building: Building): Corner[] {
  const axes = wallAxes(building);
  const runs = new WallRuns(axes);
  return building.rooms.flatMap((room) => {
    if (room.use === 'shaft' || room.use === 'stair') return [];
    const outer = runs.between([room.id, null]);
    return outer.flatMap((run, i) =>
      outer.slice(i + 1).flatMap((other): Corner[] => {
        const at = [run.from, run.to].find((p) => [other.from, other.to].some((q) => distance(p, q) < 0.1));
        if (!at || axes.filter(({ from, to }) => [from, to].some((p) => distance(p, at) < 0.1)).length > 2)
          return [];
        const [one, two] = [run, other].map(({ from, to }) =>
          distance(from, at) < 0.1 ? direction(from, to) : direction(to, from),
        );
        const convex = signOfCorner(room, at, one, two) > 0;
        if (!convex || Math.abs(dot(one, two)) > 0.01) return [];
        return [{ room, at, arms: [one, two], lengths: [run.length, other.length] }];
      }),
    );
  });
}

/** Positive where the room lies between the two directions. */
function signOfCorner({ outline }: RoomDescription, at: Vec, one: Vec, two: Vec): number {
  const middleOf = outline.reduce((sum, p) => add(sum, times(p, 1 / outline.length)), [0, 0] as Vec);
  const inside = minus(middleOf, at);
  return Math.min(dot(inside, one), dot(inside, two));
}

/** One corner of the building is cut off, or rounded off. */
function withCorner(building: Building, round: boolean, dice: Dice): Building {
  const cut = dice.between(1600, 3200, 100);
  const other = round || dice.chance(0.5) ? cut : dice.between(1600, 3200, 100);
  const fitting = corners(building).filter(({ lengths }) => Math.min(...lengths) >= LEAST_CUT + LEFT);
  if (fitting.length === 0) return building;
  const { room, at, arms, lengths } = dice.pick(fitting);
  const most = Math.floor((Math.min(...lengths) - LEFT) / 100) * 100;
  const [a, b] = [along(at, arms[0], Math.min(cut, most)), along(at, arms[1], Math.min(other, most))];
  if (!round) return withOutline(building, room, (p) => (distance(p, at) < 0.1 ? [a, b] : [p]), at);
  const centre = add(a, minus(b, at));
  const curve = curveBetween(a, b, centre, []);
  const changed = withOutline(building, room, (p) => (distance(p, at) < 0.1 ? curve.points : [p]), at);
  return { ...changed, curves: [curve] };
}

/** A wall of a room stands out by a bay with slanted sides. */
function withBay(building: Building, dice: Dice): Building {
  const runs = new WallRuns(wallAxes(building));
  const [depth, front] = [dice.between(700, 1100, 100), dice.between(1600, 2400, 100)];
  const whole = front + 2 * depth;
  const fitting = building.rooms.flatMap((room) =>
    traits(room.use).daylight
      ? runs.between([room.id, null]).flatMap((run) => (run.length >= whole + 2 * 600 ? [{ room, run }] : []))
      : [],
  );
  if (fitting.length === 0) return building;
  const { room, run } = dice.pick(fitting);
  const d = direction(run.from, run.to);
  const out = outwardsOf(room, run);
  const start = along(run.from, d, Math.round((run.length - whole) / 200) * 100);
  const at = (length: number, deep: number): Vec => along(along(start, d, length), out, deep);
  const bay = [at(0, 0), at(depth, depth), at(depth + front, depth), at(whole, 0)];
  const rooms = building.rooms.map((one) =>
    one === room ? { ...one, outline: inserted(one.outline, run, bay) } : one,
  );
  return { ...building, rooms };
}

/** A whole side of the building is an arc. */
function withRoundFront(building: Building, dice: Dice): Building {
  const share = dice.between(8, 18) / 100;
  const sides = facades(wallAxes(building), []).filter(({ from, to }) => distance(from, to) >= 6000);
  if (sides.length === 0) return building;
  const { from, to, outwards } = dice.pick(sides.slice(0, 2));
  const [length, d] = [distance(from, to), direction(from, to)];
  const sagitta = share * length;
  const radius = (length * length) / (8 * sagitta) + sagitta / 2;
  const centre = along(middle(from, to), outwards, sagitta - radius);
  const isOn = (p: Vec): boolean => {
    const at = dot(minus(p, from), d);
    return Math.abs(cross(d, minus(p, from))) < 1 && at > -1 && at < length + 1;
  };
  /** Where the line through a point of the side, square to it, meets the arc. */
  const lifted = (p: Vec): Vec => {
    const off = dot(minus(p, middle(from, to)), d);
    return along(p, outwards, Math.sqrt(radius * radius - off * off) + sagitta - radius);
  };
  const ends = building.rooms.flatMap(({ outline }) => outline.filter(isOn).map(lifted));
  const curve = curveBetween(from, to, centre, ends);
  const rooms = building.rooms.map((room) => ({
    ...room,
    outline: room.outline.flatMap((p, i): Vec[] => {
      const next = room.outline[(i + 1) % room.outline.length];
      if (!isOn(p)) return [p];
      return isOn(next) ? pointsBetween(curve, lifted(p), lifted(next)).slice(0, -1) : [lifted(p)];
    }),
  }));
  return { ...building, rooms, curves: [curve] };
}

const pointsBetween = ({ points }: WallCurve, from: Vec, to: Vec): Vec[] => {
  const [a, b] = [from, to].map((end) => points.findIndex((p) => distance(p, end) < 0.1));
  return a <= b ? points.slice(a, b + 1) : points.slice(b, a + 1).reverse();
};

/** The arc between two points, in chords that end at the given points of it too. */
function curveBetween(from: Vec, to: Vec, centre: Vec, stops: readonly Vec[]): WallCurve {
  const radius = distance(from, centre);
  const whole = sweepOf(from, to, centre);
  const angles = [...stops, to]
    .map((stop) => sweepOf(from, stop, centre) * Math.sign(whole))
    .filter((angle) => angle > 0.01)
    .sort((a, b) => a - b)
    .filter((angle, i, all) => i === 0 || angle - all[i - 1] > 0.01);
  const step = Math.min(STEP, ((CHORD / radius) * 180) / Math.PI);
  const points: Vec[] = [from];
  let last = 0;
  for (const angle of angles) {
    const count = Math.ceil((angle - last) / step);
    for (let k = 1; k <= count; k++) {
      const turned = (last + ((angle - last) * k) / count) * Math.sign(whole);
      points.push(add(centre, turn(minus(from, centre), turned)));
    }
    last = angle;
  }
  return { centre, radius, points };
}

/** The room with other points in place of a corner. */
function withOutline(
  building: Building,
  room: RoomDescription,
  points: (p: Vec) => readonly Vec[],
  corner: Vec,
): Building {
  const { outline } = room;
  const i = outline.findIndex((p) => distance(p, corner) < 0.1);
  const before = outline[(i + outline.length - 1) % outline.length];
  const changed = outline.flatMap((p) => {
    const put = points(p);
    const far = put.length > 1 && distance(put[0], before) > distance(put[put.length - 1], before);
    return far ? [...put].reverse() : put;
  });
  return {
    ...building,
    rooms: building.rooms.map((one) => (one === room ? { ...one, outline: changed } : one)),
  };
}

/** The outline with points on the side where the run lies. */
function inserted(outline: readonly Vec[], { from, to }: WallRun, points: readonly Vec[]): Vec[] {
  const d = direction(from, to);
  return outline.flatMap((p, i): Vec[] => {
    const next = outline[(i + 1) % outline.length];
    const along1 = direction(p, next);
    const at = (q: Vec): number => dot(minus(q, p), along1);
    const onSide =
      Math.abs(cross(d, along1)) < 1e-6 &&
      Math.abs(cross(d, minus(p, from))) < 1 &&
      points.every((q) => at(q) > -1 && at(q) < distance(p, next) + 1);
    if (!onSide) return [p];
    return [p, ...(dot(d, along1) > 0 ? points : [...points].reverse())];
  });
}

/** Square to the outer wall of a room, away from it. */
function outwardsOf({ outline }: RoomDescription, { from, to }: WallRun): Vec {
  const side = turn(direction(from, to), 90);
  const centre = outline.reduce((sum, p) => add(sum, times(p, 1 / outline.length)), [0, 0] as Vec);
  return dot(minus(centre, from), side) > 0 ? times(side, -1) : side;
}
