import type { Drawing } from '../../drawing/drawing';
import type { FoundOpening } from '../openings/found-opening';
import type { WorkingScale } from '../units';
import type { WallBody } from '../walls/find-walls';
import { assignLabels } from './assign-labels';
import { findEnclosures } from './enclosures';
import { labelBlocks, labelLines, readLabel } from './labels';
import type { RoomDraft } from './room-draft';

/** Rooms: enclosed spaces with the labels written in them. */
export function findRooms(
  { texts }: Drawing,
  { regions }: WallBody,
  openings: readonly FoundOpening[],
  scale: WorkingScale,
): RoomDraft[] {
  const spaces = findEnclosures(regions, openings, scale);
  const labels = labelBlocks(labelLines(texts)).flatMap((block) => readLabel(block) ?? []);
  return assignLabels(spaces, labels).map(({ region, labels: [label] }) => ({
    region,
    label: label ?? null,
    confidence: label ? 0.9 : 0.6,
  }));
}
