import type { SheetDrawing } from '../model/plan-geometry';
import type { FoundDrawing } from '../model/sheet-drawing';
import { tidy } from './coordinates';

/** The drawings of a sheet, numbered, with a mark at those that are read. */
export function publishDrawings(
  drawings: readonly FoundDrawing[],
  read: readonly FoundDrawing[],
): SheetDrawing[] {
  return drawings.map((drawing, i) => {
    const { kind, title, ratio, box } = drawing;
    const [x, y] = tidy([box[0], box[1]]);
    const [width, height] = tidy([box[2] - box[0], box[3] - box[1]]);
    return {
      number: i + 1,
      kind,
      title,
      region: { x, y, width, height },
      ratio,
      read: read.includes(drawing),
    };
  });
}
