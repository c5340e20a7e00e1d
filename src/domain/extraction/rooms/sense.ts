import { boxOf, meanWidth, regionArea, regionContains, SpatialIndex, totalBy } from '../../geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { WorkingScale } from '../model/working-scale';
import { isSureLabel } from './assign';
import { SENSE } from './thresholds';

/**
 * How much sense the rooms of a reading make of the labels on the sheet, counted in rooms. A label outside all rooms
 * costs. Where the sheet has hardly any readable label, rooms of a good shape count by themselves.
 */
export function senseOf(
  rooms: readonly RoomDraft[],
  labels: readonly RoomLabel[],
  scale: WorkingScale,
): number {
  const sure = labels.filter(isSureLabel);
  const index = new SpatialIndex(rooms, ({ region }) => boxOf(region.outer));
  const homeless = sure.filter(
    ({ at: [x, y] }) => !index.search([x, y, x, y]).some(({ region }) => regionContains(region, [x, y])),
  );
  const silent = sure.length < SENSE.fewLabels;
  const equals = totalBy(
    rooms,
    (room) => sizeOf(room, scale),
    () => 1,
  );
  const sense = rooms.reduce((sum, room) => {
    const repeated = equals.get(sizeOf(room, scale))! >= SENSE.repeated;
    const shaped = silent && !repeated && isWellShaped(room, scale);
    return sum + (shaped ? SENSE.shapedCell : senseOfRoom(room, scale));
  }, 0);
  return sense - SENSE.homeless * homeless.length;
}

/** Whether an unnamed cell is as large and as wide as rooms are; one with a label is judged by that. */
function isWellShaped({ region, sureLabels }: RoomDraft, { mmPerUnit }: WorkingScale): boolean {
  return (
    sureLabels.length === 0 &&
    regionArea(region) * mmPerUnit ** 2 >= SENSE.smallCellM2 * 1e6 &&
    meanWidth(region) * mmPerUnit >= SENSE.minWidthMm
  );
}

/** Area and outline, as roughly as equal tiles and parking bays differ. */
function sizeOf({ region }: RoomDraft, { mmPerUnit }: WorkingScale): string {
  const round = (value: number): number => Math.round(value / SENSE.equalMm);
  return `${round(Math.sqrt(regionArea(region)) * mmPerUnit)} ${round(meanWidth(region) * mmPerUnit)}`;
}

/** Whether nothing is left to explain: nearly every sure label on the sheet has a room to itself. */
export function isPlain(rooms: readonly RoomDraft[], labels: readonly RoomLabel[]): boolean {
  const sure = labels.filter(isSureLabel).length;
  const alone = rooms.filter(({ sureLabels }) => sureLabels.length === 1).length;
  const cells = rooms.filter(({ label }) => label === null).length;
  return sure > 0 && alone >= SENSE.plainShare * sure && cells <= SENSE.plainCells * rooms.length;
}

/**
 * A room with one label is right. A room without any may be right too, on a plan with few labels, but small
 * ones are furniture or tiles taken for walls. Several labels mean that walls were missed.
 */
function senseOfRoom({ sureLabels, region }: RoomDraft, { mmPerUnit }: WorkingScale): number {
  const labelCount = sureLabels.length;
  if (labelCount === 1) return SENSE.oneLabel;
  if (labelCount > 1) {
    return Math.max(SENSE.worst, SENSE.oneLabel - SENSE.furtherLabel * (labelCount - 1));
  }
  return regionArea(region) * mmPerUnit ** 2 < SENSE.smallCellM2 * 1e6 ? SENSE.smallCell : SENSE.cell;
}
