import type { PlacedOpening } from './placed-openings';
import { type Region, band, bounds, boundsMeet, subtract, unite } from './polygon';
import { type Polygon, type Vec, along, cross, direction, distance, dot, minus } from './vector';
import { type WallAxis, joinRuns, placeKey } from './wall-axes';
import { beyond, outerCorners } from './wall-corners';

/** A straight wall between openings: its outline, and its axis from face to face of the walls at its ends. */
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

/** Straight walls, cut by the openings. Their outlines overlap at outer corners and T joints. */
export function wallPieces(axes: readonly WallAxis[], openings: readonly PlacedOpening[]): WallPiece[] {
  const reach = cornerReach(axes);
  return straightWalls(axes).flatMap((wall) => {
    const longer = (end: Vec): Vec => beyond(wall, end, reach.get(placeKey(end)) ?? 0);
    return cutAt(longer(wall.from), longer(wall.to), openings).map(([from, to]) => ({
      from,
      to,
      thickness: wall.thickness,
      outline: band(from, to, wall.thickness),
    }));
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
  return chained(strokes, bends);
}

/** Maximal straight walls of one thickness. */
const straightWalls = (axes: readonly WallAxis[]): WallAxis[] =>
  joinRuns(axes, (a, b) => a.thickness === b.thickness);

/** How far walls run past an outer corner so that their ends close it. */
function cornerReach(axes: readonly WallAxis[]): Map<string, number> {
  return new Map(
    outerCorners(axes).map(({ at, a, b }) => [placeKey(at), Math.max(a.thickness, b.thickness) / 2]),
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
    const ends = (s: WallStroke): string[] => [s.path[0], s.path[1]].map(placeKey);
    const next = [...left].find((s) => s.thickness === thickness && ends(s).includes(placeKey(end)));
    if (!next) return path;
    left.delete(next);
    const far = placeKey(next.path[0]) === placeKey(end) ? next.path[1] : next.path[0];
    return grow([...path, far], thickness);
  };
  for (const stroke of strokes) {
    if (!left.delete(stroke)) continue;
    const forward = grow([...stroke.path], stroke.thickness);
    out.push({ path: grow([...forward].reverse(), stroke.thickness), thickness: stroke.thickness });
  }
  return out;
}
