import { totalBy } from '../../geometry';
import { readFinishCodes } from './finish-codes';
import { openingSizes } from './opening-sizes';
import { roomTypeOf } from './room-type';
import { SERIES, TAG } from './thresholds';

/** Room numbers: 136, 134A, 1.02, E-02, EG.03, CE-5, A101. */
export const ROOM_NUMBER = /^(?:[A-Z]{1,3}[-. ]?)?\d{1,4}(?:[.-]\d{1,3})?[A-Z]?$/;

const DECIMAL = /^\d+\.\d+$/;
/** The part of a number that counts the rooms of a storey: 36A of 136A, .02 of 1.02. */
const COUNTED = /(?:(?<=\d)\d\d|[.-]\d{1,3})[A-Z]?$/;
/** Tags of doors, windows and ventilators: D1, W-02, SD3. */
const OPENING_TAG = /^(?:W|D|V|WD|SW|DW|RS|KW|MD|SD|FD|FT|BT)[-. ]?\d{1,2}[A-Z]?$/;
/** Few letters that are no room word (CG, EQ, FD) are tags when they stand in many places. */
const SHORT_TAG = /^\p{L}{1,3}\.?$/u;

const LENGTH = String.raw`\d+(?:[.,]\d+)?(?:\s*(?:'|ft\.?|m|cm|mm)(?:\s*-?\s*\d+(?:\s+\d+/\d+)?\s*(?:"|in\.?)?)?)?`;
const SIZE = new RegExp(`^${LENGTH}\\s*[x×*]\\s*${LENGTH}$`, 'i');

/** Whether a text is a room's size as builders print it under the name: `13'8 x 14'`, `3,20 x 4,10`. */
export function isRoomSize(text: string): boolean {
  return SIZE.test(text.replace(/[’′]/g, "'").replace(/[”″]/g, '"').replace(/''/g, '"').trim());
}

/** Texts that look like numbers or names but are tags: they stand in many places, or are sizes of openings. */
export function repeatedTags(lines: readonly { text: string }[]): ReadonlySet<string> {
  const counts = totalBy(
    lines.map(({ text }) => text).filter((text) => isNumberLike(text) || isShortTag(text)),
    (text) => text,
    () => 1,
  );
  const often = [...counts].filter(([, count]) => count > TAG.maxRepeats).map(([text]) => text);
  return new Set([...often, ...openingSizes(lines.map(({ text }) => text)).keys()]);
}

function isShortTag(text: string): boolean {
  return SHORT_TAG.test(text) && roomTypeOf(text).type === 'unknown';
}

/** Whether a text has the form of a room's number and is no tag of a door or a window and no finish code. */
export function isNumberLike(text: string): boolean {
  return ROOM_NUMBER.test(text) && !OPENING_TAG.test(text) && readFinishCodes(text).length === 0;
}

/**
 * The numbers among these that count rooms. A whole number under a name does; one with decimals may be a dimension,
 * and so may every number without a name beside it. Rooms of a storey share what stands before the last two digits.
 */
export function roomNumbersAmong(
  labels: readonly { readonly name: string | null; readonly number: string | null }[],
): ReadonlySet<string> {
  const numbers = labels.flatMap(({ name, number }) => (number === null ? [] : [{ name, number }]));
  const sure = numbers.filter(({ name, number }) => name !== null && !DECIMAL.test(number));
  const decimals = numbers.filter(({ name, number }) => name !== null && DECIMAL.test(number));
  const alone = numbers.filter(({ name }) => name === null);
  return new Set(
    [
      ...sure,
      ...(isSeries(decimals, SERIES.named) || decimals.every(({ number }) => /[.]0\d$/.test(number))
        ? decimals
        : []),
      ...(isSeries(alone, SERIES.alone) ? alone : []),
    ].map(({ number }) => number),
  );
}

/** Whether the numbers differ and most of them share what stands before their last two digits. */
function isSeries(numbers: readonly { readonly number: string }[], least: number): boolean {
  const distinct = new Set(numbers.map(({ number }) => number));
  const storeys = totalBy(
    [...distinct].filter((number) => COUNTED.test(number)),
    (number) => number.replace(COUNTED, ''),
    () => 1,
  );
  return Math.max(0, ...storeys.values()) >= Math.max(least, SERIES.share * numbers.length);
}
