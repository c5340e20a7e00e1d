import type { DrawnText } from '../../drawing/drawing';
import type { Point } from '../../geometry';
import type { Discard } from '../model/observation';
import type { PrintedArea, RoomLabel } from '../model/room-label';
import { readArea } from './areas';
import { readFinishCodes } from './finish-codes';
import { labelBlocks, labelLines, type LabelLine } from './label-lines';
import { isContinuation, isNote, isOutOfScope, namesExisting } from './label-notes';
import { isNumberLike, isRoomSize, repeatedTags, ROOM_NUMBER, roomNumbersAmong } from './label-numbers';
import { readLength } from './lengths';
import { readRoomSize, type RoomSize } from './room-sizes';
import { roomTypeOf } from './room-type';
import { textFrame } from './text-frame';
import { LABEL } from './thresholds';

/** W.C., W.I.C., W/C, C.P.: words cut down to their first letters. */
const INITIALS = /^(?:\p{L}[./ ]){1,4}\p{L}\.?$/u;
/** P-1, CPT-1, A/B2: codes of finishes, doors and windows. */
const CODE = /^\p{L}{1,4}[-.]?\d*(?:\/\p{L}{1,4}[-.]?\d*)*$/u;
/** BED-1, WC 2: a room word with the count of such rooms. */
const COUNTED_WORD = /^(\p{L}{2,})[-. ]?\d{1,2}$/u;
/** `OFFICE 101`, `101 OFFICE`, `Lab - 1.02`: name and number in one line. */
const NAME_THEN_NUMBER = /^(.*\p{L}\P{L}*?)[\s-]+((?:\d{3,4}|\d{1,2}\.\d{2})[A-Z]?)$/u;
const NUMBER_THEN_NAME = /^((?:\d{3,4}|\d{1,2}\.\d{2})[A-Z]?)[\s-]+(\p{L}{2}.*)$/u;

/** What a line of a block says about the room. */
interface LinePart {
  readonly line: LabelLine;
  readonly name: string | null;
  readonly number: string | null;
  readonly area: PrintedArea | null;
  readonly sized: boolean;
  readonly sides: readonly RoomSize[];
  readonly outOfScope: boolean;
}

/** All room labels of a sheet. */
export function readLabels(texts: readonly DrawnText[], discard?: Discard): RoomLabel[] {
  const lines = labelLines(texts, discard);
  const tags = repeatedTags(lines);
  const blocks = labelBlocks(lines);
  const read = blocks.map((block) =>
    labelsOfBlock(block.filter(({ text }) => !tags.has(text)).map((line) => partOf(line))),
  );
  const counted = roomNumbersAmong(read.flat());
  const found = read.map((labels) => labels.flatMap((label) => withRoomNumber(label, counted)));
  if (discard) {
    blocks.forEach((block, i) => block.forEach((line) => discardLine(line, found[i], tags, discard)));
  }
  return found.flat();
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

function partOf(line: LabelLine): LinePart {
  const area = readArea(line.text);
  const rest = area ? area.rest : line.text;
  const sides = readRoomSize(line.text);
  const part = {
    line,
    area,
    name: null,
    number: null,
    sized: isRoomSize(line.text),
    sides,
    outOfScope: false,
  };
  if (rest === '' || part.sized) return part;
  if (isOutOfScope(rest)) return { ...part, outOfScope: true };
  if (isCountedRoom(rest)) return { ...part, name: rest };
  if (isNumberLike(rest)) return { ...part, number: rest };
  if (ROOM_NUMBER.test(rest) || !isName(rest) || isNote(rest)) return part;
  const [, before, after] = NAME_THEN_NUMBER.exec(rest) ?? [];
  if (after !== undefined && isName(before)) return { ...part, name: before.trim(), number: after };
  const [, number, name] = NUMBER_THEN_NAME.exec(rest) ?? [];
  if (number !== undefined && isName(name)) return { ...part, name, number };
  return { ...part, name: rest };
}

/** The labels in a block: one, or several where names and numbers or areas follow in turn. */
function labelsOfBlock(parts: readonly LinePart[]): RoomLabel[] {
  const groups: LinePart[][] = [[]];
  for (const [i, part] of parts.entries()) {
    const current = groups[groups.length - 1];
    const begins =
      part.name !== null &&
      current.some(({ name }) => name !== null) &&
      current.some(isMeasure) &&
      parts.slice(i).some(isMeasure);
    if (begins) groups.push([part]);
    else current.push(part);
  }
  return groups.flatMap((group) => labelOf(group) ?? []);
}

const isMeasure = ({ number, area }: LinePart): boolean => number !== null || area !== null;

/** Reads lines as one room label; null when nothing in them names, numbers or measures a room. */
function labelOf(parts: readonly LinePart[]): RoomLabel | null {
  const words = nameLines(parts);
  const name = words.length > 0 ? nameAmong(words.map((part) => part.name!)) : null;
  const numbers = parts.filter(({ number }) => number !== null);
  // 136 or 1.02 beats CE-5, which beats nothing: tags look like the latter.
  const numbered =
    numbers.find(({ number }) => /^\d/.test(number!)) ?? (name === null ? undefined : numbers[0]);
  const area = parts.find((part) => part.area !== null)?.area ?? null;
  if (name === null && numbered === undefined && area === null) return null;
  const sides = parts.flatMap((part) => (part.sized ? part.sides : []));
  const own = parts.filter((part) => part === numbered || part.area !== null || words.includes(part));
  const xs = own.map(({ line }) => line.centre[0]);
  const ys = own.map(({ line }) => line.centre[1]);
  const at: Point = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  return {
    name,
    number: numbered?.number ?? null,
    area,
    sized: parts.some(({ sized }) => sized),
    ...(sides.length === 1 && { sides: sides[0] }),
    outOfScope: parts.some(({ outOfScope }) => outOfScope) || (name !== null && namesExisting(name)),
    at,
    size: Math.max(...own.map(({ line }) => line.size)),
  };
}

/** Lines that make up the name: no small print, and no sentence beside a line that names a room in few words. */
function nameLines(parts: readonly LinePart[]): LinePart[] {
  const named = parts.filter(({ name }) => name !== null);
  const largest = Math.max(...named.map(({ line }) => line.size));
  const large = named.filter(({ line }) => line.size >= LABEL.minNameSize * largest);
  const short = large.filter(({ name }) => name!.split(' ').length <= LABEL.maxNameWords);
  if (short.some(({ name }) => roomTypeOf(name).type !== 'unknown' && !isContinuation(name!))) return short;
  return isNoteOfLines(large) ? [] : large;
}

/** Whether lines are a note: they go on from a line above them, or several of them have the length of sentences. */
function isNoteOfLines(lines: readonly LinePart[]): boolean {
  if (lines.length > 0 && isContinuation(lines[0].name!)) return true;
  const long = lines.filter(({ name }) => name!.split(' ').length > LABEL.maxNameWords);
  return long.length >= LABEL.minSentences;
}

/** A label whose number counts no room loses it, and is none when nothing else is left. */
function withRoomNumber(label: RoomLabel, counted: ReadonlySet<string>): RoomLabel[] {
  if (label.number === null || counted.has(label.number)) return [label];
  return label.name === null && label.area === null ? [] : [{ ...label, number: null }];
}

/** A name has few lines. In a longer block the shortest line with a known word is the name, the rest a note. */
function nameAmong(lines: readonly string[]): string {
  if (lines.length <= LABEL.maxNameLines) return lines.join(' ');
  const known = lines.filter((line) => roomTypeOf(line).type !== 'unknown');
  return [...known].sort((p, q) => p.length - q.length)[0] ?? lines.join(' ');
}

/** A name has a word of letters. Finish codes (P-1, CPT-1), dimensions and single letters are not names. */
function isName(text: string): boolean {
  if (isCountedRoom(text)) return true;
  if (readLength(text).length > 0) return false;
  if (CODE.test(text) && /\d/.test(text)) return false;
  return /\p{L}{2}/u.test(text) || INITIALS.test(text);
}

function isCountedRoom(text: string): boolean {
  const [, word] = COUNTED_WORD.exec(text) ?? [];
  return word !== undefined && readFinishCodes(text).length === 0 && roomTypeOf(word).type !== 'unknown';
}

/** Says of a line why it is no part of the labels that its block was read as. */
function discardLine(
  line: LabelLine,
  labels: readonly RoomLabel[],
  tags: ReadonlySet<string>,
  discard: Discard,
): void {
  const reason = tags.has(line.text)
    ? 'It looks like a number or a name, but it is a tag: it repeats or is the size of an opening.'
    : whyNoPart(line, labels);
  if (reason !== null) discard({ what: `text "${line.text}"`, reason, at: line.centre });
}

function whyNoPart(line: LabelLine, labels: readonly RoomLabel[]): string | null {
  const { name, number, area, sized, outOfScope } = partOf(line);
  const rest = area ? area.rest : line.text;
  if (area !== null || sized || outOfScope || rest === '') return null;
  if (number !== null && name === null) {
    if (labels.some((label) => label.number === number)) return null;
    return labels.length === 0
      ? 'It looks like a number or a code, and no name stands beside it.'
      : 'It does not count rooms, or another text of the same label is its number.';
  }
  if (name !== null) {
    return labels.some((label) => label.name?.includes(name)) ? null : 'It is a note under the name.';
  }
  if (readFinishCodes(rest).length > 0) return 'It is the code of a finish.';
  if (readLength(rest).length > 0) return 'It reads as a length.';
  if (isNote(rest)) return 'It is a note about a room and not its name.';
  if (CODE.test(rest) && /\d/.test(rest)) return 'It looks like the code of a door, a window or a finish.';
  return 'It has no word of two letters or more.';
}
