import type { DrawnText } from '../../drawing/drawing';
import type { Linework } from '../model/linework';
import { watched, type Discard, type Discarded, type ObserveExtraction } from '../model/observation';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { WorkingScale } from '../model/working-scale';
import { splitOpenPlans } from './find-rooms';
import { describeLabels, discardLabels } from './report';
import { withSheetNotes } from './sheet-notes';

/** What is written on a sheet, and the lines that notes refer to. */
export interface WrittenSheet {
  readonly texts: readonly DrawnText[];
  readonly labels: readonly RoomLabel[];
  readonly linework: Linework;
}

/**
 * The rooms of the chosen walls: open plans divided among their labels, and what the notes on the sheet say about each.
 *
 * @param left what was left out while the labels were read
 */
export function roomsByLabels(
  floors: readonly RoomDraft[],
  { texts, labels, linework }: WrittenSheet,
  scale: WorkingScale,
  left: readonly Discarded[],
  observe?: ObserveExtraction,
): RoomDraft[] {
  const divide = (discard?: Discard): RoomDraft[] => {
    const rooms = withSheetNotes(splitOpenPlans(floors, scale), texts, linework);
    if (discard) {
      left.forEach(discard);
      discardLabels(labels, rooms, discard);
    }
    return rooms;
  };
  return watched(observe, 'labels', divide, (drafts) => describeLabels(labels, drafts));
}
