import { midpoint, regionArea, ringArea, ringContains } from '../../geometry';
import type { FoundColumn } from '../model/found-column';
import type { PlanWarning, Room, Wall } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import { tidy } from './coordinates';
import { DOUBT } from './thresholds';

/**
 * Names the rooms in which a piece of wall stands that touches no other wall. Its floor is deducted, and it may be
 * furniture. A core with rooms in it is none, and a column is listed as such.
 *
 * @param drafts of the rooms, in the same order
 */
export function freeWalls(
  walls: readonly Wall[],
  columns: readonly FoundColumn[],
  rooms: readonly Room[],
  drafts: readonly RoomDraft[],
): PlanWarning[] {
  const found = drafts.flatMap(({ region }, i) => {
    const [first] = region.holes
      .filter((hole) => ringArea(hole) >= DOUBT.leastFree * regionArea(region))
      .filter((hole) => !columns.some(({ centre }) => ringContains(hole, centre)))
      .filter((hole) => !drafts.some((other) => ringContains(hole, other.region.outer[0])))
      .flatMap((hole) =>
        walls.map(({ centreline: [a, b] }) => midpoint(a, b)).filter((at) => ringContains(hole, at)),
      );
    return first === undefined ? [] : [{ id: rooms[i].id, at: tidy(first) }];
  });
  if (found.length === 0) return [];
  return [
    {
      code: 'walls_stand_free',
      message:
        'A piece of wall stands free in these rooms, and its floor is deducted. ' +
        'It may be furniture: compare the places with the drawing.',
      elements: found.map(({ id }) => id),
      at: found.map(({ at }) => at),
    },
  ];
}
