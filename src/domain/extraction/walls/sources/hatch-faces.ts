import { boxOf, type DrawingUnits, inFrame, type Point, type Segment, SpatialIndex } from '../../../geometry';
import { units, type WorkingScale } from '../../model/working-scale';
import { classifyDirections, onPage, type FaceLine } from '../faces/face-line';
import { HATCH } from './thresholds';
import type { Hatch } from './find-hatches';
import { withCorners, type HatchFace } from './hatch-corners';

/** The end of a hatch line, with its other end. */
interface Tip {
  readonly at: Point;
  readonly other: Point;
}

/** Tips in a straight row, or a single one where the end of a wall cuts one line only. */
interface Row {
  readonly unit: Point;
  readonly tips: readonly Tip[];
}

/** The faces of the walls that a hatch fills: the ends of its lines lie on them in straight rows. */
export function facesOfHatch(hatch: Hatch, scale: WorkingScale): HatchFace[] {
  const slack = units(HATCH.acrossMm, scale);
  const [starts, ends] = [true, false].map((first) => rowsOf(hatch, first, slack));
  const faces = [
    ...[...starts.rows, ...singlesOf(starts, ends, slack, scale)].map((row) => faceOf(row, hatch, 1)),
    ...[...ends.rows, ...singlesOf(ends, starts, slack, scale)].map((row) => faceOf(row, hatch, -1)),
  ];
  return withCorners(faces, slack);
}

interface Rows {
  readonly tips: readonly Tip[];
  readonly rows: readonly Row[];
}

/** The rows that the first or the last ends of the lines lie in, the longest first; a tip belongs to one row. */
function rowsOf({ unit, lines, spacing }: Hatch, first: boolean, slack: DrawingUnits): Rows {
  const tips = lines.map(({ from, to, across }): Tip => {
    const [start, end] = [onPage(unit, from, across), onPage(unit, to, across)];
    return first ? { at: start, other: end } : { at: end, other: start };
  });
  const index = new SpatialIndex(tips, ({ at }) => boxOf([at]));
  const reach = spacing * (1 + HATCH.rhythm);
  const links = tips.flatMap(({ at }) =>
    index.near(at, reach * HATCH.maxSlant).flatMap((next): Segment[] => {
      const [along, across] = inFrame(next.at, at, unit);
      const isNext = across > slack && across <= reach && Math.abs(along) <= across * HATCH.maxSlant;
      return isNext ? [{ a: at, b: next.at }] : [];
    }),
  );
  const candidates = classifyDirections(links, { across: slack, gap: slack }).flatMap((direction) =>
    direction.lines.map((line) => ({ direction, tips: tipsOn(line, direction.unit, index, slack) })),
  );
  const rows: Row[] = [];
  const taken = new Set<Tip>();
  const sure = new Map<unknown, number>();
  for (const row of candidates.sort((p, q) => q.tips.length - p.tips.length)) {
    const free = row.tips.filter((tip) => !taken.has(tip)).length;
    const known = sure.get(row.direction) ?? 0;
    const isSure = row.tips.length >= HATCH.minRow;
    if (free < HATCH.minFree * row.tips.length || free < 2) continue;
    if (!isSure && known < HATCH.shareOfDirection * tips.length) continue;
    if (isSure) sure.set(row.direction, known + free);
    for (const tip of row.tips) taken.add(tip);
    rows.push({ unit: row.direction.unit, tips: row.tips });
  }
  return { tips, rows };
}

/** In order along the line. */
function tipsOn(
  { from, to, across }: FaceLine,
  unit: Point,
  index: SpatialIndex<Tip>,
  slack: DrawingUnits,
): Tip[] {
  const [a, b] = [onPage(unit, from, across), onPage(unit, to, across)];
  return index
    .search(boxOf([a, b], slack))
    .map((tip) => ({ tip, place: inFrame(tip.at, a, unit) }))
    .filter(({ place }) => Math.abs(place[1]) <= slack)
    .sort((p, q) => p.place[0] - q.place[0])
    .map(({ tip }) => tip);
}

/**
 * Tips outside all rows: such a line ends on the end of a wall, across the row of its other tip, or on a short piece of
 * a face that goes on elsewhere.
 */
function singlesOf({ tips, rows }: Rows, opposite: Rows, slack: DrawingUnits, scale: WorkingScale): Row[] {
  const inRow = new Set(rows.flatMap((row) => row.tips));
  const index = new SpatialIndex(rows, (row) =>
    boxOf(
      row.tips.map(({ at }) => at),
      slack,
    ),
  );
  const across = new SpatialIndex(opposite.rows, (row) =>
    boxOf(
      row.tips.map(({ at }) => at),
      slack,
    ),
  );
  return tips
    .filter((tip) => !inRow.has(tip))
    .flatMap((tip): Row[] => {
      const course = index
        .near(tip.at, units(HATCH.courseMm, scale))
        .find(({ unit, tips: [{ at }] }) => Math.abs(inFrame(tip.at, at, unit)[1]) <= slack);
      if (course) return [{ unit: course.unit, tips: [tip] }];
      const row = across
        .near(tip.other, 0)
        .find(({ tips: members }) => members.some(({ at }) => at === tip.other || samePlace(at, tip.other)));
      return row ? [{ unit: [-row.unit[1], row.unit[0]], tips: [tip] }] : [];
    });
}

const samePlace = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];

function faceOf({ unit, tips }: Row, { unit: along, spacing }: Hatch, towards: 1 | -1): HatchFace {
  const [first, last] = [tips[0], tips[tips.length - 1]];
  const sine = unit[0] * along[1] - unit[1] * along[0];
  const side = Math.sign(sine) * towards;
  const step = spacing / Math.abs(sine);
  // Where a wall ends between two lines, its end lies half way between them.
  const beyond = (tip: Tip, sign: 1 | -1): DrawingUnits =>
    tips.length < 2 ? 0 : Math.max(0, step + sign * inFrame(tip.other, tip.at, unit)[0]) / 2;
  return {
    a: first.at,
    b: last.at,
    unit,
    inwards: [-unit[1] * side, unit[0] * side],
    step,
    beyond: [Math.min(step, beyond(first, -1)), Math.min(step, beyond(last, 1))],
  };
}
