import type { PlacedOpening } from './placed-openings';
import { type Region, band, bounds, boundsMeet, counted, subtract, unite } from './polygon';
import { type Polygon, type Vec, along, cross, direction, distance, dot, minus } from './vector';
import { type WallAxis, joinRuns, placeKey } from './wall-axes';
import { beyond, farEnd, outerCorners } from './wall-corners';
import { curvedBand } from './wall-curves';

/** A wall between openings: its outline, and the ends of its axis at the faces of the walls that it meets. */
export interface WallPiece {
  readonly from: Vec;
  readonly to: Vec;
  readonly thickness: number;
  readonly outline: Polygon;
}

export interface WallStroke {
  readonly path: readonly Vec[];
  readonly thickness: number;
}

/** Straight and curved walls, cut by the openings. Their outlines overlap at outer corners and T joints. */
export function wallPieces(axes: readonly WallAxis[], openings: readonly PlacedOpening[]): WallPiece[] {
  const reach = cornerReach(axes);
  const curved = curvedWalls(axes, openings).map(({ path, thickness, centre }): WallPiece => {
    const longer = (end: Vec, before: Vec): Vec[] => {
      const by = reach.get(placeKey(end)) ?? 0;
      return by > 0 ? [along(end, direction(before, end), by)] : [];
    };
    const whole = [
      ...longer(path[0], path[1]),
      ...path,
      ...longer(path[path.length - 1], path[path.length - 2]),
    ];
    return {
      from: whole[0],
      to: whole[whole.length - 1],
      thickness,
      outline: counted(curvedBand(whole, centre, thickness)),
    };
  });
  const straight = straightWalls(axes).flatMap((wall) => {
    const longer = (end: Vec): Vec => beyond(wall, end, reach.get(placeKey(end)) ?? 0);
    return cutAt(longer(wall.from), longer(wall.to), openings).map(([from, to]) => ({
      from,
      to,
      thickness: wall.thickness,
      outline: band(from, to, wall.thickness),
    }));
  });
  return [...straight, ...curved];
}

/** Curved walls between openings, as strokes along their axes. */
export function curvedWalls(
  axes: readonly WallAxis[],
  openings: readonly PlacedOpening[],
): (WallStroke & { readonly centre: Vec })[] {
  const curves = [...new Set(axes.flatMap(({ curve }) => curve ?? []))];
  return curves.flatMap(({ points, centre }) => {
    const open = new Set(openings.flatMap(({ round }) => round?.points.slice(0, -1).map(placeKey) ?? []));
    const out: { path: Vec[]; thickness: number; centre: Vec }[] = [];
    points.slice(0, -1).forEach((from, i) => {
      const to = points[i + 1];
      const axis = axes.find(
        (one) =>
          one.curve?.points === points &&
          [one.from, one.to].map(placeKey).sort().join() === [from, to].map(placeKey).sort().join(),
      );
      if (!axis || open.has(placeKey(from))) return;
      const last = out.at(-1);
      if (last?.path.at(-1) === from && last.thickness === axis.thickness) last.path.push(to);
      else out.push({ path: [from, to], thickness: axis.thickness, centre });
    });
    return out;
  });
}

/** The pieces without overlaps: thicker and longer ones continue, the others end at their faces. */
export function buttedOutlines(pieces: readonly WallPiece[]): Region {
  const size = ({ thickness, from, to }: WallPiece): number => thickness * 1e6 + distance(from, to);
  const order = [...pieces].sort((a, b) => size(b) - size(a));
  return order.flatMap(({ outline }, i) => {
    const box = bounds(outline);
    const before = order.slice(0, i).filter((other) => boundsMeet(bounds(other.outline), box));
    return subtract([outline], unite(before.map((other) => other.outline)));
  });
}

/** The same walls as continuous thick strokes with mitred corners (butt caps). */
export function wallStrokes(axes: readonly WallAxis[], openings: readonly PlacedOpening[]): WallStroke[] {
  const reach = cornerReach(axes);
  const bends = new Set(
    outerCorners(axes)
      .filter(({ a, b }) => a.thickness === b.thickness)
      .map(({ at }) => placeKey(at)),
  );
  const strokes = straightWalls(axes).flatMap((wall) => {
    const longer = (end: Vec): Vec =>
      bends.has(placeKey(end)) ? end : beyond(wall, end, reach.get(placeKey(end)) ?? 0);
    return cutAt(longer(wall.from), longer(wall.to), openings).map((path) => ({
      path: path,
      thickness: wall.thickness,
    }));
  });
  return chained([...strokes, ...curvedWalls(axes, openings)], bends);
}

/** Maximal straight walls of one thickness. */
const straightWalls = (axes: readonly WallAxis[]): WallAxis[] =>
  joinRuns(
    axes.filter(({ curve }) => !curve),
    (a, b) => a.thickness === b.thickness,
  );

/** Cosine of the bend from which walls leave a notch in the corner: chords of a curve leave none. */
const BEND = 0.98;

/** How far walls run past an outer corner so that their ends close it. */
function cornerReach(axes: readonly WallAxis[]): Map<string, number> {
  return new Map(
    outerCorners(axes)
      .filter(({ at, a, b }) => dot(direction(farEnd(a, at), at), direction(at, farEnd(b, at))) < BEND)
      .map(({ at, a, b }) => [placeKey(at), Math.max(a.thickness, b.thickness) / 2]),
  );
}

/** The parts of a line in a wall between the openings. The axes of the openings may be up to `within` away. */
export function cutAt(from: Vec, to: Vec, openings: readonly PlacedOpening[], within = 0.5): [Vec, Vec][] {
  const d = direction(from, to);
  const length = distance(from, to);
  const gaps = openings
    .filter((o) => [o.from, o.to].every((p) => Math.abs(cross(d, minus(p, from))) < within))
    .map((o) => [dot(minus(o.from, from), d), dot(minus(o.to, from), d)].sort((a, b) => a - b))
    .filter(([start, end]) => end > 0 && start < length)
    .sort((a, b) => a[0] - b[0]);
  const stops = [0, ...gaps.flat(), length];
  const pieces: [Vec, Vec][] = [];
  for (let i = 0; i + 1 < stops.length; i += 2)
    pieces.push([along(from, d, stops[i]), along(from, d, stops[i + 1])]);
  return pieces;
}

/** Joins strokes that meet at a bend into one path. */
function chained(strokes: readonly WallStroke[], bends: ReadonlySet<string>): WallStroke[] {
  const left = new Set(strokes);
  const out: WallStroke[] = [];
  const grow = (path: Vec[], thickness: number): Vec[] => {
    const end = path[path.length - 1];
    if (!bends.has(placeKey(end))) return path;
    const ends = ({ path }: WallStroke): string[] => [path[0], path[path.length - 1]].map(placeKey);
    const next = [...left].find((s) => s.thickness === thickness && ends(s).includes(placeKey(end)));
    if (!next) return path;
    left.delete(next);
    const onward = placeKey(next.path[0]) === placeKey(end) ? next.path : [...next.path].reverse();
    return grow([...path, ...onward.slice(1)], thickness);
  };
  for (const stroke of strokes) {
    if (!left.delete(stroke)) continue;
    const forward = grow([...stroke.path], stroke.thickness);
    out.push({ path: grow([...forward].reverse(), stroke.thickness), thickness: stroke.thickness });
  }
  return out;
}
