import type { DrawnText } from '../../drawing/drawing';
import { boxOf, inFrame, type Mm, offsetFrom, type Point, SpatialIndex } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { Linework } from '../model/linework';
import type { ScaleCandidate } from '../model/plan-geometry';
import { textFrame } from '../texts/text-frame';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import { BAR, SAME_SCALE } from './thresholds';

/** One number of a scale bar, in the frame of the row of numbers. */
interface BarNumber {
  readonly value: number;
  readonly at: number;
  readonly source: DrawnText;
}

const NUMBER = /^(\d+(?:[.,]\d+)?)\s*(.*)$/;
const UNITS: readonly (readonly [RegExp, Mm])[] = [
  [/^(?:mm|millimet(?:er|re)s?)\.?$/i, 1],
  [/^(?:cm|centimet(?:er|re)s?)\.?$/i, 10],
  [/^(?:m|met(?:er|re)s?|mètres?|metros?|metri)\.?$/i, 1000],
  [/^(?:'|’|′|ft|feet|foot)\.?$/i, 304.8],
];

/** Scale bars: numbers in a row, 0 among them, at ticks or fields whose distances grow with the numbers. */
export function scaleBars(texts: readonly DrawnText[], linework: Linework): ScaleCandidate[] {
  const visible = texts.filter((text) => text.visible);
  const index = new SpatialIndex(visible, (text) => {
    const [x, y] = textFrame(text).centre;
    return [x, y, x, y];
  });
  const zeros = visible.filter(({ text }) => numberOf(text)?.value === 0);
  if (zeros.length === 0) return [];
  return zeros.flatMap((zero) => barFrom(zero, index, linework) ?? []);
}

function barFrom(zero: DrawnText, index: SpatialIndex<DrawnText>, linework: Linework): ScaleCandidate | null {
  const { centre, unit } = textFrame(zero);
  const reach = BAR.longest * zero.size;
  const beside = index
    .search(boxOf([centre, offsetFrom(centre, unit, reach)], BAR.rows * zero.size))
    .map((text) => ({ text, at: inFrame(textFrame(text).centre, centre, unit) }))
    .filter(({ text, at }) => at[0] >= -zero.size && Math.abs(text.angle - zero.angle) < 1);
  const numbers = beside
    .filter(
      ({ text, at }) => Math.abs(at[1]) <= BAR.sameRow * zero.size && text.size <= BAR.sameSize * zero.size,
    )
    .flatMap(({ text, at }): BarNumber[] => {
      const read = numberOf(text.text);
      return read ? [{ value: read.value, at: at[0], source: text }] : [];
    })
    .sort((p, q) => p.at - q.at);
  const chain = numbers.filter(({ value }, i) => i === 0 || value > numbers[i - 1].value);
  if (numbers[0]?.value !== 0 || chain.length !== numbers.length || chain.length < 2) return null;
  const last = chain[chain.length - 1];
  const after = beside
    .filter(({ at }) => at[0] > last.at - zero.size && at[0] - last.at <= BAR.unitBehind * zero.size)
    .map(({ text }) => text.text.trim());
  const millimetres = [...chain.map(({ source }) => numberOf(source.text)!.unit), ...after]
    .flatMap((text) => UNITS.find(([word]) => word.test(text))?.[1] ?? [])
    .at(0);
  if (millimetres === undefined) return null;
  const ticks = ticksOf(linework, centre, unit, last.at, zero.size);
  const length = lengthBetweenTicks(chain, ticks, zero.size);
  if (length === null) return null;
  const mmPerUnit = (last.value * millimetres) / length;
  const near = standardRatioNear(mmPerUnit / MM_PER_POINT);
  const standard =
    near !== null && Math.abs((near * MM_PER_POINT) / mmPerUnit - 1) <= SAME_SCALE.dimensions ? near : null;
  return {
    mm_per_unit: standard === null ? mmPerUnit : standard * MM_PER_POINT,
    ratio: standard ?? Math.round((mmPerUnit / MM_PER_POINT) * 100) / 100,
    source: 'bar',
    votes: chain.length,
    confidence: CONFIDENCE.scale.bar,
    evidence: `scale bar ${chain.map(({ source }) => source.text.trim()).join(' – ')}`,
  };
}

function numberOf(text: string): { value: number; unit: string } | null {
  const match = NUMBER.exec(text.trim());
  if (match === null) return null;
  const unit = match[2].trim();
  if (unit !== '' && !UNITS.some(([word]) => word.test(unit))) return null;
  return { value: Number(match[1].replace(',', '.')), unit };
}

/** Where lines and fields end along the bar, which stands over or under its numbers. */
function ticksOf(
  { strokes, fills }: Linework,
  origin: Point,
  unit: Point,
  end: number,
  size: number,
): number[] {
  const [from, to] = [
    offsetFrom(origin, unit, -BAR.atNumber * size),
    offsetFrom(origin, unit, end + BAR.atNumber * size),
  ];
  const [minX, minY, maxX, maxY] = boxOf([from, to], BAR.rows * size);
  const places = new Set<number>();
  const add = (point: Point): void => {
    if (point[0] < minX || point[0] > maxX || point[1] < minY || point[1] > maxY) return;
    places.add(Math.round(inFrame(point, origin, unit)[0] * 1000) / 1000);
  };
  for (let i = 0; i < strokes.length; i++) {
    add(strokes[i].a);
    add(strokes[i].b);
  }
  for (const { rings } of fills) for (const ring of rings) ring.forEach(add);
  return [...places].sort((p, q) => p - q);
}

/** From the tick at 0 to the tick at the last number, if every number has a tick where it belongs. */
function lengthBetweenTicks(
  chain: readonly BarNumber[],
  ticks: readonly number[],
  size: number,
): number | null {
  const [first, last] = [chain[0], chain[chain.length - 1]];
  const near = (at: number): number[] => ticks.filter((tick) => Math.abs(tick - at) <= BAR.atNumber * size);
  let best: { length: number; off: number } | null = null;
  for (const start of near(first.at)) {
    for (const end of near(last.at)) {
      const length = end - start;
      const placeOf = (share: number): number => start + length * share;
      const hasTick = (share: number): boolean =>
        ticks.some((tick) => Math.abs(tick - placeOf(share)) <= BAR.atTick * size);
      const labelled = chain.every(({ value }) => hasTick(value / last.value));
      const centred = chain.every(
        ({ value, at }) => Math.abs(at - placeOf(value / last.value)) <= BAR.atNumber * size,
      );
      // Two numbers alone may be anything; a bar between them is divided evenly.
      const divided = chain.length > 2 || BAR.divisions.some((count) => evenly(count).every(hasTick));
      const off = Math.abs(start - first.at) + Math.abs(end - last.at);
      if (length > size && labelled && centred && divided && (best === null || off < best.off))
        best = { length, off };
    }
  }
  return best?.length ?? null;
}

const evenly = (count: number): number[] => Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
