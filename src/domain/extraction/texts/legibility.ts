import { type DrawnText, UNREADABLE } from '../../drawing/drawing';
import { boxOf, groupBy, type Box, type Point, SpatialIndex } from '../../geometry';
import type { Linework } from '../model/linework';
import type { PlanWarning } from '../model/plan-geometry';
import { textFrame } from './text-frame';
import { LETTERING } from './thresholds';

/** Says which texts of a sheet cannot be read: fonts without letters, and lettering drawn as lines. */
export function legibilityWarnings(texts: readonly DrawnText[], linework: Linework): PlanWarning[] {
  const visible = texts.filter((text) => text.visible);
  const unreadable = visible.filter(isUnreadable);
  const warnings: PlanWarning[] = [];
  if (unreadable.length > 0) {
    const message =
      `${unreadable.length} texts cannot be read, because their fonts do not say which letters they show. Names, ` +
      'dimensions and scales among them were left out. Export the file with searchable text, or state the scale and ' +
      'name the rooms yourself.';
    const severity = 2 * unreadable.length >= visible.length ? 'poor' : 'check';
    warnings.push({ code: 'text_unreadable', message, at: placesOf(unreadable), severity });
  }
  const named = visible.filter(({ text }) => /\p{L}{3}/u.test(text)).length;
  const drawn =
    named < LETTERING.fewNames
      ? drawnWords(visible, linework, visible.length === 0 ? 1 : LETTERING.forms)
      : [];
  if (drawn.length >= LETTERING.words) {
    const message =
      'The lettering of this sheet is drawn as lines, and lines cannot be read as text. Names, dimensions and scales ' +
      'were left out. Export the file with text, or state the scale and name the rooms yourself.';
    warnings.push({ code: 'text_drawn_as_lines', message, at: drawn.slice(0, LETTERING.places) });
  }
  return warnings;
}

/** Whether most characters of a text are unknown. */
function isUnreadable({ text }: DrawnText): boolean {
  const characters = [...text.replace(/\s/g, '')];
  const unknown = characters.filter((character) => character === UNREADABLE).length;
  return unknown > 0 && unknown * 2 >= characters.length;
}

function placesOf(texts: readonly DrawnText[]): Point[] {
  return texts.slice(0, LETTERING.places).map((text) => textFrame(text).centre);
}

/** A cluster of short lines as large as a letter. */
interface Glyph {
  readonly box: Box;
  /** Number of lines and width, by which letters differ: four equal chairs in a row are no word. */
  readonly form: string;
}

/** Middles of rows of letter-sized clusters of lines that no text stands on. */
function drawnWords(
  texts: readonly DrawnText[],
  { strokes, curves, fills }: Linework,
  forms: number,
): Point[] {
  const boxes = [
    ...strokes.map(({ a, b }) => boxOf([a, b])),
    ...curves.map(({ points }) => boxOf(points)),
    ...fills.flatMap(({ rings }) => rings.map((ring) => boxOf(ring))),
  ].filter(([minX, minY, maxX, maxY]) => Math.max(maxX - minX, maxY - minY) <= LETTERING.tallest);
  if (boxes.length > LETTERING.manyLines) return [];
  const covered = new SpatialIndex(texts, (text) => {
    const [x, y] = textFrame(text).centre;
    const reach = Math.max(text.width, text.size) / 2;
    return [x - reach, y - reach, x + reach, y + reach];
  });
  return [...rowsOf(glyphsOf(boxes), 0), ...rowsOf(glyphsOf(boxes), 1)]
    .filter((row) => new Set(row.map(({ form }) => form)).size >= forms)
    .map((row): Point => {
      const [minX, minY, maxX, maxY] = boxOf(
        row.flatMap(({ box: [x0, y0, x1, y1] }): Point[] => [
          [x0, y0],
          [x1, y1],
        ]),
      );
      return [(minX + maxX) / 2, (minY + maxY) / 2];
    })
    .filter((at) => covered.near(at, 0).length === 0);
}

/** Lines whose boxes touch make a glyph, if it is as large as a letter. */
function glyphsOf(boxes: readonly Box[]): Glyph[] {
  const index = new SpatialIndex(boxes, (box) => box);
  const seen = new Uint8Array(boxes.length);
  const glyphs: Glyph[] = [];
  boxes.forEach((_, first) => {
    if (seen[first]) return;
    seen[first] = 1;
    const members = [first];
    for (const member of members) {
      for (const other of index.positions(boxes[member])) {
        if (seen[other]) continue;
        seen[other] = 1;
        members.push(other);
      }
    }
    const corners = members.flatMap((member): Point[] => [
      [boxes[member][0], boxes[member][1]],
      [boxes[member][2], boxes[member][3]],
    ]);
    const box = boxOf(corners);
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    const isLetter =
      Math.max(width, height) >= LETTERING.smallest && Math.max(width, height) <= LETTERING.tallest;
    if (isLetter) glyphs.push({ box, form: `${members.length} ${width.toFixed(1)} ${height.toFixed(1)}` });
  });
  return glyphs;
}

/** Rows of glyphs of one height on one line, letter beside letter, along x (axis 0) or y (axis 1). */
function rowsOf(glyphs: readonly Glyph[], axis: 0 | 1): Glyph[][] {
  const across = 1 - axis;
  const heightOf = ({ box }: Glyph): number => box[across + 2] - box[across];
  const lines = groupBy(
    glyphs.filter((glyph) => heightOf(glyph) >= LETTERING.smallest),
    (glyph) => `${Math.round(glyph.box[across + 2] * 2)} ${Math.round(heightOf(glyph) * 2)}`,
  );
  const rows: Glyph[][] = [];
  for (const line of lines.values()) {
    line.sort((p, q) => p.box[axis] - q.box[axis]);
    let row: Glyph[] = [];
    for (const glyph of line) {
      const last = row[row.length - 1];
      const gap = last && glyph.box[axis] - last.box[axis + 2];
      if (last && (gap > LETTERING.gap * heightOf(glyph) || gap < 0)) row = [];
      if (row.push(glyph) === LETTERING.letters) rows.push(row);
    }
  }
  return rows;
}
