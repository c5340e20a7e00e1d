import { distance } from '../../geometry';
import type { PlanWarning, Room } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import { isSureLabel, labelFinder } from '../rooms/assign';
import { tidy } from './coordinates';
import { labelText } from './lost-labels';
import { LOST } from './thresholds';

/** Types of rooms that are large or long enough for their name to be written twice. */
const OFTEN_REPEATED: ReadonlySet<string> = new Set([
  'corridor',
  'lobby',
  'open_office',
  'garage',
  'terrace',
  'unknown',
]);

/**
 * Rooms with more labels than one. The same name a second time is another room as well, except in a corridor or a hall:
 * then a wall between the two was missed.
 *
 * @param drafts in the order of `rooms`
 */
export function severalLabels(
  rooms: readonly Room[],
  drafts: readonly RoomDraft[],
  labels: readonly RoomLabel[],
): PlanWarning[] {
  const sure = labels.filter(isSureLabel);
  const labelsIn = labelFinder(sure);
  const found = rooms.map(({ id, type }, i) => {
    const { region, label } = drafts[i];
    const isOwn = ({ at }: RoomLabel): boolean => label !== null && distance(at, label.at) === 0;
    const further = labelsIn(region).filter((other) => !isOwn(other));
    const isRepeated = (other: RoomLabel): boolean => label !== null && labelText(other) === labelText(label);
    const extra = further.filter((other) => !isRepeated(other) || !OFTEN_REPEATED.has(type));
    return { id, extra, lost: extra.filter(isRepeated).length };
  });
  const crowded = found.filter(({ extra }) => extra.length > 0);
  if (crowded.length === 0) return [];
  const extra = crowded.flatMap((room) => room.extra);
  const lost = crowded.reduce((sum, room) => sum + room.lost, 0);
  return [
    {
      code: 'several_labels',
      message: 'These rooms hold several room labels, and nothing shows how to part them.',
      elements: crowded.map(({ id }) => id),
      at: extra.map(({ at }) => tidy(at)),
      names: extra.map(labelText),
      severity: isMuchLost(rooms.length, extra.length, lost) ? 'poor' : 'check',
    },
  ];
}

/** Whether rooms of one name were lost in great number, or the rooms are no rooms at all, such as parts of a table. */
function isMuchLost(rooms: number, extra: number, lost: number): boolean {
  return (lost >= LOST.many && lost >= LOST.share * (rooms + lost)) || extra >= Math.max(LOST.crowd, rooms);
}
