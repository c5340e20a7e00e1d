import type { Drawing, DrawnText } from '../../drawing/drawing';
import { type Box, boxOf, midpoint, type Point } from '../../geometry';
import type { Linework } from '../model/linework';
import type { Discard } from '../model/observation';
import type { PlanWarning } from '../model/plan-geometry';
import type { FoundDrawing } from '../model/sheet-drawing';
import { readScaleNotes } from '../texts/scale-notes';
import { textFrame } from '../texts/text-frame';
import { holds, shareWithin } from './boxes';
import { chooseDrawings, type Choice } from './choose-drawings';
import { findDrawings } from './find-drawings';
import { inkClusters } from './ink-clusters';
import { ruledTables, type RuledTable } from './ruled-tables';
import { scheduleOf } from './schedule';
import { INK_CLUSTER, ROOMED } from './thresholds';

/** The part of a sheet that is read. */
export interface SheetReading {
  /** All drawings of the sheet in page order, schedules last; empty where it has one only. */
  readonly drawings: readonly FoundDrawing[];
  /** Those of them that are read. */
  readonly read: readonly FoundDrawing[];
  readonly linework: Linework;
  /** The sheet with the texts and viewports of what is read, and those that belong to no drawing. */
  readonly drawing: Drawing;
  /** The texts that tell the scale: the note of the drawing that is read beats that of the title block. */
  readonly scaleTexts: readonly DrawnText[];
  readonly warnings: readonly PlanWarning[];
}

/**
 * Tells the drawings of a sheet apart and keeps those to be read: by default all floor plans of one scale. The lines of
 * a title block are taken away.
 *
 * @param wish which part to read instead: `x, y, width, height`, the number of a drawing or its title
 */
export function readSheet(
  drawing: Drawing,
  linework: Linework,
  wish: string | undefined,
  discard?: Discard,
): SheetReading {
  const { tables, parts } = tablesAndParts(drawing, linework);
  const isFree = (at: Point): boolean => !tables.some(({ box }) => holds(box, at));
  const free = { ...drawing, texts: drawing.texts.filter((text) => isFree(textFrame(text).centre)) };
  const schedules = tables.filter(({ titleBlock }) => !titleBlock);
  const found = findDrawings(free, parts, schedules.length > 0);
  const drawings = [...found.drawings, ...schedules.map(({ box }) => scheduleOf(box, drawing.texts))];
  const choice = chooseDrawings(drawings, found.complete, wish);
  const several = drawings.length > 1 ? drawings : [];
  const whole = { drawings: several, read: choice.read, warnings: choice.warnings };
  if (choice.kept === null && choice.leftOut.length === 0 && tables.length === 0)
    return { ...whole, linework, drawing, scaleTexts: drawing.texts };

  const isRead = readerOf(choice);
  const titleBlocks = tables.filter(({ titleBlock }) => titleBlock);
  const isInk = (at: Point): boolean => {
    const ruled = titleBlocks.some(({ box }) => holds(box, at));
    if (!ruled && isRead(at)) return true;
    const reason = ruled ? 'It belongs to the title block.' : 'It belongs to a drawing that is not read.';
    discard?.({ what: 'line', reason, at });
    return false;
  };
  const isCommon = (at: Point): boolean => !drawings.some(({ box }) => holds(box, at));
  const texts = drawing.texts.filter((text) => {
    const { centre } = textFrame(text);
    return isRead(centre) || isCommon(centre);
  });
  return {
    ...whole,
    linework: inkWhere(isInk, linework),
    drawing: {
      ...drawing,
      texts,
      viewports: drawing.viewports.filter(({ bounds }) => isRead(middleOf([...bounds] as Box))),
    },
    scaleTexts: withOwnScale(texts, choice.read),
  };
}

/** Tables that stand apart from all drawings, and boxes of the ink that hangs together without them. */
function tablesAndParts(
  { page, texts }: Drawing,
  linework: Linework,
): { tables: readonly RuledTable[]; parts: readonly Box[] } {
  const ruled = ruledTables(linework.strokes, texts, page);
  const isFree = (at: Point): boolean => !ruled.some(({ box }) => holds(box, at));
  const parts = inkClusters(ruled.length === 0 ? linework : inkWhere(isFree, linework), page);
  // The label of a room may be ruled, too.
  const isApart = (table: Box): boolean => parts.every((box) => shareWithin(table, box) < INK_CLUSTER.within);
  return { tables: ruled.filter(({ titleBlock, box }) => titleBlock || isApart(box)), parts };
}

function inkWhere(isInk: (at: Point) => boolean, { strokes, curves, fills, styles }: Linework): Linework {
  return {
    strokes: strokes.filter(({ a, b }) => isInk(midpoint(a, b))),
    curves: curves.filter(({ points }) => isInk(middleOf(boxOf(points)))),
    fills: fills.filter(({ rings }) => isInk(middleOf(boxOf(rings[0])))),
    styles,
  };
}

/** Whether what stands at a place is read: inside what was wished, or outside what is left out. */
function readerOf({ kept, leftOut, read }: Choice): (at: Point) => boolean {
  if (kept !== null) return (at) => holds(kept, at);
  return (at) => read.some(({ box }) => holds(box, at)) || !leftOut.some(({ box }) => holds(box, at));
}

/** Without the scales that the sheet prints elsewhere, where the drawing that is read prints its own. */
function withOwnScale(texts: readonly DrawnText[], read: readonly FoundDrawing[]): readonly DrawnText[] {
  const own = read.find(({ ratio }) => ratio !== null)?.ratio ?? null;
  if (own === null) return texts;
  return texts.filter((text) =>
    readScaleNotes(text.text).every(({ ratio }) => Math.abs(ratio / own - 1) <= ROOMED.sameScale),
  );
}

const middleOf = ([minX, minY, maxX, maxY]: Box): Point => [(minX + maxX) / 2, (minY + maxY) / 2];
