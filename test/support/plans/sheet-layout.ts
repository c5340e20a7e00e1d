import type { Annotation, Sheet } from './description';
import { chainsReach } from './draw-dimensions';
import { IMPERIAL_PAPER, METRIC_PAPER, PAPER, POINTS_PER_MM, type PaperName } from './paper';
import { type Bounds } from './polygon';
import { type Placement, mmPerPoint } from './placement';

/** Millimetres of paper. */
export const MARGIN = 10;
export const TITLE_STRIP = 62;
const TITLE_CORNER = 34;
const BUBBLES = 16;
const AIR = 8;

export interface SheetLayout {
  /** Points, as displayed. */
  readonly width: number;
  readonly height: number;
  readonly paper: PaperName | 'custom';
  readonly placement: Placement;
}

export class SheetTooSmall extends Error {}

/** Puts the building, rotated as described, in the middle of the free part of the sheet. */
export function layOutSheet(
  turnedBounds: Bounds,
  turned: number,
  sheet: Sheet,
  annotation: Annotation,
  imperial: boolean,
): SheetLayout {
  const around = reachAround(annotation);
  const mm = mmPerPoint(sheet.ratio) * POINTS_PER_MM;
  const size = [0, 1].map((k) => (turnedBounds.max[k] - turnedBounds.min[k]) / mm + 2 * around);
  const right = MARGIN + (sheet.titleBlock === 'strip' ? TITLE_STRIP : 0);
  const bottom = MARGIN + (sheet.titleBlock === 'strip' ? 0 : TITLE_CORNER);
  const needed = [size[0] + MARGIN + right, size[1] + MARGIN + bottom] as const;
  const { paper, width, height } = choosePaper(needed, sheet.paper, imperial);
  const middle = [(MARGIN + width - right) / 2, (MARGIN + height - bottom) / 2];
  const origin = [0, 1].map(
    (k) => (middle[k] - (turnedBounds.min[k] + turnedBounds.max[k]) / 2 / mm) * POINTS_PER_MM,
  );
  return {
    paper,
    width: Math.round(width * POINTS_PER_MM * 100) / 100,
    height: Math.round(height * POINTS_PER_MM * 100) / 100,
    placement: { mmPerPoint: mmPerPoint(sheet.ratio), turned, origin: [origin[0], origin[1]] },
  };
}

/** What stands around a building: chains of dimensions and bubbles, millimetres of paper. */
export const reachAround = (annotation: Annotation): number =>
  AIR + chainsReach(annotation.dimensions) + (annotation.grid === 'none' ? 0 : BUBBLES);

interface PaperChoice {
  readonly paper: PaperName | 'custom';
  readonly width: number;
  readonly height: number;
}

/** The wanted paper; else the smallest on which the drawing fits, landscape before portrait; else a roll. */
function choosePaper(
  [w, h]: readonly [number, number],
  asked: PaperName | null,
  imperial: boolean,
): PaperChoice {
  const names = asked ? [asked] : imperial ? IMPERIAL_PAPER : METRIC_PAPER;
  for (const paper of names) {
    const [long, short] = PAPER[paper];
    if (w <= long && h <= short) return { paper, width: long, height: short };
    if (w <= short && h <= long) return { paper, width: short, height: long };
  }
  if (asked)
    throw new SheetTooSmall(`The drawing needs ${w.toFixed(0)} × ${h.toFixed(0)} mm, more than ${asked}.`);
  return { paper: 'custom', width: Math.ceil(w), height: Math.ceil(h) };
}
