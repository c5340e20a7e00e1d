import { groupBy, inFrame, unitAt, type Degrees, type DrawingUnits, type Point } from '../../geometry';
import { LEVELS } from './thresholds';

/** +3.00, ±0.00, -1,25 m, FFL +0.150, OKFF +2.80: heights are written with their sign. */
const LEVEL = /(?:^|\s)([+±−-]\s?\d{1,3}[.,]\d{1,3})(?:\s?m)?$/u;

/** Where a text begins and in which direction it runs. */
interface PlacedText {
  readonly text: string;
  readonly position: Point;
  readonly angle: Degrees;
}

/** Marks of height that stand up the sheet in proportion to what they say; none in a plan. */
export function levelMarks<T extends PlacedText>(texts: readonly T[]): T[] {
  const marks = texts.flatMap((text) => {
    const value = LEVEL.exec(text.text.trim())?.[1];
    if (value === undefined) return [];
    const up: DrawingUnits = -inFrame(text.position, [0, 0], unitAt(text.angle))[1];
    return { text, up, metres: Number(value.replace(/[±\s]/g, '').replace('−', '-').replace(',', '.')) };
  });
  const heights = [...groupBy(marks, ({ metres }) => metres).keys()].sort((p, q) => p - q);
  if (heights.length < LEVELS.min) return [];
  const [low, high] = [heights[0], heights[heights.length - 1]];
  const placeOf = (metres: number): DrawingUnits => marks.find((mark) => mark.metres === metres)!.up;
  const rise = placeOf(high) - placeOf(low);
  const inProportion = marks.every(({ up, metres }) => {
    const expected = placeOf(low) + ((metres - low) / (high - low)) * rise;
    return rise > 0 && Math.abs(up - expected) <= LEVELS.tolerance * rise;
  });
  return inProportion ? marks.map(({ text }) => text) : [];
}
