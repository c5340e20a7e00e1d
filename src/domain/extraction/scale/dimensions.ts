import type { DrawnText } from '../../drawing/drawing';
import {
  angleBetween,
  boxOf,
  direction,
  type DrawingUnits,
  groupBy,
  inFrame,
  lengthOf,
  lineAngle,
  offsetFrom,
  type Point,
  splitAtGaps,
} from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import { readLength, type LengthReading, type LengthUnit } from '../texts/lengths';
import { textFrame } from '../texts/text-frame';
import { markFinder, type MarkFinder } from './marks';
import { Stretches } from './stretches';
import { DIMENSION } from './thresholds';

/** A dimension text with the stretches of dimension line it may describe. */
export interface DimensionReading {
  readonly text: string;
  /** Where the text stands. */
  readonly at: Point;
  readonly readings: LengthReading[];
  /** Stretches that the text may measure; one of them is right, or none. */
  readonly stretches: Stretches;
}

/** Pairs every text that reads as a length with the dimension lines beside it; `discard` takes those without any. */
export function readDimensions(
  texts: readonly DrawnText[],
  linework: Pick<Linework, 'strokes' | 'curves' | 'fills'>,
  units?: LengthUnit,
  discard?: Discard,
): DimensionReading[] {
  const marks = markFinder(linework);
  const placesOn = placeFinder(marks);
  return texts
    .filter((text) => text.visible)
    .map((text) => ({ text, readings: readLength(text.text, units) }))
    .filter(({ readings }) => readings.length > 0)
    .flatMap(({ text: source, readings }) => {
      const { text } = source;
      const at = textFrame(source).centre;
      const stretches = stretchesFor(source, marks, placesOn);
      if (stretches.count > 0) return [{ text, at, readings, stretches }];
      const reason = 'No line that it could measure runs beside it.';
      discard?.({ what: `dimension text ${text.trim()}`, reason, at });
      return [];
    });
}

/** Lines in one row beside a text: a dimension line that its text breaks is two strokes. */
interface Row {
  readonly lines: Stroke[];
  readonly parallel: boolean;
  /** Between the text and the row. */
  readonly gap: DrawingUnits;
}

/**
 * A text mostly runs along its dimension line. Where it does not, it is level beside a line of another direction;
 * then that line is nearer than any that it runs along, such as the extension lines of its neighbours.
 */
function stretchesFor(text: DrawnText, marks: MarkFinder, placesOn: PlaceFinder): Stretches {
  const rows = rowsBeside(text, marks).map((row) => ({
    row,
    stretches: stretchesOnRow(row.lines, text, placesOn),
  }));
  const telling = rows.filter(({ stretches }) => stretches.count > 0);
  const along = telling.filter(({ row }) => row.parallel);
  const nearest = Math.min(...along.map(({ row }) => row.gap));
  const [beside] = telling
    .filter(({ row }) => !row.parallel && row.gap < nearest)
    .sort((p, q) => p.row.gap - q.row.gap);
  const all = new Stretches();
  for (const { stretches } of [...along, ...(beside ? [beside] : [])]) all.addAll(stretches);
  return all;
}

function rowsBeside(text: DrawnText, marks: MarkFinder): Row[] {
  const { centre, unit } = textFrame(text);
  const reach = text.size * DIMENSION.reach;
  const half = text.width / 2 + text.size;
  const near = marks.strokesIn(
    boxOf([offsetFrom(centre, unit, -half), offsetFrom(centre, unit, half)], reach),
  );
  const isParallel = (stroke: Stroke): boolean =>
    angleBetween(lineAngle(stroke.a, stroke.b), text.angle) <= DIMENSION.parallel;
  const directions = groupBy(near, (stroke) =>
    isParallel(stroke) ? 'parallel' : Math.round(lineAngle(stroke.a, stroke.b) / DIMENSION.parallel),
  );
  return [...directions].flatMap(([key, strokes]) => {
    const parallel = key === 'parallel';
    // Ticks and arrowheads stand across the text as well, but they are short.
    const lines = parallel
      ? strokes
      : strokes.filter((stroke) => lengthOf(stroke) >= DIMENSION.shortest * text.size);
    if (lines.length === 0) return [];
    const along = parallel ? unit : direction(lines[0].a, lines[0].b);
    const thick = halfExtent(text, [-along[1], along[0]]);
    const furthest = parallel ? reach : thick + reach - text.size / 2;
    const placed = lines
      .map((line) => ({ line, across: inFrame(line.a, centre, along)[1] }))
      .filter(({ across }) => Math.abs(across) <= furthest)
      .sort((p, q) => p.across - q.across);
    return splitAtGaps(placed, text.size * DIMENSION.sameRow, ({ across }) => across).map((row) => ({
      lines: row.map(({ line }) => line),
      parallel,
      gap: Math.max(0, Math.abs(row[0].across) - thick),
    }));
  });
}

/** From the middle of a text to its edge in a direction. */
function halfExtent(text: DrawnText, unit: Point): DrawingUnits {
  const { unit: along } = textFrame(text);
  const share = Math.abs(along[0] * unit[0] + along[1] * unit[1]);
  return (share * text.width + Math.sqrt(Math.max(0, 1 - share * share)) * text.size) / 2;
}

function stretchesOnRow(row: readonly Stroke[], text: DrawnText, placesOn: PlaceFinder): Stretches {
  const { size } = text;
  const origin = row[0].a;
  const { centre, unit: reading } = textFrame(text);
  const raw = direction(row[0].a, row[0].b);
  const unit: Point = raw[0] * reading[0] + raw[1] * reading[1] < 0 ? [-raw[0], -raw[1]] : raw;
  const middle = inFrame(centre, origin, unit)[0];
  const ends = row.flatMap(({ a, b }) => [inFrame(a, origin, unit)[0], inFrame(b, origin, unit)[0]]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const half = halfExtent(text, unit) * 2;
  const stretches = new Stretches();
  if (middle < from - half || middle > to + half) return stretches;
  const places = placesOn(row, unit, ends, size);
  let [firstNotBefore, firstAfter] = [0, places.length];
  while (firstNotBefore < places.length && places[firstNotBefore].at < middle) firstNotBefore++;
  while (firstAfter > 0 && places[firstAfter - 1].at > middle) firstAfter--;
  const [first, last] = [places[0], places[places.length - 1]];
  for (let i = Math.max(0, firstNotBefore - DIMENSION.maxMarks); i < firstNotBefore; i++) {
    const start = places[i];
    for (let k = firstAfter; k < places.length && k < firstAfter + DIMENSION.maxMarks; k++) {
      const end = places[k];
      const centred = Math.abs((start.at + end.at) / 2 - middle) <= DIMENSION.centring * size;
      const whole = start === first && end === last;
      if (end.at - start.at <= size || !(centred || whole)) continue;
      stretches.add(start.point, end.point, Number(start.marked) + Number(end.marked));
    }
  }
  return stretches;
}

interface Place {
  /** Along the row. */
  readonly at: number;
  readonly point: Point;
  readonly marked: boolean;
}

/** Finds the places on a row along `unit` whose lines have these ends. */
type PlaceFinder = (
  row: readonly Stroke[],
  unit: Point,
  ends: readonly DrawingUnits[],
  size: DrawingUnits,
) => readonly Place[];

/** The places of a row as one text has found them. */
interface KnownRow {
  readonly row: readonly Stroke[];
  readonly unit: Point;
  readonly size: DrawingUnits;
  readonly places: readonly Place[];
}

/** The texts of one chain stand on one row; its places are looked for once. */
function placeFinder(marks: MarkFinder): PlaceFinder {
  const known = new Map<Stroke, KnownRow[]>();
  return (row, unit, ends, size) => {
    const before = known.get(row[0]) ?? [];
    const same = before.find(
      (other) =>
        other.size === size &&
        other.unit[0] === unit[0] &&
        other.unit[1] === unit[1] &&
        sameStrokes(other.row, row),
    );
    if (same !== undefined) return same.places;
    const origin = row[0].a;
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const places = placesAt(ends, marks.along(origin, unit, from, to, size), size).map((place) => ({
      ...place,
      point: offsetFrom(origin, unit, place.at),
    }));
    before.push({ row, unit, size, places });
    known.set(row[0], before);
    return places;
  };
}

function sameStrokes(p: readonly Stroke[], q: readonly Stroke[]): boolean {
  if (p.length !== q.length) return false;
  for (let i = p.length - 1; i >= 0; i--) if (p[i] !== q[i]) return false;
  return true;
}

/**
 * Where a dimension may begin or end on its row, in ascending order: at marks, and where a line ends without any.
 * A line that stops short of a mark stops at the base of an arrowhead, and the mark is the end.
 */
function placesAt(
  ends: readonly number[],
  marks: readonly number[],
  size: DrawingUnits,
): Omit<Place, 'point'>[] {
  const round = (at: number): number => Math.round(at * DIMENSION.placesPerUnit) / DIMENSION.placesPerUnit;
  const marked = [...new Set(marks.map(round))];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const bare = [...new Set(ends.map(round))].filter((end) => {
    const beyond = (mark: number): boolean =>
      (end <= from && mark < end && mark >= end - DIMENSION.arrow * size) ||
      (end >= to && mark > end && mark <= end + DIMENSION.arrow * size);
    return !marked.some((mark) => Math.abs(mark - end) <= DIMENSION.atMark * size || beyond(mark));
  });
  return [...marked.map((at) => ({ at, marked: true })), ...bare.map((at) => ({ at, marked: false }))].sort(
    (p, q) => p.at - q.at,
  );
}
