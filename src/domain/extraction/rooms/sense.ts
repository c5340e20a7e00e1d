import { boxOf, meanWidth, regionArea, regionContains, SpatialIndex, totalBy } from '../../geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { WorkingScale } from '../model/working-scale';
import { isSureLabel } from './assign';
import { saidArea } from './divide';
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

/**
 * Whether nothing is left to explain: nearly every sure label on the sheet has a room to itself, which is not much larger
 * or smaller than the label says.
 */
export function isPlain(
  rooms: readonly RoomDraft[],
  labels: readonly RoomLabel[],
  scale: WorkingScale,
): boolean {
  const sure = labels.filter(isSureLabel).length;
  const alone = rooms.filter(
    (room) => room.sureLabels.length === 1 && agreement(room, scale) !== 'differs',
  ).length;
  const cells = rooms.filter(({ label }) => label === null).length;
  return sure > 0 && alone >= SENSE.plainShare * sure && cells <= SENSE.plainCells * rooms.length;
}

/** Whether a room has the area that its label prints, or that follows from the size in it; null where it says none. */
function agreement(
  { region, sureLabels }: RoomDraft,
  { mmPerUnit }: WorkingScale,
): 'agrees' | 'differs' | null {
  const said = saidArea(sureLabels);
  if (said === null || said === 0) return null;
  const off = Math.abs((regionArea(region) * mmPerUnit ** 2) / 1e6 / said - 1);
  if (off <= SENSE.agrees) return 'agrees';
  return off > SENSE.differs ? 'differs' : null;
}

/**
 * A room with one label is right, the more so with the area that it says. A room without any may be right too, on a plan with few labels, but small
 * ones are furniture or tiles taken for walls. Several labels mean that walls were missed.
 */
function senseOfRoom(room: RoomDraft, scale: WorkingScale): number {
  const labelCount = room.sureLabels.length;
  if (labelCount === 1) {
    const found = agreement(room, scale);
    return SENSE.oneLabel + (found === 'agrees' ? SENSE.asSaid : found === 'differs' ? SENSE.notAsSaid : 0);
  }
  if (labelCount > 1) {
    return Math.max(SENSE.worst, SENSE.oneLabel - SENSE.furtherLabel * (labelCount - 1));
  }
  return regionArea(room.region) * scale.mmPerUnit ** 2 < SENSE.smallCellM2 * 1e6
    ? SENSE.smallCell
    : SENSE.cell;
}
