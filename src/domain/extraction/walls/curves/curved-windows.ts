import {
  boxOf,
  direction,
  distance,
  type DrawingUnits,
  inFrame,
  midpoint,
  type Point,
  SpatialIndex,
  circleThrough,
} from '../../../geometry';
import { strokeIndexOf } from '../../linework/stroke-index';
import { CONFIDENCE } from '../../model/confidences';
import type { FoundOpening } from '../../model/found-opening';
import type { Linework } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import type { Strip } from '../../model/wall-strip';
import { angleNear, arcOf, type CurvedWall, tipsOf } from './curved-wall';
import type { RoundLine } from './round-lines';
import { CHORD, ROUND_GAP } from './thresholds';

/** An opening between two ends of curved walls. */
interface RoundGap {
  readonly a: Point;
  readonly b: Point;
  /** The middle of the curve that the wall would follow. */
  readonly middle: Point;
  readonly thickness: DrawingUnits;
}

/** Windows where a wall with a curved part is interrupted and lines of glass, curved or straight, run from jamb to jamb. */
export function curvedWindows(
  walls: readonly CurvedWall[],
  straight: readonly Strip[],
  lines: readonly RoundLine[],
  linework: Linework,
  scale: WorkingScale,
): FoundOpening[] {
  if (walls.length === 0) return [];
  const arcs = new SpatialIndex(lines, ({ points }) =>
    boxOf([midpoint(points[0], points[points.length - 1])]),
  );
  const strokes = strokeIndexOf(linework);
  return gapsBetween(walls, straight, scale).flatMap((gap): FoundOpening[] => {
    const width = distance(gap.a, gap.b);
    const curved = arcs
      .near(midpoint(gap.a, gap.b), gap.thickness)
      .filter(({ points }) => isFromJambToJamb(points[0], points[points.length - 1], gap, scale))
      .map(({ points }) => offOf(points[points.length >> 1], gap));
    const level = strokes
      .near(gap.a, gap.thickness)
      .filter(
        ({ a, b, style }) => linework.styles[style].dash.length === 0 && isFromJambToJamb(a, b, gap, scale),
      )
      .map(({ a, b }) => offOf(midpoint(a, b), gap));
    const isBent = rowsIn(curved, scale) >= rowsIn(level, scale);
    const rows = rowsIn(isBent ? curved : level, scale);
    if (rows < ROUND_GAP.minRows || width < units(ROUND_GAP.minMm, scale)) return [];
    const { base, perLine, most } = CONFIDENCE.opening.glazing;
    const { a, b, thickness } = gap;
    return [
      {
        kind: 'window',
        a,
        b,
        thickness,
        swing: null,
        confidence: Math.min(most, base + perLine * rows),
        marks: ['parallels'],
        ...(isBent && { bend: bendOf(gap, scale) }),
      },
    ];
  });
}

/** From each end of a curved wall the nearest end of a wall towards which both turn alike. */
function gapsBetween(
  walls: readonly CurvedWall[],
  straight: readonly Strip[],
  scale: WorkingScale,
): RoundGap[] {
  const round = walls.flatMap((wall) =>
    tipsOf(wall).map((tip) => ({ ...tip, thickness: wall.outer - wall.inner })),
  );
  const ends = [
    ...round,
    ...straight.flatMap(({ a, b, thickness }) => [
      { at: a, onwards: direction(b, a), thickness },
      { at: b, onwards: direction(a, b), thickness },
    ]),
  ];
  const index = new SpatialIndex(ends, ({ at: [x, y] }) => [x, y, x, y]);
  const gaps: RoundGap[] = [];
  const taken = new Set<(typeof ends)[number]>();
  const candidates = round.flatMap((one, i) =>
    index
      .near(one.at, units(ROUND_GAP.maxMm, scale))
      .filter((other) => !round.slice(0, i + 1).includes(other))
      .map((other) => ({ one, other, width: distance(one.at, other.at) })),
  );
  for (const { one, other, width } of candidates.sort((p, q) => p.width - q.width)) {
    if (taken.has(one) || taken.has(other) || width < units(ROUND_GAP.minMm, scale)) continue;
    const thickness = Math.max(one.thickness, other.thickness);
    if (Math.min(one.thickness, other.thickness) < thickness / 2) continue;
    const chord = direction(one.at, other.at);
    const out = turnTo(one.onwards, chord);
    const back = turnTo(chord, [-other.onwards[0], -other.onwards[1]]);
    const uneven = (ROUND_GAP.uneven * Math.PI) / 180;
    if (Math.abs(out - back) > uneven || Math.abs(out + back) > (ROUND_GAP.maxTurn * Math.PI) / 180) continue;
    taken.add(one).add(other);
    // The rise of an arc over its chord, with half the turn at each end.
    const rise = (width / 2) * Math.tan((out + back) / 4);
    const half = midpoint(one.at, other.at);
    const middle: Point = [half[0] + chord[1] * rise, half[1] - chord[0] * rise];
    gaps.push({ a: one.at, b: other.at, middle, thickness });
  }
  return gaps;
}

/** Radians from one direction to another. */
function turnTo([ux, uy]: Point, [vx, vy]: Point): number {
  return Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
}

/** Whether a line ends at both jambs: as near to their tips as half the wall. */
function isFromJambToJamb(p: Point, q: Point, { a, b, thickness }: RoundGap, scale: WorkingScale): boolean {
  const reach = thickness / 2 + units(ROUND_GAP.endMm, scale);
  const near = (one: Point, other: Point): boolean =>
    distance(one, a) <= reach && distance(other, b) <= reach;
  return near(p, q) || near(q, p);
}

/** How far a point lies off the line between the jambs. */
function offOf(point: Point, { a, b }: RoundGap): DrawingUnits {
  return inFrame(point, a, direction(a, b))[1];
}

function rowsIn(offsets: readonly DrawingUnits[], scale: WorkingScale): number {
  const sorted = [...offsets].sort((p, q) => p - q);
  const apart = units(ROUND_GAP.rowMm, scale);
  return sorted.filter((off, i) => i === 0 || off - sorted[i - 1] >= apart).length;
}

/** The axis of the opening from jamb to jamb. */
function bendOf({ a, b, middle }: RoundGap, scale: WorkingScale): Point[] {
  const circle = circleThrough(a, middle, b);
  if (circle === null) return [a, b];
  const at = angleNear(middle, circle.centre, 0);
  const [from, to] = [a, b].map((end) => angleNear(end, circle.centre, at));
  const points = arcOf(
    { centre: circle.centre, from: Math.min(from, to), to: Math.max(from, to) },
    circle.radius,
    CHORD.faceMm,
    scale,
  );
  return from < to ? points : points.reverse();
}
