import {
  angleBetween,
  boxOf,
  direction,
  type DrawingUnits,
  indexSegments,
  inFrame,
  lengthOf,
  lineAngle,
  midpoint,
  offsetFrom,
  type Point,
  ringContains,
  sameToShare,
  type Segment,
  SpatialIndex,
} from '../../../geometry';
import type { Linework } from '../../model/linework';
import type { Discard } from '../../model/observation';
import { stripRing, type Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { FURNITURE, WINDOW } from '../thresholds';
import { apartFromWalls } from './apart';
import { endsOf, isClosed } from './closed-end';
import { rowsOf, type Row } from './rows';
import { proofsFor } from './proofs';

/** The strips that stand, to look at one of them among the others. */
interface Surroundings {
  readonly strips: SpatialIndex<Strip>;
  readonly rowOf: ReadonlyMap<Strip, Row>;
  readonly rows: SpatialIndex<Row>;
  readonly lines: SpatialIndex<Segment>;
  readonly scale: WorkingScale;
}

/**
 * Leaves out pairs of lines that are furniture drawn with the pen of the walls: what leans on a wall, what is hardly
 * longer than it is thick, and small pieces that stand apart. Walls of shafts and beside painted openings stay. `lines` are the lines of the pens
 * that draw walls.
 */
export function withoutFurniture(
  strips: readonly Strip[],
  lines: readonly Segment[],
  linework: Pick<Linework, 'strokes' | 'patches'>,
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  const lineIndex = indexSegments(lines);
  const maxGap = units(WINDOW.maxMm, scale);
  let left = [...strips];
  for (let round = 0; round < FURNITURE.maxRounds; round++) {
    const rowOf = rowsOf(left, maxGap);
    const around: Surroundings = {
      strips: new SpatialIndex(left, (strip) => boxOf(stripRing(strip))),
      rowOf,
      rows: new SpatialIndex([...new Set(rowOf.values())], ({ hull }) => boxOf(stripRing(hull))),
      lines: lineIndex,
      scale,
    };
    const apart = apartFromWalls(left, rowOf, scale);
    const { walls, cupboards } = proofsFor(around.strips, linework, scale);
    const kept = left.filter((strip) => {
      if (strip.drawnAs !== 'pair') return true;
      if (walls.has(strip)) return true;
      const where = apart.has(strip) ? APART : cupboards.has(strip) ? CUPBOARD : null;
      const reason = where ?? whyFurniture(strip, around);
      if (reason === null) return true;
      discard?.({ what: whatIs(strip, scale), reason, at: midpoint(strip.a, strip.b) });
      return false;
    });
    if (kept.length === left.length) break;
    left = kept;
  }
  return left;
}

const APART = 'It stands apart from the walls and is no wing, no shaft and no long wall.';
const CUPBOARD = 'One of its lines is the side of a box with a cross that no walls surround: a cupboard.';
const LEANS = 'Its back is against a longer wall and one of its ends is free: furniture.';
const SHORT = 'It is short, no wall runs on from it, and lines part it from what it touches: furniture.';

function whatIs({ thickness }: Strip, { mmPerUnit }: WorkingScale): string {
  return `strip of ${Math.round(thickness * mmPerUnit)} mm`;
}

function whyFurniture(strip: Strip, around: Surroundings): string | null {
  if (isLoosePiece(strip, around)) return SHORT;
  return leansOnWall(strip, around) ? LEANS : null;
}

/** Whether a strip is short, no part of a longer wall, and ends as no wall does. */
function isLoosePiece(strip: Strip, around: Surroundings): boolean {
  if (isProper(strip, around)) return false;
  const { strips, lines, scale } = around;
  const slack = units(FURNITURE.slackMm, scale);
  const ends = endsOf(strip).map(({ at, outwards }) => {
    const beyond = covering(offsetFrom(at, outwards, slack), strip, strips);
    const within = covering(offsetFrom(at, outwards, -slack), strip, strips);
    return {
      merged: within.some((other) => isProper(other, around)) || beyond.some((other) => runOn(strip, other)),
      touches: beyond.length > 0,
      closed: isClosed(at, outwards, strip, lines, slack),
    };
  });
  if (ends.some(({ merged }) => merged) || hasWallAtSide(strip, around)) return isAskew(strip, around);
  // A wall runs into another one without a line between, and its free end has a line across.
  const parted = ends.every(({ touches, closed }) => !touches || closed);
  return parted || ends.some(({ touches, closed }) => !touches && !closed);
}

/** Whether a wall runs into the strip from the side without a line between: the piece between two doors. */
function hasWallAtSide(strip: Strip, around: Surroundings): boolean {
  const slack = units(FURNITURE.slackMm, around.scale);
  const ring = stripRing(strip);
  return around.strips
    .search(boxOf(ring, slack))
    .filter((other) => other !== strip && isProper(other, around))
    .some((other) =>
      endsOf(other).some(({ at, outwards }) => {
        const runsIn = [slack, -slack].some((by) => ringContains(ring, offsetFrom(at, outwards, by)));
        return runsIn && !isClosed(at, outwards, other, around.lines, slack);
      }),
    );
}

/**
 * Whether a strip stands at an odd angle to all walls that it touches, as the lines of a hatch do. The side of a bay does
 * so too, but it is as thick as the walls that it touches, and has a window or a wall at its other end.
 */
function isAskew(strip: Strip, around: Surroundings): boolean {
  const degrees = lineAngle(strip.a, strip.b);
  const touched = around.strips
    .search(boxOf(stripRing(strip)))
    .filter((other) => other !== strip && isProper(other, around));
  const goesOn = isBesideOpening(strip, around) || joinsTwo(strip, around);
  if (goesOn && touched.some((other) => isAsThick(strip, other))) return false;
  return touched.every(({ a, b }) => {
    const turn = angleBetween(degrees, lineAngle(a, b));
    return Math.min(turn, 90 - turn) > FURNITURE.aligned;
  });
}

/** Whether the wall of a strip goes on beyond an opening. */
function isBesideOpening(strip: Strip, { rowOf, scale }: Surroundings): boolean {
  const { strips, hull, length } = rowOf.get(strip)!;
  return strips.length > 1 && lengthOf(hull) - length >= units(WINDOW.minMm, scale);
}

/** Whether each end lies in another strip as thick, not both in the same one. */
function joinsTwo(strip: Strip, { strips, scale }: Surroundings): boolean {
  const slack = units(FURNITURE.slackMm, scale);
  const [first, last] = endsOf(strip).map(({ at, outwards }) =>
    covering(offsetFrom(at, outwards, -slack), strip, strips).filter((other) => isAsThick(strip, other)),
  );
  return first.some((one) => last.some((other) => other !== one && !first.includes(other)));
}

function isAsThick(strip: Strip, other: Strip): boolean {
  return sameToShare(other.thickness, strip.thickness, FURNITURE.sameRow);
}

/** Whether a strip or another part of its wall is clearly longer than it is thick. */
function isProper(strip: Strip, { rowOf, scale }: Surroundings): boolean {
  const least = Math.max(FURNITURE.squat * strip.thickness, units(FURNITURE.wallMm, scale));
  return rowOf.get(strip)!.strips.some((part) => lengthOf(part) >= least);
}

/** Whether two strips that touch end to end have nearly one axis: a panel fills an opening in a thicker wall. */
function runOn(strip: Strip, other: Strip): boolean {
  const degrees = [strip, other].map(({ a, b }) => lineAngle(a, b));
  if (angleBetween(degrees[0], degrees[1]) > FURNITURE.parallel) return false;
  const across = inFrame(strip.a, other.a, direction(other.a, other.b))[1];
  return Math.abs(across) <= other.thickness / 2;
}

function leansOnWall(strip: Strip, around: Surroundings): boolean {
  const { scale, rowOf, strips } = around;
  const row = rowOf.get(strip)!;
  const reach = units(FURNITURE.offWallMm, scale);
  const [left, right] = [1, -1].map((side) => coveredShare(strip, row, side, reach, around));
  if (Math.max(left, right) < FURNITURE.covered || Math.min(left, right) > 1 - FURNITURE.covered)
    return false;
  const beyond = units(FURNITURE.slackMm, scale) * 2;
  return endsOf(row.hull).some(({ at, outwards }) => {
    const probes = [-0.3, 0, 0.3].map((share) => offsetFrom(at, outwards, beyond, share * strip.thickness));
    return probes.every((probe) => !covering(probe, strip, strips).some((other) => isProper(other, around)));
  });
}

/** Share of one side that has a longer wall along it within `reach`. */
function coveredShare(
  strip: Strip,
  row: Row,
  side: number,
  reach: DrawingUnits,
  { rows }: Surroundings,
): number {
  const unit = direction(strip.a, strip.b);
  const degrees = lineAngle(strip.a, strip.b);
  const length = lengthOf(strip);
  const hosts = rows
    .search(boxOf(stripRing(strip), reach))
    .filter(
      (other) =>
        other !== row &&
        other.length >= FURNITURE.longerWall * row.length &&
        angleBetween(degrees, lineAngle(other.hull.a, other.hull.b)) <= FURNITURE.parallel,
    );
  if (hosts.length === 0) return 0;
  const rings = hosts.map(({ hull }) => stripRing(hull));
  const count = FURNITURE.samples;
  const covered = Array.from({ length: count }).filter((_, i) =>
    FURNITURE.depths.some((depth) => {
      const across = side * (strip.thickness / 2 + depth * reach);
      const probe = offsetFrom(strip.a, unit, ((i + 0.5) / count) * length, across);
      return rings.some((ring) => ringContains(ring, probe));
    }),
  );
  return covered.length / count;
}

/** The other strips that cover a point. */
function covering(point: Point, strip: Strip, strips: SpatialIndex<Strip>): Strip[] {
  return strips.near(point, 0).filter((other) => other !== strip && ringContains(stripRing(other), point));
}
