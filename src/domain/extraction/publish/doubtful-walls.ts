import { boxOf, direction, distance, offsetFrom, type Point, regionArea, ringContains } from '../../geometry';
import type { PlanWarning, Room, Severity } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { Strip } from '../model/wall-strip';
import { units, type WorkingScale } from '../model/working-scale';
import { DOUBT } from './thresholds';

/**
 * Names the rooms that have walls which look like furniture. Such walls are kept where the rooms make more sense with
 * them, and then some may be furniture after all. A room with the area that is printed in it is right.
 *
 * @param drafts of the rooms, in the same order
 */
export function doubtfulWalls(
  doubtful: readonly Strip[],
  rooms: readonly Room[],
  drafts: readonly RoomDraft[],
  scale: WorkingScale,
): PlanWarning[] {
  const beside = doubtful.map((strip) => pointsBeside(strip, scale));
  const elements = rooms
    .filter((_, i) => {
      const { outer } = drafts[i].region;
      const [minX, minY, maxX, maxY] = boxOf(outer);
      const hasDoubtful = beside.some((points) => {
        const within = points.filter(
          ([x, y]) => x >= minX && x <= maxX && y >= minY && y <= maxY && ringContains(outer, [x, y]),
        );
        return within.length >= DOUBT.minPoints;
      });
      return hasDoubtful && !isConfirmed(drafts[i], scale);
    })
    .map(({ id }) => id);
  if (elements.length === 0) return [];
  const message =
    'Some walls of these rooms look like furniture, and without them the rooms make less sense. ' +
    'Compare the outlines of the rooms with the drawing.';
  return [
    { code: 'walls_doubtful', message, elements, severity: severityOfDoubt(elements.length, rooms.length) },
  ];
}

/** Where many of the rooms have doubtful walls, the reading as a whole is not to be relied upon. */
export function severityOfDoubt(doubtfulRooms: number, rooms: number): Severity {
  return doubtfulRooms >= DOUBT.many * rooms ? 'poor' : 'check';
}

/** Points a little off both long sides. */
function pointsBeside({ a, b, thickness }: Strip, scale: WorkingScale): Point[] {
  const [unit, length] = [direction(a, b), distance(a, b)];
  const off = thickness / 2 + units(DOUBT.offFaceMm, scale);
  return Array.from({ length: DOUBT.samples }, (_, i) => ((i + 0.5) / DOUBT.samples) * length).flatMap(
    (along) => [offsetFrom(a, unit, along, off), offsetFrom(a, unit, along, -off)],
  );
}

function isConfirmed({ label, region }: RoomDraft, { mmPerUnit }: WorkingScale): boolean {
  if (!label?.area) return false;
  const squareMetres = (regionArea(region) * mmPerUnit ** 2) / 1e6;
  return Math.abs(squareMetres / label.area.squareMetres - 1) <= DOUBT.confirmed;
}
