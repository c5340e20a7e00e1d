import { boxOf, regionContains, SpatialIndex, type Region } from '../../geometry';
import type { RoomLabel } from '../model/room-label';
import { roomTypeOf } from '../texts/room-type';
import { LABEL_STRENGTH } from './thresholds';

/** A space with the labels in it, the surest first. */
export interface LabelledSpace {
  readonly region: Region;
  readonly labels: RoomLabel[];
}

export function assignLabels(spaces: readonly Region[], labels: readonly RoomLabel[]): LabelledSpace[] {
  const labelsIn = labelFinder(labels);
  return spaces.map((region) => ({
    region,
    labels: labelsIn(region).sort(
      (p, q) => strengthOf(q) - strengthOf(p) || p.at[1] - q.at[1] || p.at[0] - q.at[0],
    ),
  }));
}

/** Prepares the search for the labels in a region; they are found in their order. */
export function labelFinder(labels: readonly RoomLabel[]): (region: Region) => RoomLabel[] {
  const index = new SpatialIndex(labels, ({ at: [x, y] }) => [x, y, x, y]);
  return (region) => index.search(boxOf(region.outer)).filter(({ at }) => regionContains(region, at));
}

/** Whether a label surely names a room. */
export function isSureLabel(label: RoomLabel): boolean {
  return strengthOf(label) >= LABEL_STRENGTH.sure;
}

/** Each reading of the walls asks for the strength of every label. */
const strengths = new WeakMap<RoomLabel, number>();

/** A known room word, a number, a printed size or area each make it likelier that a text is a room's label. */
function strengthOf(label: RoomLabel): number {
  const known = strengths.get(label);
  if (known !== undefined) return known;
  const { name, number, area, sized } = label;
  const has = LABEL_STRENGTH;
  const strength =
    (roomTypeOf(name).confidence >= has.certainType ? has.typed : 0) +
    (name === null ? 0 : has.name) +
    (number === null ? 0 : has.number) +
    (area === null ? 0 : has.area) +
    (sized ? has.sized : 0);
  strengths.set(label, strength);
  return strength;
}
