import type { Ground, SurveyedRoom } from '../ground';
import { along, facing, leftOf, turnedRound, type Face } from '../shapes/face';
import { FACE_TOLERANCE_MM, liningReach } from '../tolerances';

/** One side of a door: the face it opens through, of a room (null: the outside). */
export interface DoorSide {
  readonly room: SurveyedRoom | null;
  readonly face: Face;
  /** Where the jambs stand along the face, the nearer first, mm. */
  readonly from: number;
  readonly to: number;
}

/** The face through which a door or window on `line` opens into a room (null: outside); null when there is none. */
export function sideOf(id: string | null, line: Face, reach: number, ground: Ground): DoorSide | null {
  if (id !== null) {
    const room = ground.roomOf.get(id);
    return room === undefined ? null : nearestSide(room, room.faces, line, reach + liningOf(line, ground));
  }
  if (ground.outline === null) return null;
  const within = Math.max(reach, ground.layout.shell.wall_thickness_mm) + FACE_TOLERANCE_MM;
  // The outside lies to the right of the outline, and the door may be as deep in it as the wall is thick.
  const seen = turnedRound(ground.outline.faces).filter((f) => leftOf(f, line.a) > -FACE_TOLERANCE_MM);
  return nearestSide(null, seen, line, within);
}

/** A door in the perimeter may be farther from its room by the thickness of the lining there. */
function liningOf(line: Face, { outline, layout }: Ground): number {
  const near = outline?.faces.filter(
    (f) =>
      facing(f, line) !== 0 &&
      Math.abs(leftOf(f, line.a)) <= layout.shell.wall_thickness_mm + FACE_TOLERANCE_MM,
  );
  return Math.max(FACE_TOLERANCE_MM, ...(near ?? []).map(({ a, b }) => liningReach(a, b, layout.grid_mm)));
}

/** The nearest face that runs along the door and has both jambs before it. */
function nearestSide(
  room: SurveyedRoom | null,
  faces: readonly Face[],
  line: Face,
  within: number,
): DoorSide | null {
  let best: { side: DoorSide; gap: number } | null = null;
  for (const candidate of faces) {
    if (facing(candidate, line) === 0) continue;
    const offsets = [line.a, line.b].map((jamb) => leftOf(candidate, jamb));
    const gap = Math.max(...offsets.map(Math.abs));
    if (gap > within || (room !== null && Math.max(...offsets) > FACE_TOLERANCE_MM)) continue;
    const [p, q] = [along(candidate, line.a), along(candidate, line.b)];
    const [from, to] = [Math.min(p, q), Math.max(p, q)];
    if (from < -FACE_TOLERANCE_MM || to > candidate.length + FACE_TOLERANCE_MM) continue;
    if (best === null || gap < best.gap) best = { side: { room, face: candidate, from, to }, gap };
  }
  return best?.side ?? null;
}
