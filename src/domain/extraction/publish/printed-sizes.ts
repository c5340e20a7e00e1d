import { boxOf, regionArea, type Mm } from '../../geometry';
import type { PlanWarning, Room, ScaleRecord } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import { PRINTED_SIZE } from './thresholds';

export const SIZES_DIFFER = 'printed_size_differs';

/**
 * Compares each room with the size that is printed in it, such as `3.60 x 4.20`. A room with alcoves is larger than its
 * size says, and one with a corner cut off is smaller, so only a part that is missing or a second room makes a warning.
 * `rooms` and `drafts` stand in the same order.
 */
export function sizesThatDiffer(
  rooms: readonly Room[],
  drafts: readonly RoomDraft[],
  scale: ScaleRecord | null,
): PlanWarning[] {
  if (scale === null) return [];
  const elements = rooms.filter((_, i) => differs(drafts[i], scale.mm_per_unit)).map(({ id }) => id);
  if (elements.length === 0) return [];
  const message =
    'The sizes printed in these rooms do not fit the rooms that were measured. ' +
    'Look for a wall that is missing, or one that is not there.';
  return [{ code: SIZES_DIFFER, message, elements }];
}

function differs({ region, label, sureLabels, zone }: RoomDraft, mmPerUnit: number): boolean {
  // Where several labels stand in a room, or it is a part of an open space, another warning says so.
  if (label?.sides === undefined || sureLabels.length > 1 || zone) return false;
  const [minX, minY, maxX, maxY] = boxOf(region.outer);
  const extent = inOrder([(maxX - minX) * mmPerUnit, (maxY - minY) * mmPerUnit]);
  const fits = inOrder(label.sides).every(
    (side, i) => Math.abs(extent[i] - side) <= PRINTED_SIZE.side * side + PRINTED_SIZE.sideMm,
  );
  const share = (regionArea(region) * mmPerUnit ** 2) / (label.sides[0] * label.sides[1]);
  return !fits && (share < PRINTED_SIZE.least || share > PRINTED_SIZE.most);
}

function inOrder([p, q]: readonly [Mm, Mm]): [Mm, Mm] {
  return p <= q ? [p, q] : [q, p];
}
