import type { PlacedOpening } from './placed-openings';
import { type Vec, along, cross, direction, distance, dot, minus, quarterTurn, times } from './vector';
import { type WallAxis, joinRuns, placeKey } from './wall-axes';

/** A straight side of the building with nothing in front of it. */
export interface Facade {
  readonly from: Vec;
  readonly to: Vec;
  /** Square to the side, away from the building. */
  readonly outwards: Vec;
  readonly thickness: number;
  /** Distances from `from` at which wall axes meet the side. */
  readonly axes: readonly number[];
  /** Distances of the jambs from `from`. */
  readonly jambs: readonly number[];
  /** How far the outer face of the building lies beyond each end. */
  readonly overhang: readonly [number, number];
}

/** Longest first. */
export function facades(axes: readonly WallAxis[], openings: readonly PlacedOpening[]): Facade[] {
  const outer = axes.filter(({ sides, curve }) => sides[1] === null && !curve);
  const ends = axes.flatMap(({ from, to }) => [from, to]);
  return joinRuns(outer, () => true)
    .map((run): Facade | null => {
      const d = direction(run.from, run.to);
      const outwards = freeSide(run.from, d, ends);
      if (!outwards) return null;
      const on = (p: Vec): boolean => Math.abs(cross(d, minus(p, run.from))) < 1;
      const at = (p: Vec): number => Math.round(dot(minus(p, run.from), d) * 10) / 10;
      const within = (v: number): boolean => v > -0.5 && v < run.length + 0.5;
      const jambs = openings.filter((o) => on(o.from) && on(o.to)).flatMap((o) => [at(o.from), at(o.to)]);
      return {
        from: run.from,
        to: run.to,
        outwards,
        thickness: run.thickness,
        axes: ascending(ends.filter(on).map(at).filter(within)),
        jambs: ascending(jambs.filter(within)),
        overhang: [run.from, run.to].map((end) => overhangAt(end, d, outer)) as [number, number],
      };
    })
    .filter((facade) => facade !== null)
    .sort((a, b) => distance(b.from, b.to) - distance(a.from, a.to));
}

const ascending = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** The side of the line without a part of the building; null when both sides have one. */
function freeSide(at: Vec, d: Vec, points: readonly Vec[]): Vec | null {
  const side = quarterTurn(d);
  const depths = points.map((p) => dot(minus(p, at), side));
  if (Math.max(...depths) < 1) return side;
  return Math.min(...depths) > -1 ? times(side, -1) : null;
}

/** Half the thickness of the wall that leaves square at this end; 0 when it leaves at another angle. */
function overhangAt(end: Vec, d: Vec, outer: readonly WallAxis[]): number {
  const other = outer.find(
    ({ from, to }) =>
      [from, to].some((p) => placeKey(p) === placeKey(end)) && Math.abs(dot(direction(from, to), d)) < 1e-6,
  );
  return other ? other.thickness / 2 : 0;
}

export const facadePoint = (facade: Facade, distanceAlong: number, outwards: number): Vec =>
  along(
    along(facade.from, direction(facade.from, facade.to), distanceAlong),
    facade.outwards,
    facade.thickness / 2 + outwards,
  );
