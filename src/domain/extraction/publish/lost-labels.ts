import { boxOf, regionContains, type Point, type Region } from '../../geometry';
import type { PlanWarning, Severity, Wall } from '../model/plan-geometry';
import type { RoomLabel } from '../model/room-label';
import { units, type WorkingScale } from '../model/working-scale';
import { isSureLabel, labelFinder } from '../rooms/assign';
import { LABEL_STRENGTH } from '../rooms/thresholds';
import { roomTypeOf } from '../texts/room-type';
import { inPageOrder, tidy } from './coordinates';
import { LOST, WARN } from './thresholds';

const LOST_LABELS = 'rooms_not_enclosed';
const FAR_LABELS = 'labels_outside_building';
/** Words of a title block that are Italian for stairs. */
const SCALE_WORD = /^scal[ae]$/i;

/** Rooms that labels surely name but that were not found. */
export function lostLabels(
  walls: readonly Wall[],
  spaces: readonly Region[],
  labels: readonly RoomLabel[],
  scale: WorkingScale,
): PlanWarning[] {
  const sure = labels.filter((label) => isSureLabel(label) && !SCALE_WORD.test(labelText(label)));
  const insides = spaces.map(labelFinder(sure));
  const inRooms = new Set(insides.flat());
  const homeless = sure.filter((label) => !inRooms.has(label));
  const housed = insides.filter((inside) => inside.length === 1).flat();
  const [minX, minY, maxX, maxY] = boxOf(
    walls.flatMap(({ polygon }) => polygon),
    units(LOST.marginMm, scale),
  );
  const isNear = ({ at: [x, y] }: RoomLabel): boolean =>
    walls.length === 0 || (x >= minX && x <= maxX && y >= minY && y <= maxY);
  // A table beside the plan lists its rooms once more. Where the table was taken for the plan, no label is alone in a
  // room. A title block has names and numbers of other things.
  const known = new Set(housed.map(labelText));
  const far = homeless.filter(
    (label) =>
      !isNear(label) &&
      !known.has(labelText(label)) &&
      roomTypeOf(label.name).confidence >= LABEL_STRENGTH.certainType,
  );
  return [
    ...warningAbout(LOST_LABELS, homeless.filter(isNear).map(placed), housed.length),
    ...warningAbout(FAR_LABELS, far.map(placed), housed.length),
  ];
}

/** Whether a warning is one of those about lost labels. */
export function isLostLabels({ code }: PlanWarning): boolean {
  return code === LOST_LABELS || code === FAR_LABELS;
}

/** A label with its place, as it is published. */
interface PlacedName {
  readonly name: string;
  readonly at: Point;
}

/**
 * The warning about lost labels without those that now lie in a room, because a person gave a room a new outline.
 *
 * @param rooms outlines of all rooms
 * @param found number of rooms with a name or a number
 */
export function stillLost(warning: PlanWarning, rooms: readonly Region[], found: number): PlanWarning[] {
  const { at = [], names = [] } = warning;
  const lost = at
    .map((place, i) => ({ at: place, name: names[i] }))
    .filter(({ at: place }) => !rooms.some((room) => regionContains(room, place)));
  return lost.length === at.length ? [warning] : warningAbout(warning.code, lost, found);
}

function warningAbout(code: string, lost: readonly PlacedName[], found: number): PlanWarning[] {
  if (lost.length === 0) return [];
  const ordered = inPageOrder(lost, ({ at }) => at);
  const names = ordered.map(({ name }) => name);
  return [
    {
      code,
      message: code === LOST_LABELS ? lostMessage(names) : farMessage(names),
      at: ordered.map(({ at }) => tidy(at)),
      names,
      severity: severityOf(code, lost.length, found),
    },
  ];
}

function severityOf(code: string, lost: number, found: number): Severity {
  const [many, share] = code === LOST_LABELS ? [LOST.many, LOST.share] : [LOST.crowd, LOST.crowdShare];
  return lost >= many && lost >= share * (lost + found) ? 'poor' : 'check';
}

function lostMessage(names: readonly string[]): string {
  const [rooms, their, them] =
    names.length === 1
      ? ['1 labelled room is not enclosed by walls and doors and was left out', 'its', 'it']
      : [
          `${names.length} labelled rooms are not enclosed by walls and doors and were left out`,
          'their',
          'them',
        ];
  return `${rooms}: ${listOf(names)}. Close ${their} walls in CAD, or extend the outline of a room beside ${them}.`;
}

function farMessage(names: readonly string[]): string {
  return (
    `${names.length === 1 ? '1 text looks' : `${names.length} texts look`} like the name of a room but ` +
    `${names.length === 1 ? 'stands' : 'stand'} outside the building that was found: ${listOf(names)}. ` +
    'Check whether a part of the plan is missing.'
  );
}

function listOf(names: readonly string[]): string {
  const more = names.length - WARN.maxNames;
  return names.slice(0, WARN.maxNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const placed = (label: RoomLabel): PlacedName => ({ name: labelText(label), at: label.at });

/** What a label says, for people. */
export function labelText({ name, number, area }: RoomLabel): string {
  const parts = [name, number].filter((part) => part !== null).join(' ');
  return parts === '' ? `${(area?.squareMetres ?? 0).toFixed(2)} m²` : parts;
}
