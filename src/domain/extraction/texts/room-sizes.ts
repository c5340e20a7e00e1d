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
  const [first, second] = [sideOf(match[1]), sideOf(match[2])];
  const sure = [...first, ...second].find(({ explicit }) => explicit);
  return first.flatMap((p) =>
    second
      .filter((q) => p.unit === q.unit && (!sure || p.unit === sure.unit))
      .map((q): RoomSize => [p.mm, q.mm])
      .filter((sides) => sides.every((mm) => mm >= ROOM_SIZE.minMm && mm <= ROOM_SIZE.maxMm)),
  );
}

/** In `13 x 14` and `3.60 x 4.20 m` a side does not print its unit. */
function sideOf(text: string): LengthReading[] {
  const readings = readLength(text);
  if (readings.some(({ explicit }) => explicit)) return readings;
  const value = Number(text.replace(',', '.'));
  const more = (mm: Mm, unit: LengthReading['unit']): LengthReading[] =>
    readings.some((known) => known.unit === unit) ? [] : [{ mm, unit, explicit: false }];
  return [...readings, ...more(value * 1000, 'm'), ...more(value * ROOM_SIZE.footMm, 'ft')];
}
