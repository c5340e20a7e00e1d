import type { DrawnText } from '../../drawing/drawing';
import type { Point } from '../../geometry';
import type { Discard } from '../model/observation';
import type { PrintedArea, RoomLabel } from '../model/room-label';
import { readArea } from './areas';
import { labelBlocks, labelLines, type LabelLine } from './label-lines';
import { isRoomSize, repeatedTags, ROOM_NUMBER } from './label-numbers';
import { readLength } from './lengths';
import { roomTypeOf } from './room-type';
import { textFrame } from './text-frame';
import { LABEL } from './thresholds';

/** W.C., W.I.C., W/C, C.P.: words cut down to their first letters. */
const INITIALS = /^(?:\p{L}[./ ]){1,4}\p{L}\.?$/u;
/** P-1, CPT-1, A/B2: codes of finishes, doors and windows. */
const CODE = /^\p{L}{1,4}[-.]?\d*(?:\/\p{L}{1,4}[-.]?\d*)*$/u;

/** All room labels of a sheet. */
export function readLabels(texts: readonly DrawnText[], discard?: Discard): RoomLabel[] {
  const lines = labelLines(texts, discard);
  const tags = repeatedTags(lines);
  return labelBlocks(lines).flatMap((block) => {
    const kept = block.filter(({ text }) => !tags.has(text));
    const label = readLabel(kept);
    if (discard) block.forEach((line) => discardLine(line, label, tags, discard));
    return label ?? [];
  });
}

/** Texts that do not stand under or over a name. A number in a room's label measures nothing. */
export function textsOutsideLabels(texts: readonly DrawnText[], discard?: Discard): DrawnText[] {
  const inLabels = new Set<DrawnText>();
  for (const block of labelBlocks(labelLines(texts))) {
    if (block.some(({ text }) => isName(text))) block.forEach(({ source }) => inLabels.add(source));
  }
  for (const text of discard ? inLabels : []) {
    if (readLength(text.text).length === 0) continue;
    const reason = 'It stands in the label of a room, so it is not tried as a dimension.';
    discard?.({ what: `text "${text.text.trim()}"`, reason, at: textFrame(text).centre });
  }
  return texts.filter((text) => !inLabels.has(text));
}

/** Reads a block as a room label; null when nothing in it names, numbers or measures a room. */
function readLabel(block: readonly LabelLine[]): RoomLabel | null {
  const words: string[] = [];
  let [number, area]: [string | null, PrintedArea | null] = [null, null];
  const sized = block.some(({ text }) => isRoomSize(text));
  for (const { text } of block) {
    const printed = readArea(text);
    const rest = printed ? printed.rest : text;
    area ??= printed;
    if (rest === '') continue;
    if (ROOM_NUMBER.test(rest)) {
      // 136 or 1.02 beats CE-5, which beats nothing: finish tags look like the latter.
      if (number === null || (/^\d/.test(rest) && !/^\d/.test(number))) number = rest;
    } else if (isName(rest)) words.push(rest);
  }
  const name = words.length > 0 ? nameAmong(words) : null;
  if (name === null && number !== null && !/^\d/.test(number)) number = null;
  if (name === null && number === null && area === null) return null;
  const xs = block.map(({ centre }) => centre[0]);
  const ys = block.map(({ centre }) => centre[1]);
  const at: Point = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  return { name, number, area, sized, at, size: Math.max(...block.map(({ size }) => size)) };
}

/** A name has few lines. In a longer block the shortest line with a known word is the name, the rest a note. */
function nameAmong(lines: readonly string[]): string {
  if (lines.length <= LABEL.maxNameLines) return lines.join(' ');
  const known = lines.filter((line) => roomTypeOf(line).type !== 'unknown');
  return [...known].sort((p, q) => p.length - q.length)[0] ?? lines.join(' ');
}

/** A name has a word of letters. Finish codes (P-1, CPT-1), dimensions and single letters are not names. */
function isName(text: string): boolean {
  if (readLength(text).length > 0) return false;
  if (CODE.test(text) && /\d/.test(text)) return false;
  return /\p{L}{2}/u.test(text) || INITIALS.test(text);
}

/** Says of a line why it is no part of the label that its block was read as. */
function discardLine(
  { text, centre }: LabelLine,
  label: RoomLabel | null,
  tags: ReadonlySet<string>,
  discard: Discard,
): void {
  const reason = tags.has(text)
    ? 'It looks like a room number, but it is a tag: it repeats or is a door size.'
    : whyNoPart(text, label);
  if (reason !== null) discard({ what: `text "${text}"`, reason, at: centre });
}

function whyNoPart(text: string, label: RoomLabel | null): string | null {
  const printed = readArea(text);
  const rest = printed ? printed.rest : text;
  if (printed !== null || isRoomSize(text)) return null;
  if (ROOM_NUMBER.test(rest)) {
    if (label?.number === rest) return null;
    return label === null
      ? 'It looks like a code, and no name stands beside it.'
      : 'Another text of the same label is its number.';
  }
  if (isName(rest)) return label?.name?.includes(rest) === false ? 'It is a note under the name.' : null;
  if (readLength(rest).length > 0) return 'It reads as a length.';
  if (CODE.test(rest) && /\d/.test(rest)) return 'It looks like the code of a finish, a door or a window.';
  return 'It has no word of two letters or more.';
}
