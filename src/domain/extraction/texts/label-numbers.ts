import { totalBy } from '../../geometry';
import { TAG } from './thresholds';

/** Room numbers: 136, 134A, 1.02, E-02, EG.03, CE-5, A101. */
export const ROOM_NUMBER = /^(?:[A-Z]{1,3}[-. ]?)?\d{1,4}(?:[.-]\d{1,3})?[A-Z]?$/;

const LENGTH = String.raw`\d+(?:[.,]\d+)?(?:\s*(?:'|ft\.?|m|cm|mm)(?:\s*-?\s*\d+(?:\s+\d+/\d+)?\s*(?:"|in\.?)?)?)?`;
const SIZE = new RegExp(`^${LENGTH}\\s*[x×*]\\s*${LENGTH}$`, 'i');
/** US door sizes, width and height in feet and inches: 2668 is 2'-6" by 6'-8". */
const DOOR_SIZE = /^\d{1,2}(?:\d|1[01])68$/;

/** Whether a text is a room's size as builders print it under the name: `13'8 x 14'`, `3,20 x 4,10`. */
export function isRoomSize(text: string): boolean {
  return SIZE.test(text.replace(/[’′]/g, "'").replace(/[”″]/g, '"').replace(/''/g, '"').trim());
}

/** Texts that look like room numbers but are tags: they stand in many places, or are sizes of doors. */
export function repeatedTags(lines: readonly { text: string }[]): ReadonlySet<string> {
  const numbers = lines.map(({ text }) => text).filter((text) => ROOM_NUMBER.test(text));
  const counts = totalBy(
    numbers,
    (text) => text,
    () => 1,
  );
  const often = [...counts].filter(([, count]) => count > TAG.maxRepeats).map(([text]) => text);
  const sizes = [...counts.keys()].filter((text) => DOOR_SIZE.test(text));
  return new Set([...often, ...(sizes.length >= TAG.minDoorSizes ? sizes : [])]);
}
