import { addToGroup, unitAt } from '../geometry';
import type { DrawnText } from './drawing';

/** A character where the file puts it, on the page as displayed. */
export interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Advance of the glyph by itself, without tracking or kerning. */
  readonly width: number;
}

/** The properties that all characters of one show operation share. */
export type RunStyle = Pick<DrawnText, 'size' | 'angle' | 'layer' | 'visible' | 'searchOnly'>;

/**
 * Characters that are at least this far apart, in font sizes, belong to two words. Most fonts have a space of 0.25 to
 * 0.33.
 */
const WORD_GAP = 0.16;
/** Characters that are at least this far apart, in font sizes, belong to two labels. */
const LABEL_GAP = 0.75;
/** How far a character may step back over the one before it (kerning, accents, ligatures). */
const OVERLAP = 0.5;
/** Small digits that stand raised: in font sizes of their line, how far off its end and above its baseline they are. */
const RAISED = { before: -0.3, behind: 0.4, lowest: 0.12, highest: 0.7, widest: 3 } as const;
/** How much smaller than its line a raised digit is at least, unless it stands behind a unit. */
const RAISED_SIZE = 1.2;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Distance of baselines, in font sizes, within which characters stand on one line. */
const BASELINE = 0.22;
const SAME_SIZE = 1.15;
/**
 * Words that touch are one word only where their sizes are equal within this: a program writes the parts of one word in
 * one size. Others are two labels that were drawn over each other.
 */
const ONE_WORD = 1.0015;

interface Fragment extends RunStyle {
  text: string;
  /** Baseline coordinates: along the writing direction, and across it. */
  start: number;
  end: number;
  across: number;
}

/** Cuts the characters of one show operation into lines of labels. Spaces are kept. */
export function fragmentsOf(characters: readonly PlacedCharacter[], style: RunStyle): DrawnText[] {
  const turn = new Turn(style.angle);
  const placed = characters.map((character) => {
    const [start, across] = turn.toBaseline(character.x, character.y);
    return { ...style, text: character.text, start, end: start + character.width, across };
  });
  const tracking = trackingOf(placed);
  const fragments: Fragment[] = [];
  for (const character of placed) {
    const last = fragments[fragments.length - 1];
    if (last && joins(last, character, LABEL_GAP + tracking)) append(last, character, WORD_GAP + tracking);
    else fragments.push(character);
  }
  return fragments.map((fragment) => turn.toText(fragment));
}

/**
 * Joins the fragments of a file into lines. CAD exporters write a label in words, characters or kerning pairs, in any
 * order. The lines of a label stay separate. Lines are ordered by their first fragments.
 */
export function mergeFragments(fragments: readonly DrawnText[]): DrawnText[] {
  const groups = new Map<string, { fragment: Fragment; order: number }[]>();
  fragments.forEach((text, order) => {
    const [start, across] = new Turn(text.angle).toBaseline(text.x, text.y);
    const { size, angle, layer, visible, searchOnly } = text;
    const fragment = {
      text: text.text,
      size,
      angle,
      layer,
      visible,
      searchOnly,
      start,
      end: start + text.width,
      across,
    };
    const key = JSON.stringify([Math.round(angle), layer, visible, searchOnly ?? false]);
    addToGroup(groups, key, { fragment, order });
  });
  const merged = [...groups.values()].flatMap((group) => linesOf(group));
  merged.sort((one, other) => one.order - other.order);
  return merged
    .map(({ fragment }) => ({ ...fragment, text: fragment.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
    .map((fragment) => new Turn(fragment.angle).toText(fragment));
}

type Ordered = { fragment: Fragment; order: number };

function linesOf(group: Ordered[]): Ordered[] {
  group.sort((one, other) => one.fragment.start - other.fragment.start || one.order - other.order);
  const rows = new Map<number, Ordered[]>();
  const lines: Ordered[] = [];
  for (const item of group) {
    const host = hostOf(rows, item.fragment);
    const raised = host ? undefined : raisedUpon(rows, item.fragment);
    if (host) {
      append(host.fragment, item.fragment, WORD_GAP);
      host.order = Math.min(host.order, item.order);
    } else if (raised) {
      append(raised.line.fragment, { ...item.fragment, text: raised.digit }, Infinity);
      raised.line.order = Math.min(raised.line.order, item.order);
    } else {
      const row = rowOf(item.fragment.across);
      const open = rows.get(row);
      if (open === undefined) rows.set(row, [item]);
      else if (open.unshift(item) > OPEN_LINES) open.pop();
      lines.push(item);
    }
  }
  return lines;
}

/** Height of the bands in which lines are looked up, so that not every line is compared with every other one. */
const ROW = 4;
/** Number of lines kept open in a band. A line that ended far to the left is dropped; nothing joins it any more. */
const OPEN_LINES = 48;

function rowOf(across: number): number {
  return Math.floor(across / ROW);
}

/** The line that a fragment goes on with. */
function hostOf(rows: ReadonlyMap<number, Ordered[]>, next: Fragment): Ordered | undefined {
  const reach = next.size * BASELINE * SAME_SIZE;
  return lineBetween(rows, next.across - reach, next.across + reach, ({ fragment }) =>
    joins(fragment, next, LABEL_GAP),
  );
}

/** The first open line in the bands between two places that fits. */
function lineBetween(
  rows: ReadonlyMap<number, Ordered[]>,
  from: number,
  to: number,
  fits: (line: Ordered) => boolean,
): Ordered | undefined {
  const last = Math.min(rowOf(to), rowOf(from) + OPEN_LINES);
  for (let row = rowOf(from); row <= last; row++) {
    const line = rows.get(row)?.find(fits);
    if (line !== undefined) return line;
  }
  return undefined;
}

/**
 * The line that a small digit stands raised upon, with the digit as a superscript: the 2 of m², and the half
 * centimetre of 24⁵ (DIN 406).
 */
function raisedUpon(
  rows: ReadonlyMap<number, Ordered[]>,
  next: Fragment,
): { line: Ordered; digit: string } | undefined {
  const text = next.text.trim();
  if (!/^[\d²³]$/.test(text)) return undefined;
  const reach = next.size * RAISED.widest;
  const line = lineBetween(rows, next.across, next.across + reach * RAISED.highest, ({ fragment }) => {
    const gap = (next.start - fragment.end) / fragment.size;
    const rise = (fragment.across - next.across) / fragment.size;
    const larger = fragment.size / next.size;
    const before = fragment.text.trimEnd();
    return (
      gap >= RAISED.before &&
      gap <= RAISED.behind &&
      rise >= RAISED.lowest &&
      rise <= RAISED.highest &&
      larger <= RAISED.widest &&
      (/(?:^|[^\p{L}])(?:m|ft)$/iu.test(before)
        ? /[23²³]/.test(text)
        : larger >= RAISED_SIZE && /^[\d.,]*\d$/.test(before))
    );
  });
  return line && { line, digit: SUPERSCRIPTS[Number(text)] ?? text };
}

function joins(line: Fragment, next: Fragment, labelGap: number): boolean {
  const size = Math.max(line.size, next.size);
  const gap = next.start - line.end;
  return (
    Math.abs(next.across - line.across) <= BASELINE * size &&
    size <= SAME_SIZE * Math.min(line.size, next.size) &&
    gap >= -OVERLAP * size &&
    gap <= labelGap * size &&
    !(gap < WORD_GAP * size && isOverprinted(line, next))
  );
}

/** Whether two touching words were written in different sizes. Single characters are parts of a word in any size. */
function isOverprinted(line: Fragment, next: Fragment): boolean {
  const ratio = Math.max(line.size, next.size) / Math.min(line.size, next.size);
  return ratio > ONE_WORD && line.text.trim().length > 1 && next.text.trim().length > 1;
}

function append(line: Fragment, next: Fragment, wordGap: number): void {
  const spaced = /\s$/.test(line.text) || /^\s/.test(next.text);
  const gap = next.start - line.end > wordGap * line.size && !spaced ? ' ' : '';
  line.text += gap + next.text;
  line.end = Math.max(line.end, next.end);
}

/** Equal gaps count as tracking from this number of characters; fewer may be words of one letter ("UNIT A B"). */
const TRACKED_CHARACTERS = 6;
/** The widest tracking, in font sizes. */
const WIDEST_TRACKING = 2;

/**
 * The tracking of letter-spaced text, in font sizes: the part of the gap that all characters of a run have in common.
 */
function trackingOf(placed: readonly Fragment[]): number {
  if (placed.length < TRACKED_CHARACTERS) return 0;
  const least = placed
    .slice(1)
    .reduce((gap, next, i) => Math.min(gap, (next.start - placed[i].end) / next.size), WIDEST_TRACKING);
  return Math.max(least, 0);
}

/** The rotation between the page and a baseline. */
class Turn {
  private readonly cos: number;
  private readonly sin: number;

  constructor(angle: number) {
    [this.cos, this.sin] = unitAt(angle);
  }

  toBaseline(x: number, y: number): [along: number, across: number] {
    return [x * this.cos + y * this.sin, y * this.cos - x * this.sin];
  }

  toText({ text, size, angle, layer, visible, searchOnly, start, end, across }: Fragment): DrawnText {
    const x = start * this.cos - across * this.sin;
    const y = start * this.sin + across * this.cos;
    return {
      text,
      x,
      y,
      width: end - start,
      size,
      angle,
      layer,
      visible,
      ...(searchOnly ? { searchOnly } : {}),
    };
  }
}
