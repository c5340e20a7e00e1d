import { regionArea } from '../../geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { WorkingScale } from '../model/working-scale';
import { isSureLabel } from './assign';
import { SENSE } from './thresholds';

/** How much sense the rooms of a reading make, counted in rooms. */
export function senseOf(rooms: readonly RoomDraft[], scale: WorkingScale): number {
  return rooms.reduce((sum, room) => sum + senseOfRoom(room, scale), 0);
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
