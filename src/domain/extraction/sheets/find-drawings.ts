import type { Drawing, DrawnText } from '../../drawing/drawing';
import { type Box, boxOf, inFrame, type Point } from '../../geometry';
import type { RoomLabel } from '../model/room-label';
import type { DrawingKind, FoundDrawing } from '../model/sheet-drawing';
import { drawingTitle } from '../texts/drawing-titles';
import { readLabels } from '../texts/labels';
import { levelMarks } from '../texts/level-marks';
import { roomTypeOf } from '../texts/room-type';
import { readScaleNotes } from '../texts/scale-notes';
import { textFrame } from '../texts/text-frame';
import { boxOfText, holds, united } from './boxes';
import { ROOMED, TITLED } from './thresholds';

/** A text that titles a drawing. */
interface Title {
  readonly source: DrawnText;
  readonly kind: DrawingKind;
}

/** A part of the sheet with what is written in it. */
interface Part {
  readonly box: Box;
  readonly title: Title | null;
  /** Labels with a known room word. */
  readonly rooms: number;
  readonly levels: boolean;
}

/** The drawings of a sheet in page order, and whether they are all there is on it. */
export interface FoundDrawings {
  readonly drawings: readonly FoundDrawing[];
  readonly complete: boolean;
}

const ONE_DRAWING: FoundDrawings = { drawings: [], complete: false };

/**
 * Finds the drawings of a sheet. Parts of which nothing says what they are do not count: they may belong to any of the
 * others.
 *
 * @param boxes the parts of the sheet, in page order
 * @param besideTables whether there are tables on it besides
 */
export function findDrawings(
  { page, texts }: Drawing,
  boxes: readonly Box[],
  besideTables: boolean,
): FoundDrawings {
  const visible = texts.filter((text) => text.visible);
  const reach = TITLED.maxGap * Math.max(page.width, page.height);
  const titles = titlesOf(boxes, visible, reach);
  if (boxes.length === 1 && !besideTables && (titles[0] === null || titles[0].kind === 'plan'))
    return ONE_DRAWING;
  const labels = readLabels(texts).filter(namesRoom);
  const parts = boxes.map((box, i): Part => {
    const written = visible.filter((text) => holds(box, textFrame(text).centre));
    return {
      box,
      title: titles[i],
      rooms: labels.filter(({ at }) => holds(box, at)).length,
      levels: hasLevels(written),
    };
  });
  const titledPlan = parts.some(({ title }) => title?.kind === 'plan');
  const drawings = parts.flatMap((part): FoundDrawing[] => {
    const { kind, title } = kindOf(part, parts, titledPlan);
    if (kind === null) return [];
    const box = title ? united(part.box, boxOfText(title.source)) : part.box;
    return [{ kind, title: title?.source.text.trim() ?? null, box, ratio: ratioIn(box, title, visible) }];
  });
  return { drawings, complete: drawings.length === parts.length };
}

/** What a part of the sheet shows; a plan does not lose its rooms to the mark of a section at its edge. */
function kindOf(
  { box, title, rooms, levels }: Part,
  all: readonly Part[],
  titledPlan: boolean,
): { kind: DrawingKind | null; title: Title | null } {
  const doubted = rooms >= ROOMED.labels && !levels && !titledPlan;
  if (title && (title.kind === 'plan' || !doubted)) return { kind: title.kind, title };
  if (levels && rooms === 0) return { kind: 'elevation', title: null };
  const plans = all.filter((other) => other.rooms >= ROOMED.labels);
  const likeAnother = plans.some((other) => other.box !== box && isAlike(box, other.box));
  const isPlan = rooms >= ROOMED.labels && (likeAnother || plans.length === 1 || titledPlan);
  return { kind: isPlan ? 'plan' : null, title: null };
}

/** Storeys of one building have a side in common. */
function isAlike(p: Box, q: Box): boolean {
  return [0, 1].some((axis) => {
    const [a, b] = [p[axis + 2] - p[axis], q[axis + 2] - q[axis]];
    return Math.abs(a - b) <= ROOMED.alike * Math.max(a, b);
  });
}

const namesRoom = ({ name }: RoomLabel): boolean => roomTypeOf(name).type !== 'unknown';

function hasLevels(texts: readonly DrawnText[]): boolean {
  const placed = texts.map(({ text, x, y, angle }) => ({ text, position: [x, y] as Point, angle }));
  return levelMarks(placed).length > 0;
}

/** For each box, the title that stands nearest under or over it, with no other drawing in between. */
function titlesOf(boxes: readonly Box[], texts: readonly DrawnText[], reach: number): (Title | null)[] {
  const nearest: ({ title: Title; gap: number } | null)[] = boxes.map(() => null);
  for (const source of texts) {
    const kind = drawingTitle(source.text);
    if (kind === null) continue;
    const gaps = boxes.map((box) => gapTo(box, source));
    const gap = Math.min(...gaps);
    const own = gaps.indexOf(gap);
    const known = nearest[own];
    if (gap > reach) continue;
    const better =
      known === null || gap < known.gap || (gap === known.gap && source.size > known.title.source.size);
    if (better) nearest[own] = { title: { source, kind }, gap };
  }
  return nearest.map((found) => found?.title ?? null);
}

/** How far a text stands under a box; farther when it stands over it, infinite when it stands in or beside it. */
function gapTo([minX, minY, maxX, maxY]: Box, text: DrawnText): number {
  const { centre, unit } = textFrame(text);
  const corners: Point[] = [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
  const [left, top, right, bottom] = boxOf(corners.map((corner) => inFrame(corner, centre, unit)));
  const slack = TITLED.beside * (right - left);
  if (left - slack > 0 || right + slack < 0) return Infinity;
  if (bottom <= 0) return -bottom;
  if (top >= 0) return TITLED.above * top;
  const depth = Math.min(bottom, -top);
  return depth <= TITLED.edge * (bottom - top) ? 0 : Infinity;
}

/** The scale that is printed with a drawing, if it is one. */
function ratioIn(box: Box, title: Title | null, texts: readonly DrawnText[]): number | null {
  const near = texts.filter((text) => holds(box, textFrame(text).centre) || isUnder(title, text));
  const ratios = new Set(near.flatMap(({ text }) => readScaleNotes(text).map(({ ratio }) => ratio)));
  return ratios.size === 1 ? [...ratios][0] : null;
}

/** Whether a text is the second line of a title. */
function isUnder(title: Title | null, text: DrawnText): boolean {
  if (title === null) return false;
  const { centre, unit } = textFrame(title.source);
  const [along, across] = inFrame(textFrame(text).centre, centre, unit);
  const { size, width } = title.source;
  return (
    Math.abs(across) <= TITLED.lines * size &&
    Math.abs(along) <= (width + text.width) / 2 + TITLED.aside * size
  );
}
