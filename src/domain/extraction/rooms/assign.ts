import { boxOf, regionContains, SpatialIndex, type Region } from '../../geometry';
import type { RoomLabel } from '../texts/labels';
import { roomTypeOf } from '../texts/room-type';

/** Labels inside a space, the one that most surely names it first. */
export interface LabelledSpace {
  readonly region: Region;
  readonly labels: RoomLabel[];
}

export function assignLabels(spaces: readonly Region[], labels: readonly RoomLabel[]): LabelledSpace[] {
  const index = new SpatialIndex(labels, ({ at: [x, y] }) => [x, y, x, y]);
  return spaces.map((region) => ({
    region,
    labels: index
      .search(boxOf(region.outer))
      .filter(({ at }) => regionContains(region, at))
      .sort((p, q) => strengthOf(q) - strengthOf(p) || p.at[1] - q.at[1] || p.at[0] - q.at[0]),
  }));
}

/** A label of this strength names a room; weaker ones may be notes. */
const SURE_LABEL = 2;
const CERTAIN_TYPE = 0.8;

export function isSureLabel(label: RoomLabel): boolean {
  return strengthOf(label) >= SURE_LABEL;
}

/** A known room word, a number, a printed size or area each make it likelier that a text is a room's label. */
function strengthOf({ name, number, area, sized }: RoomLabel): number {
  // An abbreviation may be a tag of something else as well.
  const typed = roomTypeOf(name).confidence >= CERTAIN_TYPE ? 2 : 0;
  return (
    typed + (name !== null ? 1 : 0) + (number !== null ? 1 : 0) + (area !== null ? 2 : 0) + (sized ? 1 : 0)
  );
}
