import type { Region } from '../../geometry';
import { assignLabels, strengthOf } from './assign-labels';
import type { RoomLabel } from './labels';
import type { RoomDraft } from './room-draft';

/** A label of this strength names a room; weaker ones may be notes. */
const SURE_LABEL = 2;

/** Rooms: enclosed spaces with the labels written in them. */
export function findRooms(labels: readonly RoomLabel[], spaces: readonly Region[]): RoomDraft[] {
  return assignLabels(spaces, labels).map(({ region, labels: inside }) => ({
    region,
    label: inside[0] ?? null,
    labelCount: inside.filter((label) => strengthOf(label) >= SURE_LABEL).length,
    confidence: inside.length > 0 ? 0.9 : 0.6,
  }));
}
