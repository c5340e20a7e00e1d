import { regionArea, regionContains } from '../../geometry';
import type { PlanWarning, Room, ScaleRecord, Wall } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { RoomLabel } from '../model/room-label';
import { roomTypeOf } from '../texts/room-type';
import { WARN } from './thresholds';

/** What a person should know before relying on the rooms. `rooms` and `drafts` stand in the same order. */
export function roomWarnings(
  walls: readonly Wall[],
  rooms: readonly Room[],
  drafts: readonly RoomDraft[],
  labels: readonly RoomLabel[],
  scale: ScaleRecord | null,
): PlanWarning[] {
  if (walls.length === 0) {
    const message =
      'No walls were recognised. Check that this page is a floor plan and that its layers are on.';
    return [{ code: 'no_walls', message }];
  }
  return [
    ...notEnclosed(drafts, labels),
    ...openPlans(rooms, drafts),
    ...areasThatDiffer(rooms, drafts, scale),
  ];
}

/** Labels that surely name a room, outside all rooms that were found. */
function notEnclosed(drafts: readonly RoomDraft[], labels: readonly RoomLabel[]): PlanWarning[] {
  const homeless = labels.filter(
    ({ name, number, area, at }) =>
      (number !== null || area !== null) &&
      roomTypeOf(name).type !== 'unknown' &&
      !drafts.some(({ region }) => regionContains(region, at)),
  );
  if (homeless.length === 0) return [];
  const names = homeless.map(({ name, number }) => [name, number].filter(Boolean).join(' ')).sort();
  const shown = names.slice(0, WARN.maxNames).join(', ') + (names.length > WARN.maxNames ? ', …' : '');
  return [
    {
      code: 'rooms_not_enclosed',
      message: `${homeless.length} labelled rooms are not enclosed by walls and doors and were left out: ${shown}.`,
    },
  ];
}

function openPlans(rooms: readonly Room[], drafts: readonly RoomDraft[]): PlanWarning[] {
  const elements = rooms.filter((_, i) => drafts[i].zone).map(({ id }) => id);
  const shared = rooms
    .filter((_, i) => !drafts[i].zone && drafts[i].sureLabels.length > 1)
    .map(({ id }) => id);
  const warnings: PlanWarning[] = [];
  if (elements.length > 0) {
    const message = 'These rooms share an open space; where one ends and the next begins is a guess.';
    warnings.push({ code: 'open_plan_split', message, elements });
  }
  if (shared.length > 0) {
    const message = 'These rooms hold several room labels, and nothing shows how to part them.';
    warnings.push({ code: 'several_labels', message, elements: shared });
  }
  return warnings;
}

function areasThatDiffer(
  rooms: readonly Room[],
  drafts: readonly RoomDraft[],
  scale: ScaleRecord | null,
): PlanWarning[] {
  if (scale === null) return [];
  const elements = rooms
    .filter((_, i) => {
      const { region, label } = drafts[i];
      if (!label?.area) return false;
      const squareMetres = (regionArea(region) * scale.mm_per_unit ** 2) / 1e6;
      const { squareMetres: printed, rounding } = label.area;
      return Math.abs(squareMetres - printed) > WARN.areaTolerance * printed + rounding;
    })
    .map(({ id }) => id);
  if (elements.length === 0) return [];
  const message = 'The areas printed in these rooms differ from the measured ones by more than 3 %.';
  return [{ code: 'printed_area_differs', message, elements }];
}
