import {
  angleBetween,
  coveredLength,
  direction,
  inFrame,
  type Interval,
  lengthOf,
  lineAngle,
  midpoint,
  type Ring,
  ringEdges,
  sameToShare,
  type SpatialIndex,
} from '../../../geometry';
import type { Linework, Patch } from '../../model/linework';
import type { Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { FURNITURE, SHAFT, WINDOW } from '../thresholds';
import { crossedRectangles } from './crossed-rectangles';

/** What is drawn beside strips tells of some of them whether they are walls. */
export interface Proofs {
  /** Walls however short they are: round a shaft, and beside a patch that is painted over the wall. */
  readonly walls: ReadonlySet<Strip>;
  /** No walls: one of their lines is the side of a cupboard. */
  readonly cupboards: ReadonlySet<Strip>;
}

/** Looks for shafts, cupboards and painted openings beside the strips. */
export function proofsFor(
  strips: SpatialIndex<Strip>,
  linework: Pick<Linework, 'strokes' | 'patches'>,
  scale: WorkingScale,
): Proofs {
  const walls = new Set((linework.patches ?? []).flatMap((patch) => wallsBeside(patch, strips, scale)));
  const cupboards = new Set<Strip>();
  for (const { ring } of crossedRectangles(linework, scale)) {
    const sides = sidesOf(ring, strips, scale);
    const shaft = isShaft(sides);
    for (const { strip, isSide } of sides.flatMap(({ beside }) => beside)) {
      if (shaft) walls.add(strip);
      else if (isSide) cupboards.add(strip);
    }
  }
  return { walls, cupboards };
}

/** The strips that run on from the ends of a patch. */
function wallsBeside({ a, b, thickness }: Patch, strips: SpatialIndex<Strip>, scale: WorkingScale): Strip[] {
  const [touch, unit] = [units(WINDOW.touchMm, scale), direction(a, b)];
  return [a, b].flatMap((end) =>
    strips.near(end, touch).filter((strip) => {
      const ends = [strip.a, strip.b].map((tip) => inFrame(tip, end, unit));
      return (
        ends.some(([along]) => Math.abs(along) <= touch) &&
        ends.every(([, across]) => Math.abs(across) <= WINDOW.sameAxis * thickness)
      );
    }),
  );
}

/** A side of a box with a cross, and the strips that have a face along it, on the other side than the box. */
interface Side {
  readonly beside: readonly {
    readonly strip: Strip;
    /** Whether the side itself is the face, from one end of the strip to the other. */
    readonly isSide: boolean;
    /** Whether the strip runs along this side only, and round its corners. */
    readonly isOwn: boolean;
  }[];
  /** Share of the side that they cover. */
  readonly covered: number;
}

/**
 * A shaft is a box with a cross from corner to corner whose four sides are faces of walls; its own walls are equally
 * thick. A cupboard is drawn with a cross, too, but no wall runs along its front.
 */
function isShaft(sides: readonly Side[]): boolean {
  const own = sides.flatMap(({ beside }) => beside.filter(({ isOwn }) => isOwn));
  const thicknesses = own.map(({ strip }) => strip.thickness);
  return (
    sides.every(({ covered }) => covered >= SHAFT.covered) &&
    (own.length === 0 || sameToShare(Math.min(...thicknesses), Math.max(...thicknesses), FURNITURE.sameRow))
  );
}

function sidesOf(box: Ring, strips: SpatialIndex<Strip>, scale: WorkingScale): Side[] {
  const [slack, line] = [units(SHAFT.slackMm, scale), units(SHAFT.sameLineMm, scale)];
  const middle = midpoint(box[0], box[2]);
  return ringEdges(box).map((side) => {
    const [unit, length, degrees] = [direction(side.a, side.b), lengthOf(side), lineAngle(side.a, side.b)];
    const outwards = inFrame(middle, side.a, unit)[1] > 0 ? -1 : 1;
    const beside = strips.near(midpoint(side.a, side.b), length / 2).flatMap((strip) => {
      if (angleBetween(degrees, lineAngle(strip.a, strip.b)) > SHAFT.parallel) return [];
      const [[alongA, across], [alongB]] = [inFrame(strip.a, side.a, unit), inFrame(strip.b, side.a, unit)];
      const off = Math.abs(across * outwards - strip.thickness / 2);
      const [from, to] = [Math.min(alongA, alongB), Math.max(alongA, alongB)];
      if (off > slack || to <= 0 || from >= length) return [];
      const part: Interval = [Math.max(0, from), Math.min(length, to)];
      const isSide = off <= line && from >= -slack && to <= length + slack;
      return [{ strip, part, isSide, isOwn: to - from <= length + 2 * strip.thickness }];
    });
    return { beside, covered: coveredLength(beside.map(({ part }) => part)) / length };
  });
}
