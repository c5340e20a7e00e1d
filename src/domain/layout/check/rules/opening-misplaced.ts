import { face, facing, turnedRound } from '../shapes/face';
import { isSoundPoint } from '../shapes/shape';
import type { LayoutWindow } from '../../layout';
import type { Survey } from '../survey';
import { violation, type Rule } from '../violation-of';
import { extentAcross, hostOf } from '../doors/host-wall';
import { sideOf } from '../doors/door-side';

/**
 * OPENING_MISPLACED: a door does not stand with both jambs in the wall between the two sides it names, or its leaf
 * does not hang on it; or a window is not in the outer wall of its room, or runs across a partition. An existing
 * window is a warning, because it was there before the room.
 */
export const openingMisplaced: Rule<Survey> = (survey) => [
  ...survey.doors
    .filter(({ door, misplaced }) => misplaced !== null && namesRooms(door.connects, survey))
    .map(({ id, misplaced }) => violation('OPENING_MISPLACED', [id], `Door ${id}: ${misplaced}.`)),
  ...survey.layout.windows
    .filter((window) => namesRooms([window.room_id], survey) && !isInPerimeter(window, survey))
    .map(({ id, existing }) =>
      violation(
        'OPENING_MISPLACED',
        [id],
        `Window ${id} is not in the outer wall of its room.`,
        existing ? 'warning' : 'error',
      ),
    ),
];

/** Other rules report openings that name a room that does not exist or has no shape. */
function namesRooms(ids: readonly (string | null)[], { roomOf }: Survey): boolean {
  return ids.every((id) => id === null || roomOf.has(id));
}

function isInPerimeter({ segment: [a, b], wall_id, room_id }: LayoutWindow, survey: Survey): boolean {
  if (survey.outline === null) return true;
  if (!isSoundPoint(a) || !isSoundPoint(b) || (a[0] === b[0] && a[1] === b[1])) return false;
  const host = hostOf([a, b], wall_id, survey);
  if (host === undefined) return false;
  const line = face(a, b);
  const reach = host === null ? 0 : extentAcross(host.shape, line);
  const inside = sideOf(room_id, line, reach, survey);
  const outside = sideOf(null, line, reach, survey);
  return inside !== null && outside !== null && facing(inside.face, turnedRound([outside.face])[0]) === 1;
}
