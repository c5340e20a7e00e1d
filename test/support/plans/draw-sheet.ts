import type { PlanDescription } from './description';
import { drawKeys } from './draw-keys';
import { CAP_HEIGHT, textWidth } from './helvetica';
import { type Ink, PEN, line } from './ink';
import { POINTS_PER_MM } from './paper';
import { rectangle } from './polygon';
import { notedScale, scaleLine } from './scale-note';
import { MARGIN, type SheetLayout, TITLE_STRIP } from './sheet-layout';
import { SHEET_WORDS } from './sheet-words';
import type { Vec } from './vector';

/** A cell of the title block, millimetres of paper from the block's corner. */
interface Cell {
  readonly box: readonly [x: number, y: number, width: number, height: number];
  readonly caption: string;
  readonly value: string;
  readonly height: number;
}

const CORNER_WIDTH = 170;
const CORNER_HEIGHT = 30;
const STRIP_HEIGHT = 120;
/** Width of a frame that is a filled band. */
const FILLED_FRAME = 3;

/** Frame and title block. */
export function drawSheet(ink: Ink, plan: PlanDescription, layout: SheetLayout): void {
  const [w, h] = [layout.width, layout.height].map((v) => v / POINTS_PER_MM);
  const { frame, titleBlock } = plan.sheet;
  const { foreignNote } = plan.annotation;
  if (foreignNote) {
    ink.on('sheet');
    ink.text(toPoints([MARGIN + 6, MARGIN + 8]), foreignNote, { height: 2.5 });
  }
  ink.on('sheet');
  const box = (x: number, y: number, width: number, height: number, pen: number): void =>
    ink.lines([rectangle(x, y, width, height).map(toPoints)], true, { pen });
  if (frame) {
    box(MARGIN / 2, MARGIN / 2, w - MARGIN, h - MARGIN, PEN.fine);
    if (plan.extras?.filledFrame) {
      const ring = (depth: number): Vec[] =>
        rectangle(depth, depth, w - 2 * depth, h - 2 * depth).map(toPoints);
      ink.lines([ring(MARGIN - FILLED_FRAME), ring(MARGIN)], true, { fill: 0 });
    } else box(MARGIN, MARGIN, w - 2 * MARGIN, h - 2 * MARGIN, PEN.frame);
  }
  if (titleBlock === 'none') {
    const noted = notedScale(plan);
    const text = [plan.title, ...(noted ? [scaleLine(plan, noted)] : [])].join('   ');
    ink.text(toPoints([w - MARGIN - 4, h - MARGIN - 4]), text, { height: 3, anchor: 'end' });
    drawKeys(ink, plan, layout, w / 2);
    return;
  }
  const corner = titleBlock === 'corner';
  const [bw, bh] = corner
    ? [Math.min(CORNER_WIDTH, w - 2 * MARGIN), CORNER_HEIGHT]
    : [TITLE_STRIP, h - 2 * MARGIN];
  const [bx, by] = [w - MARGIN - bw, h - MARGIN - bh];
  box(bx, by, bw, bh, PEN.strong);
  const cells = corner ? cornerCells(plan, bw) : stripCells(plan, bw);
  const bottom = corner ? 0 : bh - STRIP_HEIGHT;
  for (const {
    box: [x, y, cw, ch],
    caption,
    value,
    height,
  } of cells) {
    box(bx + x, by + bottom + y, cw, ch, PEN.thin);
    ink.text(toPoints([bx + x + 1.5, by + bottom + y + 3]), caption, { height: 1.4 });
    fitted(ink, [bx + x + 1.5, by + bottom + y + ch - 2.5], value, height, cw - 3);
  }
  drawKeys(ink, plan, layout, bw);
  if (!corner) line(ink, toPoints([bx, by + 60]), toPoints([bx + bw, by + 60]), PEN.thin);
  if (!corner) ink.text(toPoints([bx + 3, by + 10]), SHEET_WORDS[plan.language].note, { height: 1.8 });
}

/** Draws the value at `height`, or smaller so that it fits its cell. */
function fitted(ink: Ink, at: Vec, text: string, height: number, width: number): void {
  const needed = textWidth(text, height / CAP_HEIGHT) * 1.08;
  ink.text(toPoints(at), text, { height: needed > width ? (height * width) / needed : height, bold: true });
}

function cornerCells(plan: PlanDescription, width: number): Cell[] {
  const words = SHEET_WORDS[plan.language];
  const left = width - 80;
  return [
    { box: [0, 0, left, 15], caption: words.project, value: plan.project, height: 3.5 },
    { box: [0, 15, left, 15], caption: words.drawing, value: plan.title, height: 3.5 },
    { box: [left, 0, 45, 15], caption: words.scale, value: notedScale(plan) ?? '–', height: 3.5 },
    { box: [left + 45, 0, 35, 15], caption: words.date, value: '2025-03-14', height: 2.5 },
    { box: [left, 15, 45, 15], caption: words.number, value: plan.drawingNumber, height: 3.5 },
    { box: [left + 45, 15, 35, 15], caption: words.drawn, value: 'MK', height: 2.5 },
  ];
}

function stripCells(plan: PlanDescription, width: number): Cell[] {
  const words = SHEET_WORDS[plan.language];
  const half = width / 2;
  return [
    { box: [0, 0, width, 28], caption: words.project, value: plan.project, height: 4 },
    { box: [0, 28, width, 24], caption: words.drawing, value: plan.title, height: 4 },
    { box: [0, 52, width, 20], caption: words.scale, value: notedScale(plan) ?? '–', height: 3.5 },
    { box: [0, 72, half, 18], caption: words.date, value: '2025-03-14', height: 2.5 },
    { box: [half, 72, half, 18], caption: words.drawn, value: 'MK', height: 2.5 },
    { box: [0, 90, width, 30], caption: words.number, value: plan.drawingNumber, height: 7 },
  ];
}

const toPoints = ([x, y]: Vec): Vec => [x * POINTS_PER_MM, y * POINTS_PER_MM];
