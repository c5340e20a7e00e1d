import { regionArea } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { FoundColumn } from '../model/found-column';
import type { Opening, PlanText, PlanWarning, Room, ScaleRecord, Wall } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import type { Strip } from '../model/wall-strip';
import type { WorkingScale } from '../model/working-scale';
import { coverageWarning } from './coverage';
import { doubtfulWalls } from './doubtful-walls';
import { freeWalls } from './free-walls';
import { notAPlan } from './not-a-plan';
import { lostLabels } from './lost-labels';
import { sizesThatDiffer } from './printed-sizes';
import { repeatedCells } from './repeated-cells';
import { roomsWithoutDoor } from './rooms-without-door';
import { shutPublished } from './room-outline';
import { severalLabels } from './several-labels';
import { WARN } from './thresholds';

/** The code of the warning about rooms that the drawing leaves out of the work. */
export const LEFT_OUT = 'rooms_out_of_scope';

/** What a published plan is made of, as far as its warnings go. `rooms` and `drafts` stand in the same order. */
interface Published {
  readonly walls: readonly Wall[];
  readonly openings: readonly Opening[];
  readonly rooms: readonly Room[];
  readonly drafts: readonly RoomDraft[];
  readonly texts: readonly PlanText[];
  readonly labels: readonly RoomLabel[];
  readonly doubtful: readonly Strip[];
  readonly columns: readonly FoundColumn[];
}

/** What a person should know before relying on the rooms. */
export function roomWarnings(
  { walls, openings, rooms, drafts, texts, labels, doubtful, columns }: Published,
  scale: ScaleRecord | null,
  working: WorkingScale,
): PlanWarning[] {
  const spaces = drafts.map(({ region }) => region);
  return [
    ...notAPlan(texts, rooms, openings),
    ...nothingFound(walls, rooms),
    ...lostLabels(walls, spaces, labels, working),
    ...coverageWarning(shutPublished(walls, openings, working), { rooms, texts }, working),
    ...repeatedCells(rooms),
    ...doubtfulWalls(doubtful, rooms, drafts, working),
    ...freeWalls(walls, columns, rooms, drafts),
    ...noNames(rooms),
    ...severalLabels(rooms, drafts, labels),
    ...openPlans(rooms, drafts),
    ...roomsWithoutDoor(rooms, openings, (room) => drafts[rooms.indexOf(room)].zone),
    ...areasThatDiffer(rooms, drafts, scale),
    ...sizesThatDiffer(rooms, drafts, scale),
    ...leftOut(rooms),
  ];
}

function nothingFound(walls: readonly Wall[], rooms: readonly Room[]): PlanWarning[] {
  if (walls.length === 0) {
    const message =
      'No walls were recognised. Check that this page is a floor plan and that its layers are on.';
    return [{ code: 'no_walls', message }];
  }
  if (rooms.length > 0) return [];
  const message =
    'Walls were found, but they enclose no room, so there are no floor areas. ' +
    'Check that this page is a floor plan and that its walls and doors are all drawn.';
  return [{ code: 'no_rooms', message }];
}

function noNames(rooms: readonly Room[]): PlanWarning[] {
  const unnamed = rooms.filter(({ name, number }) => name === null && number === null);
  if (unnamed.length === 0) return [];
  const message =
    unnamed.length === rooms.length
      ? 'No room has a readable name or number, so each is billed by the base rules only. ' +
        'Set the types of the rooms, or plot the sheet with its letters as text.'
      : 'These rooms have no name, so they are billed by the base rules only. Each may be a shaft, a piece of ' +
        'furniture or a part of another room. Set their types.';
  return [{ code: 'rooms_unnamed', message, elements: unnamed.map(({ id }) => id) }];
}

function openPlans(rooms: readonly Room[], drafts: readonly RoomDraft[]): PlanWarning[] {
  // A zone with its printed area is no guess.
  const guessed = ({ zone, confidence }: RoomDraft): boolean =>
    zone && confidence < CONFIDENCE.room.zoneAsPrinted;
  const elements = rooms.filter((_, i) => guessed(drafts[i])).map(({ id }) => id);
  if (elements.length === 0) return [];
  const message = 'These rooms share an open space; where one ends and the next begins is a guess.';
  return [{ code: 'open_plan_split', message, elements }];
}

function leftOut(rooms: readonly Room[]): PlanWarning[] {
  const elements = rooms.filter(({ in_scope }) => in_scope === false).map(({ id }) => id);
  if (elements.length === 0) return [];
  const message =
    'The drawing says that these rooms are not part of the work ("no work", "existing", "N.I.C."); they are not billed.';
  return [{ code: LEFT_OUT, message, elements }];
}

function areasThatDiffer(
  rooms: readonly Room[],
  drafts: readonly RoomDraft[],
  scale: ScaleRecord | null,
): PlanWarning[] {
  if (scale === null) return [];
  const differing = rooms.filter((_, i) => {
    const { region, label } = drafts[i];
    if (!label?.area) return false;
    const squareMetres = (regionArea(region) * scale.mm_per_unit ** 2) / 1e6;
    const { squareMetres: printed, rounding } = label.area;
    return Math.abs(squareMetres - printed) > WARN.areaTolerance * printed + rounding;
  });
  return areasDiffer(differing);
}

/** The warning about rooms with a printed area that is not the measured one. */
export function areasDiffer(rooms: readonly Room[]): PlanWarning[] {
  if (rooms.length === 0) return [];
  const message = 'The areas printed in these rooms differ from the measured ones by more than 2 %.';
  return [{ code: 'printed_area_differs', message, elements: rooms.map(({ id }) => id) }];
}
