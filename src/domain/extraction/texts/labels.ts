import type { DrawnText } from '../../drawing/drawing';
import { angleBetween, inFrame, offsetFrom, type Point, SpatialIndex, unitAt } from '../../geometry';
import { readArea, type PrintedArea } from './areas';
import { readLength } from './lengths';
import { readScaleNotes } from './scale-notes';
import { isRoomSize, repeatedTags, ROOM_NUMBER } from './label-numbers';
import { roomTypeOf } from './room-type';

/** One line of text with its middle, as a point that a room may contain. */
export interface LabelLine {
  readonly text: string;
  readonly centre: Point;
  readonly size: number;
  readonly width: number;
  readonly angle: number;
  readonly source: DrawnText;
}

/** Lines that stand together and name one room. */
export interface RoomLabel {
  readonly name: string | null;
  readonly number: string | null;
  readonly area: PrintedArea | null;
  /** Whether the room's size (`13'8 x 14'`) is printed under the name. */
  readonly sized: boolean;
  /** Middle of the block. */
  readonly at: Point;
  readonly size: number;
}

/** Lines of a label are at most this many heights apart, baseline to baseline. */
const LEADING = 1.9;
const MAX_WORDS = 7;
const MAX_NAME_LINES = 3;
/** W.C., W.I.C., W/C, C.P.: words cut down to their first letters. */
const INITIALS = /^(?:\p{L}[./ ]){1,4}\p{L}\.?$/u;

/** All room labels of a sheet. */
export function readLabels(texts: readonly DrawnText[]): RoomLabel[] {
  const lines = labelLines(texts);
  const tags = repeatedTags(lines);
  return labelBlocks(lines).flatMap((block) => readLabel(block.filter(({ text }) => !tags.has(text))) ?? []);
}

/** Texts that do not stand under or over a name: a number in a room's label measures nothing. */
export function textsOutsideLabels(texts: readonly DrawnText[]): DrawnText[] {
  const inLabels = new Set<DrawnText>();
  for (const block of labelBlocks(labelLines(texts))) {
    if (block.some(({ text }) => isName(text))) block.forEach(({ source }) => inLabels.add(source));
  }
  return texts.filter((text) => !inLabels.has(text));
}

/** Lines that can belong to a room's label: no dimensions, no scale notes, no sentences. */
export function labelLines(texts: readonly DrawnText[]): LabelLine[] {
  return texts.filter((text) => text.visible && text.text.trim().length > 0).flatMap(lineOf);
}

function lineOf(source: DrawnText): LabelLine[] {
  const { text, x, y, width, size, angle, layer } = source;
  const clean = text.replace(/\s+/g, ' ').trim();
  if (layer !== null && /dim|bema|cota|quot|mitat|ttlb/i.test(layer)) return [];
  if (clean.split(' ').length > MAX_WORDS || readScaleNotes(clean).length > 0) return [];
  const centre = offsetFrom([x, y], unitAt(angle), width / 2, -size * 0.35);
  return [{ text: clean, centre, size, width, angle, source }];
}

/** Blocks of lines that stand under one another, read from top to bottom. */
export function labelBlocks(lines: readonly LabelLine[]): LabelLine[][] {
  const index = new SpatialIndex(lines, ({ centre: [x, y] }) => [x, y, x, y]);
  const blockOf = new Map<LabelLine, LabelLine[]>();
  for (const line of lines) {
    if (!blockOf.has(line)) blockOf.set(line, [line]);
    const reach = Math.max(line.size * LEADING, line.width / 2 + line.size);
    for (const other of index.near(line.centre, reach)) {
      if (other === line || !standTogether(line, other)) continue;
      const [mine, theirs] = [blockOf.get(line)!, blockOf.get(other) ?? [other]];
      if (mine === theirs) continue;
      mine.push(...theirs);
      theirs.forEach((member) => blockOf.set(member, mine));
    }
  }
  return [...new Set(blockOf.values())].map(inReadingOrder);
}

function standTogether(p: LabelLine, q: LabelLine): boolean {
  if (angleBetween(p.angle, q.angle) > 2) return false;
  const size = Math.max(p.size, q.size);
  if (size > 2.2 * Math.min(p.size, q.size)) return false;
  const [along, across] = inFrame(q.centre, p.centre, unitAt(p.angle));
  const stacked = Math.abs(across) <= size * LEADING && Math.abs(across) > size * 0.4;
  return stacked && Math.abs(along) <= Math.max(p.width, q.width) / 2 + size * 0.5;
}

function inReadingOrder(block: LabelLine[]): LabelLine[] {
  const down = (line: LabelLine): number => inFrame(line.centre, block[0].centre, unitAt(block[0].angle))[1];
  return [...block].sort((p, q) => down(p) - down(q));
}

/** Reads a block as a room label; null when nothing in it names, numbers or measures a room. */
export function readLabel(block: readonly LabelLine[]): RoomLabel | null {
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

/** A name has few lines; in a longer block the name is the shortest line with a known word, the rest a note. */
function nameAmong(lines: readonly string[]): string {
  if (lines.length <= MAX_NAME_LINES) return lines.join(' ');
  const known = lines.filter((line) => roomTypeOf(line).type !== 'unknown');
  return [...known].sort((p, q) => p.length - q.length)[0] ?? lines.join(' ');
}

/** A name has a word of letters; finish tags (P-1, CPT-1), dimensions and lone letters are no names. */
function isName(text: string): boolean {
  if (readLength(text).length > 0) return false;
  if (/^\p{L}{1,4}[-.]?\d*(?:\/\p{L}{1,4}[-.]?\d*)*$/u.test(text) && /\d/.test(text)) return false;
  return /\p{L}{2}/u.test(text) || INITIALS.test(text);
}
