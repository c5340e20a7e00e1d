import { totalBy } from '../../geometry';
/** Room numbers: 136, 134A, 1.02, E-02, EG.03, CE-5, A101. */
export const ROOM_NUMBER = /^(?:[A-Z]{1,3}[-. ]?)?\d{1,4}(?:[.-]\d{1,3})?[A-Z]?$/;

const LENGTH = String.raw`\d+(?:[.,]\d+)?(?:\s*(?:'|ft\.?|m|cm|mm)(?:\s*-?\s*\d+(?:\s+\d+/\d+)?\s*(?:"|in\.?)?)?)?`;
const SIZE = new RegExp(`^${LENGTH}\\s*[x×*]\\s*${LENGTH}$`, 'i');
/** Rooms have a number each; what stands on the sheet more often tags doors, finishes or equipment. */
const MAX_OF_ONE_NUMBER = 2;
/** US door sizes, width and height in feet and inches: 2668 is 2'-6" by 6'-8". */
const DOOR_SIZE = /^\d{1,2}(?:\d|1[01])68$/;
const MIN_DOOR_SIZES = 3;

/** Whether a text is a room's size as builders print it under the name: `13'8 x 14'`, `3,20 x 4,10`. */
export function isRoomSize(text: string): boolean {
  return SIZE.test(text.replace(/[’′]/g, "'").replace(/[”″]/g, '"').replace(/''/g, '"').trim());
}

/** Texts that look like room numbers and are tags: the same one in many places, or sizes of doors. */
export function repeatedTags(lines: readonly { text: string }[]): ReadonlySet<string> {
  const numbers = lines.map(({ text }) => text).filter((text) => ROOM_NUMBER.test(text));
  const counts = totalBy(
    numbers,
    (text) => text,
    () => 1,
  );
  const often = [...counts].filter(([, count]) => count > MAX_OF_ONE_NUMBER).map(([text]) => text);
  const sizes = [...counts.keys()].filter((text) => DOOR_SIZE.test(text));
  return new Set([...often, ...(sizes.length >= MIN_DOOR_SIZES ? sizes : [])]);
}
