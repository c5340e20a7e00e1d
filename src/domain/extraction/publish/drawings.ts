import { boxOf } from '../../geometry';
import type { PlanGeometry, SheetDrawing } from '../model/plan-geometry';
import type { FoundDrawing } from '../model/sheet-drawing';
import { tidy } from './coordinates';

/** The plan with the drawings of its sheet. Where several are read, each room says from which one it comes. */
export function withDrawings(
  plan: PlanGeometry,
  found: readonly FoundDrawing[],
  read: readonly FoundDrawing[],
): PlanGeometry {
  const drawings = publishDrawings(found, read);
  if (drawings.length === 0) return plan;
  if (read.length < 2) return { ...plan, drawings };
  const rooms = plan.rooms.map((room) => {
    const [minX, minY, maxX, maxY] = boxOf(room.polygon);
    const from = drawings.find(
      ({ read: isRead, region: { x, y, width, height } }) =>
        isRead && minX >= x && minY >= y && maxX <= x + width && maxY <= y + height,
    );
    return from === undefined ? room : { ...room, drawing: from.number };
  });
  return { ...plan, rooms, drawings };
}

/** The drawings of a sheet, numbered, with a mark at those that are read. */
function publishDrawings(drawings: readonly FoundDrawing[], read: readonly FoundDrawing[]): SheetDrawing[] {
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
