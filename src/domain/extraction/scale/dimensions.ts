import type { DrawnText } from '../../drawing/drawing';
import {
  angleBetween,
  boxOf,
  direction,
  type DrawingUnits,
  indexSegments,
  inFrame,
  lineAngle,
  offsetFrom,
  type Point,
  type Segment,
  type SpatialIndex,
  splitAtGaps,
} from '../../geometry';
import type { Stroke } from '../model/linework';
import type { Discard } from '../model/observation';
import { readLength, type LengthReading, type LengthUnit } from '../texts/lengths';
import { textFrame } from '../texts/text-frame';
import { DIMENSION } from './thresholds';

/** A dimension text with the stretches of dimension line it may describe. */
export interface DimensionReading {
  readonly text: string;
  /** Where the text stands. */
  readonly at: Point;
  readonly readings: LengthReading[];
  /** Stretches that the text may measure; one of them is right, or none. */
  readonly stretches: Segment[];
}

/** Pairs every text that reads as a length with the dimension lines beside it; `discard` takes those without any. */
export function readDimensions(
  texts: readonly DrawnText[],
  strokes: readonly Stroke[],
  units?: LengthUnit,
  discard?: Discard,
): DimensionReading[] {
  const index = indexSegments(strokes);
  return texts
    .filter((text) => text.visible)
    .map((text) => ({ text, readings: readLength(text.text, units) }))
    .filter(({ readings }) => readings.length > 0)
    .flatMap(({ text: source, readings }) => {
      const { text } = source;
      const at = textFrame(source).centre;
      const stretches = stretchesFor(source, index);
      if (stretches.length > 0) return [{ text, at, readings, stretches }];
      const reason = 'No line that it could measure runs beside it.';
      discard?.({ what: `dimension text ${text.trim()}`, reason, at });
      return [];
    });
}

function stretchesFor(text: DrawnText, index: SpatialIndex<Stroke>): Segment[] {
  const { centre, unit } = textFrame(text);
  const reach = text.size * DIMENSION.reach;
  const half = text.width / 2 + text.size;
  const box = boxOf([offsetFrom(centre, unit, -half), offsetFrom(centre, unit, half)], reach);
  const near = index.search(box);
  const lines = near.filter(
    (stroke) =>
      angleBetween(lineAngle(stroke.a, stroke.b), text.angle) <= DIMENSION.parallel &&
      Math.abs(inFrame(stroke.a, centre, unit)[1]) <= reach,
  );
  const rows = groupByOffset(lines, centre, unit, text.size * DIMENSION.sameRow);
  return rows.flatMap((row) => stretchesOnRow(row, centre, unit, text, index));
}

/** Lines at the same distance from the text: a dimension line broken by its text is two strokes in a row. */
function groupByOffset(lines: Stroke[], centre: Point, unit: Point, tolerance: DrawingUnits): Stroke[][] {
  const placed = lines
    .map((line) => ({ line, across: inFrame(line.a, centre, unit)[1] }))
    .sort((p, q) => p.across - q.across);
  return splitAtGaps(placed, tolerance, ({ across }) => across).map((row) => row.map(({ line }) => line));
}

function stretchesOnRow(
  row: Stroke[],
  centre: Point,
  textUnit: Point,
  text: DrawnText,
  index: SpatialIndex<Stroke>,
): Segment[] {
  const origin = row[0].a;
  const raw = direction(row[0].a, row[0].b);
  const unit: Point = raw[0] * textUnit[0] + raw[1] * textUnit[1] < 0 ? [-raw[0], -raw[1]] : raw;
  const middle = inFrame(centre, origin, unit)[0];
  const ends = row.flatMap(({ a, b }) => [inFrame(a, origin, unit)[0], inFrame(b, origin, unit)[0]]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (middle < from - text.width || middle > to + text.width) return [];
  const marks = marksAlong(origin, unit, from, to, text.size, index);
  const all = [
    ...new Set(
      [from, to, ...ends, ...marks].map(
        (at) => Math.round(at * DIMENSION.placesPerUnit) / DIMENSION.placesPerUnit,
      ),
    ),
  ].sort((p, q) => p - q);
  const before = all.filter((at) => at < middle).slice(-DIMENSION.maxMarks);
  const after = all.filter((at) => at > middle).slice(0, DIMENSION.maxMarks);
  const stretch = (start: number, end: number): Segment => ({
    a: offsetFrom(origin, unit, start),
    b: offsetFrom(origin, unit, end),
  });
  const found: Segment[] = [];
  for (const start of before) {
    for (const end of after) {
      const centred = Math.abs((start + end) / 2 - middle) <= DIMENSION.centring * text.size;
      const whole = start === from && end === to;
      if (end - start > text.size && (centred || whole)) found.push(stretch(start, end));
    }
  }
  return found;
}

/** Where other strokes touch or cross the row: ticks, arrow tips, extension lines. */
function marksAlong(
  origin: Point,
  unit: Point,
  from: DrawingUnits,
  to: DrawingUnits,
  size: DrawingUnits,
  index: SpatialIndex<Stroke>,
): number[] {
  const ends = [offsetFrom(origin, unit, from), offsetFrom(origin, unit, to)];
  const marks: number[] = [];
  for (const { a, b } of index.search(boxOf(ends, size * DIMENSION.touch))) {
    const [alongA, acrossA] = inFrame(a, origin, unit);
    const [alongB, acrossB] = inFrame(b, origin, unit);
    if (Math.abs(acrossA - acrossB) < DIMENSION.minSlope * Math.abs(alongA - alongB)) continue;
    const t = acrossA / (acrossA - acrossB);
    if (t < -DIMENSION.overshoot || t > 1 + DIMENSION.overshoot) continue;
    const at = alongA + t * (alongB - alongA);
    if (at >= from - size && at <= to + size) marks.push(at);
  }
  return marks;
}
