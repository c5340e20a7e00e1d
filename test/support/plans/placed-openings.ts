import type { Building, OpeningDescription, RoomDescription, WallCurve } from './description';
import { contains } from './polygon';
import {
  type Polygon,
  type Vec,
  along,
  cross,
  direction,
  distance,
  middle,
  minus,
  quarterTurn,
  times,
} from './vector';
import type { WallAxis, WallRun } from './wall-axes';
import { isCurved } from './wall-curves';
import { WallRuns } from './wall-runs';

/** An opening with its place: jamb to jamb along the axis of its wall. */
export interface PlacedOpening {
  readonly what: OpeningDescription;
  readonly from: Vec;
  readonly to: Vec;
  readonly thickness: number;
  /** Square to the wall, towards the first of the two rooms. */
  readonly towardsFirst: Vec;
  /** The points of the axis from jamb to jamb where the glass is curved, and the centre of the curve. */
  readonly round?: { readonly points: Polygon; readonly centre: Vec };
  /** What is cut out of the wall where that is more than the opening itself, such as its sidelights. */
  readonly gap?: readonly [Vec, Vec];
}

/** The opening with the ends of its gap. */
export const gapOf = (opening: PlacedOpening): PlacedOpening =>
  opening.gap ? { ...opening, from: opening.gap[0], to: opening.gap[1] } : opening;

/** The least wall between an opening and the face of the next wall, and between two openings. */
const NIB_MM = 90;

/** The length of the run that is free for openings, without corners and nibs. */
export const clearLength = (run: WallRun, building: Building): number => run.length - 2 * cornerOf(building);

const cornerOf = (building: Building): number => building.outer / 2 + NIB_MM;

/**
 * Places the openings in their walls.
 *
 * @throws Error when an opening does not fit its wall or meets another one
 */
export function placeOpenings(building: Building, axes: readonly WallAxis[]): PlacedOpening[] {
  const runs = new WallRuns(axes);
  const placed = building.openings.map((what) => place(what, building, runs, axes));
  placed.forEach((a, i) => {
    const b = placed.find((other, j) => j > i && meets(a, other));
    if (b) throw new Error(`Openings overlap: ${a.what.between.join('|')} and ${b.what.between.join('|')}.`);
  });
  return placed;
}

function place(
  what: OpeningDescription,
  building: Building,
  runs: WallRuns,
  axes: readonly WallAxis[],
): PlacedOpening {
  if (isCurved(what)) return placeOnCurve(what, building);
  const run = runs.between(what.between)[what.wall ?? 0];
  if (run && what.kind === 'window' && what.glazed) return placeGlazing(what, what.glazed, run, axes);
  const room = run ? clearLength(run, building) - widthOf(what) : -1;
  if (room < 0) throw new Error(`No wall for a ${what.width} mm ${what.kind} in ${what.between.join('|')}.`);
  const d = direction(run.from, run.to);
  const start = cornerOf(building) + room * what.position;
  const jamb = along(run.from, d, Math.round(start / building.grid) * building.grid);
  const [before, after] = sidelightsOf(what);
  const from = along(jamb, d, before);
  const to = along(from, d, what.width);
  const placed = inWall(what, from, to, run);
  return before + after > 0 ? { ...placed, gap: [jamb, along(to, d, after)] } : placed;
}

const sidelightsOf = (what: OpeningDescription): readonly [number, number] =>
  what.kind === 'door' ? (what.sidelights ?? [0, 0]) : [0, 0];

const widthOf = (what: OpeningDescription): number => {
  const [before, after] = sidelightsOf(what);
  return before + what.width + after;
};

function inWall(what: OpeningDescription, from: Vec, to: Vec, run: WallRun): PlacedOpening {
  const side = quarterTurn(direction(run.from, run.to));
  const first = run.sides.find((s) => s?.id === what.between[0])!;
  const inFirst = inside(first, along(middle(from, to), side, run.thickness));
  return { what, from, to, thickness: run.thickness, towardsFirst: inFirst ? side : times(side, -1) };
}

function placeOnCurve(
  what: OpeningDescription & { onCurve: readonly [number, number, number] },
  building: Building,
): PlacedOpening {
  const [curve, first, last] = what.onCurve;
  const { points, centre } = (building.curves as readonly WallCurve[])[curve];
  const [from, to] = [points[first], points[last]];
  const run = { from, to, thickness: building.outer };
  const side = quarterTurn(direction(from, to));
  const own = building.rooms.find(({ id }) => id === what.between[0])!;
  const inFirst = inside(own, along(middle(from, to), side, run.thickness));
  return {
    what,
    from,
    to,
    thickness: building.outer,
    towardsFirst: inFirst ? side : times(side, -1),
    round: { points: points.slice(first, last + 1), centre },
  };
}

/** Glass between the faces of the walls at both ends, or from a jamb round the corner of the building. */
function placeGlazing(
  what: OpeningDescription,
  glazed: 'wall' | 'toStart' | 'toEnd',
  run: WallRun,
  axes: readonly WallAxis[],
): PlacedOpening {
  const d = direction(run.from, run.to);
  if (glazed === 'wall') {
    const [from, to] = [
      along(run.from, d, halfWallAt(run.from, d, axes)),
      along(run.to, d, -halfWallAt(run.to, d, axes)),
    ];
    return inWall({ ...what, width: distance(from, to) }, from, to, run);
  }
  const [corner, inwards] = glazed === 'toStart' ? [run.from, d] : [run.to, times(d, -1)];
  const jamb = along(corner, inwards, what.width);
  const beyond = along(corner, inwards, -run.thickness / 2 - 1);
  const order = <T>(a: T, b: T): [T, T] => (glazed === 'toStart' ? [a, b] : [b, a]);
  return { ...inWall(what, ...order(corner, jamb), run), gap: order(beyond, jamb) };
}

/** Half the thickness of the thickest wall that meets the line at its end from the side. */
function halfWallAt(end: Vec, d: Vec, axes: readonly WallAxis[]): number {
  const meeting = axes.filter(
    ({ from, to }) =>
      [from, to].some((p) => distance(p, end) < 0.1) && Math.abs(cross(direction(from, to), d)) > 0.1,
  );
  return Math.max(0, ...meeting.map(({ thickness }) => thickness)) / 2;
}

const inside = (room: RoomDescription, point: Vec): boolean =>
  contains([room.outline, ...(room.holes ?? [])], point);

/** Whether two openings in one line are closer than a nib. */
function meets(one: PlacedOpening, other: PlacedOpening): boolean {
  const [a, b] = [gapOf(one), gapOf(other)];
  const d = direction(a.from, a.to);
  const inLine = [b.from, b.to].every((p) => Math.abs(cross(d, minus(p, a.from))) < 1);
  const apart = distance(middle(a.from, a.to), middle(b.from, b.to));
  return inLine && apart < (distance(a.from, a.to) + distance(b.from, b.to)) / 2 + NIB_MM;
}
