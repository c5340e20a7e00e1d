import {
  boxOf,
  distance,
  type DrawingUnits,
  type Point,
  type Radians,
  sameToShare,
  SpatialIndex,
} from '../../../geometry';
import { units, type WorkingScale } from '../../model/working-scale';
import type { Strip } from '../../model/wall-strip';
import { PAIR } from '../thresholds';
import { angleNear, type CurvedWall, pointAt } from './curved-wall';
import type { RoundLine } from './round-lines';
import { ROUND_PAIR } from './thresholds';

/** A line as it is seen from a centre: its points by direction, with their distances. */
interface Polar {
  readonly from: Radians;
  readonly to: Radians;
  readonly at: (angle: Radians) => DrawingUnits;
}

/** Two faces of a wall and the stretch where they look at each other, from the centre of the longer one. */
interface RoundPair {
  readonly lines: readonly [RoundLine, RoundLine];
  readonly sure: boolean;
  readonly centre: Point;
  readonly inner: DrawingUnits;
  readonly outer: DrawingUnits;
  from: Radians;
  to: Radians;
  /** How far either face runs on. */
  readonly whole: readonly [Radians, Radians];
}

export interface RoundPairOptions {
  readonly maxMm: number;
  readonly layer: string | null;
  readonly drawnAs: Strip['drawnAs'];
  /** May veto a pair by the point half way between its faces. */
  readonly between?: (middle: Point) => boolean;
}

/** Walls between round lines: each line and the nearest one that runs along it, stretch by stretch. */
export function pairRoundLines(
  all: readonly RoundLine[],
  { maxMm, layer, drawnAs, between }: RoundPairOptions,
  scale: WorkingScale,
): { walls: CurvedWall[]; faces: Set<RoundLine> } {
  const max = units(maxMm, scale);
  const lines = withoutGlass(all, max, scale);
  const index = new SpatialIndex(lines, ({ points }) => boxOf(points));
  const pairs = lines.flatMap((line) => {
    const beyond = index
      .search(boxOf(line.points, max))
      .flatMap((other) => (other === line ? [] : (pairOf(line, other, max, scale) ?? [])))
      .sort((p, q) => p.outer - p.inner - (q.outer - q.inner) || p.from - q.from);
    return nearestOf(beyond, line, scale);
  });
  const solid = pairs.filter((pair) => between === undefined || between(middleOf(pair)));
  const kept = between === undefined ? withoutDoubtful(solid, scale) : solid;
  return {
    walls: joined(kept, max).map(({ centre, inner, outer, from, to }) => ({
      centre,
      inner,
      outer,
      from,
      to,
      layer,
      drawnAs,
    })),
    faces: new Set(kept.flatMap(({ lines: both }) => both)),
  };
}

/** A pair of few chords is a wall where it goes on along the circle of another wall. */
function withoutDoubtful(pairs: readonly RoundPair[], scale: WorkingScale): RoundPair[] {
  const walls = pairs.filter(({ sure }) => sure);
  return pairs.filter(
    (pair) =>
      pair.sure ||
      walls.some(
        ({ centre, inner, outer }) =>
          Math.abs(distance(middleOf(pair), centre) - (inner + outer) / 2) <=
            units(ROUND_PAIR.onCircleMm, scale) && isAsThick(pair, { inner, outer }),
      ),
  );
}

function middleOf({ centre, inner, outer, from, to }: RoundPair): Point {
  return pointAt(centre, (inner + outer) / 2, (from + to) / 2);
}

type Faces = Pick<RoundPair, 'inner' | 'outer'>;

function isAsThick(pair: Faces, other: Faces): boolean {
  return sameToShare(other.outer - other.inner, pair.outer - pair.inner, ROUND_PAIR.sameWall);
}

/** The pair of a line and another one farther out; null where they do not run along each other as faces do. */
function pairOf(line: RoundLine, other: RoundLine, max: DrawingUnits, scale: WorkingScale): RoundPair | null {
  const lead = lengthOf(other) > lengthOf(line) ? other : line;
  const { centre } = lead;
  const middle = line.points[line.points.length >> 1];
  const near = angleNear(middle, centre, 0);
  const [own, far] = [polarOf(line, centre, near), polarOf(other, centre, near)];
  if (own === null || far === null) return null;
  const [from, to] = [Math.max(own.from, far.from), Math.min(own.to, far.to)];
  if ((to - from) * lead.radius < units(ROUND_PAIR.minOverlapMm, scale)) return null;
  const count = ROUND_PAIR.samples;
  const angles = Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.5)) / count);
  const gaps = angles.map((angle) => far.at(angle) - own.at(angle));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  if (most - least > units(ROUND_PAIR.evenMm, scale)) return null;
  if (least < units(PAIR.minWallMm, scale) || most > max) return null;
  const inner = mean(angles.map(own.at));
  const whole = [Math.min(own.from, far.from), Math.max(own.to, far.to)] as const;
  return {
    lines: [line, other],
    sure: isSure(lead, scale),
    centre,
    inner,
    outer: inner + mean(gaps),
    from,
    to,
    whole,
  };
}

/** Whether a line is long enough to know its circle by. */
function isSure(line: RoundLine, scale: WorkingScale): boolean {
  return (
    line.points.length > ROUND_PAIR.minLeadChords && lengthOf(line) >= units(ROUND_PAIR.minLeadMm, scale)
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

const lengthOf = ({ points }: RoundLine): DrawingUnits =>
  points.slice(1).reduce((sum, point, i) => sum + distance(points[i], point), 0);

/** Null for a line that goes to and fro as seen from the centre. */
function polarOf({ points }: RoundLine, centre: Point, near: Radians): Polar | null {
  const start = angleNear(points[0], centre, near);
  const angles = [start];
  for (const point of points.slice(1)) angles.push(angleNear(point, centre, angles[angles.length - 1]));
  const back = angles[angles.length - 1] < start;
  const seen = points.map((point, i) => ({ angle: angles[i], off: distance(point, centre) }));
  if (back) seen.reverse();
  if (seen.some(({ angle }, i) => i > 0 && angle <= seen[i - 1].angle)) return null;
  const turns = Math.round((near - (seen[0].angle + seen[seen.length - 1].angle) / 2) / (2 * Math.PI));
  const shift = turns * 2 * Math.PI;
  const at = (angle: Radians): DrawingUnits => {
    const own = angle - shift;
    const next = Math.min(
      Math.max(
        1,
        seen.findIndex((p) => p.angle >= own),
      ),
      seen.length - 1,
    );
    const [p, q] = [seen[next - 1], seen[next]];
    const share = Math.min(1, Math.max(0, (own - p.angle) / (q.angle - p.angle)));
    return p.off + share * (q.off - p.off);
  };
  return { from: seen[0].angle + shift, to: seen[seen.length - 1].angle + shift, at };
}

/** Of the pairs of one inner face, the nearest for each stretch. */
function nearestOf(pairs: readonly RoundPair[], { radius }: RoundLine, scale: WorkingScale): RoundPair[] {
  const least = units(ROUND_PAIR.minOverlapMm, scale) / radius;
  const taken: (readonly [Radians, Radians])[] = [];
  return pairs.filter(({ from, to }) => {
    const covered = taken.reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
      0,
    );
    if (to - from - covered < Math.max(least / 2, (to - from) / 2)) return false;
    taken.push([from, to]);
    return true;
  });
}

/** Pairs that share a face are one wall where a joining wall interrupts the other face, and run on round a corner. */
function joined(pairs: readonly RoundPair[], reach: DrawingUnits): RoundPair[] {
  const walls: RoundPair[] = [];
  for (const pair of [...pairs].sort((p, q) => p.from - q.from || p.to - q.to)) {
    const near = reach / pair.outer;
    const [first, last] = pair.whole;
    const whole = {
      ...pair,
      from: pair.from - first <= near ? first : pair.from,
      to: last - pair.to <= near ? last : pair.to,
    };
    const host = walls.find(
      (wall) =>
        wall.centre === pair.centre &&
        wall.lines.some((line) => pair.lines.includes(line)) &&
        isAsThick(pair, wall) &&
        whole.from <= wall.to + near,
    );
    if (host) host.to = Math.max(host.to, whole.to);
    else walls.push(whole);
  }
  return walls;
}

/** Without lines of glass: three or more along each other that begin and end together. */
function withoutGlass(lines: readonly RoundLine[], max: DrawingUnits, scale: WorkingScale): RoundLine[] {
  const index = new SpatialIndex(lines, ({ points }) => boxOf(points));
  const same = units(ROUND_PAIR.sameEndMm, scale);
  return lines.filter((line) => {
    const [first, last] = [line.points[0], line.points[line.points.length - 1]];
    const together = index.search(boxOf(line.points, max)).filter((other) => {
      const ends = [other.points[0], other.points[other.points.length - 1]];
      const ordered = distance(ends[0], first) < distance(ends[1], first) ? ends : [ends[1], ends[0]];
      return [first, last].every((end, i) => {
        const unit: Point = [
          (end[0] - line.centre[0]) / distance(end, line.centre),
          (end[1] - line.centre[1]) / distance(end, line.centre),
        ];
        const [dx, dy] = [ordered[i][0] - end[0], ordered[i][1] - end[1]];
        const aside = Math.abs(dx * unit[1] - dy * unit[0]);
        return aside <= same && Math.abs(dx * unit[0] + dy * unit[1]) <= max;
      });
    });
    const rows = new Set(
      together.map((other) =>
        Math.round(distance(other.points[other.points.length >> 1], line.centre) / (same / 4)),
      ),
    );
    return rows.size < ROUND_PAIR.glassLines;
  });
}
