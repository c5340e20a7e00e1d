import type { PlanDescription } from './description';
import type { DrawnRoom } from './draw-storey';
import { type Ink, PEN, line } from './ink';
import { printedArea } from './lengths';
import { POINTS_PER_MM } from './paper';
import { rectangle } from './polygon';
import { labelName } from './room-labels';
import { type Vec, add, times } from './vector';

/** Millimetres of paper. */
const ROW = 7;
const COLUMNS = [0, 16, 56, 82];
const LAST = COLUMNS.length - 1;

export const ROOM_SCHEDULE_WIDTH = COLUMNS[LAST];
export const roomScheduleHeight = (plan: PlanDescription): number => (plan.building.rooms.length + 1) * ROW;

/** Draws a ruled table of number, name and area of the rooms; `corner` is in points of the page. */
export function drawRoomSchedule(
  ink: Ink,
  corner: Vec,
  rooms: readonly DrawnRoom[],
  plan: PlanDescription,
): void {
  const at = (x: number, y: number): Vec => add(corner, times([x, y], POINTS_PER_MM));
  const rows = rooms.map(({ room, areaM2 }) => [
    room.number ?? '-',
    labelName(room, plan) ?? '-',
    printedArea(areaM2, plan.units, plan.language !== 'en'),
  ]);
  const height = (rows.length + 1) * ROW;
  ink.on('sheet');
  ink.lines([rectangle(0, 0, ROOM_SCHEDULE_WIDTH, height).map(([x, y]) => at(x, y))], true, { pen: PEN.cut });
  for (let i = 1; i <= rows.length; i++)
    line(ink, at(0, i * ROW), at(ROOM_SCHEDULE_WIDTH, i * ROW), PEN.medium);
  for (const x of COLUMNS.slice(1, LAST)) line(ink, at(x, 0), at(x, height), PEN.medium);
  [['No.', 'Room', 'Area'], ...rows].forEach((cells, i) =>
    cells.forEach((text, k) => ink.text(at(COLUMNS[k] + 1.5, i * ROW + 4.6), text, { height: 2 })),
  );
}
