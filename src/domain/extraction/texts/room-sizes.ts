import type { Mm } from '../../geometry';
import { normaliseMarks, readLength, type LengthReading } from './lengths';
import { ROOM_SIZE } from './thresholds';

/** The two sides of a room in the order in which they are printed. */
export type RoomSize = readonly [Mm, Mm];

const LENGTH = String.raw`(\d+(?:[.,]\d+)?(?:\s*'\s*-?\s*(?:\d+(?:\.\d+)?)?(?:\s*-?\s*\d+\/\d+)?\s*"?|\s*"|\s*(?:mm|cm|m)(?!\p{L}))?)`;
const SIZE = new RegExp(
  `(?<![\\d.,'"/])${LENGTH}\\s*[wl]?\\s*[x×*]\\s*${LENGTH}(?![\\d.,/]|\\s*[x×*])`,
  'iu',
);

/**
 * All ways to read a size as builders print it in a room: `11'6" x 11'3"`, `3.60 x 4.20`, `3,60 m × 4,20 m`,
 * `3600 x 4200`, `13 x 14` (feet). Sizes that no room has, such as those of windows and tiles, give none.
 */
export function readRoomSize(text: string): RoomSize[] {
  const match = SIZE.exec(normaliseMarks(text));
  if (match === null) return [];
  const printed = match.slice(1, 3).flatMap((side) => readLength(side).filter(({ explicit }) => explicit));
  const unit = printed.at(0)?.unit;
  const [first, second] = [sideOf(match[1], unit), sideOf(match[2], unit)];
  return first.flatMap((p) =>
    second
      .filter((q) => p.unit === q.unit)
      .map((q): RoomSize => [p.mm, q.mm])
      .filter((sides) => sides.every((mm) => mm >= ROOM_SIZE.minMm && mm <= ROOM_SIZE.maxMm)),
  );
}

/** A side in the unit that is printed with either, or in any that it may be meant in. */
function sideOf(text: string, printed?: LengthReading['unit']): LengthReading[] {
  const readings = readLength(text);
  const value = Number(text.replace(',', '.'));
  const as = (mm: Mm, unit: LengthReading['unit']): LengthReading[] =>
    readings.some((known) => known.unit === unit) ? [] : [{ mm, unit, explicit: false }];
  const inFeet = as(value * ROOM_SIZE.footMm, 'ft');
  if (printed) {
    return [...readings, ...as(value * 1000, 'm'), ...inFeet].filter(({ unit }) => unit === printed);
  }
  const mayBeFeet = value >= ROOM_SIZE.minFeet && value <= ROOM_SIZE.maxFeet;
  return mayBeFeet ? [...readings, ...inFeet] : readings;
}
