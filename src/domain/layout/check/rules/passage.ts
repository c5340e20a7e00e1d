import { inset, intersect, type Region } from '../../../geometry';
import type { SurveyedDoor } from '../doors/survey-doors';
import type { SurveyedRoom } from '../ground';
import { pointAlong, type Face } from '../shapes/face';

/** A door as seen from the corridor: where along which face. */
export interface Landing {
  readonly face: Face;
  readonly from: number;
  readonly to: number;
}

/** Tolerance that keeps a path for a square that just fits, mm. */
const PLAY_MM = 1;
/** A door may lie back this far behind the full width of the corridor, mm. */
const NICHE_MM = 500;

export function landingsOf({ id }: SurveyedRoom, doors: readonly SurveyedDoor[]): Landing[] {
  return doors.flatMap(({ sides }) => (sides ?? []).filter(({ room }) => room?.id === id));
}

/** The landings before which a square of `width` mm can stand. */
export function standable(floor: readonly Region[], landings: readonly Landing[], width: number): Landing[] {
  const pieces = inset(floor, (width - PLAY_MM) / 2);
  return landings.filter((landing) => pieces.some((piece) => isBefore(piece, landing, width)));
}

/**
 * Whether a square of `width` mm can move from each landing to each other landing. The floor is shrunk by half the
 * width: what is left are the places where the square's middle can be, and each piece of it is connected.
 */
export function isPassable(floor: readonly Region[], landings: readonly Landing[], width: number): boolean {
  const pieces = inset(floor, (width - PLAY_MM) / 2);
  if (landings.length === 0) return pieces.length > 0;
  return pieces.some((piece) => landings.every((landing) => isBefore(piece, landing, width)));
}

/** The largest whole width up to `limit` at which all landings are connected, mm. */
export function widestPassage(floor: readonly Region[], landings: readonly Landing[], limit: number): number {
  let [passable, blocked] = [0, limit];
  while (blocked - passable > 1) {
    const middle = Math.floor((passable + blocked) / 2);
    if (isPassable(floor, landings, middle)) passable = middle;
    else blocked = middle;
  }
  return passable;
}

/** Whether the square can stand before the whole door, or within a wider door, somewhere in the piece. */
function isBefore(piece: Region, { face, from, to }: Landing, width: number): boolean {
  const half = width / 2;
  const [p, q] = [to - half, from + half];
  const [first, last] = [Math.min(p, q) - PLAY_MM, Math.max(p, q) + PLAY_MM];
  const [near, far] = [half - PLAY_MM, half + NICHE_MM];
  const outer = [
    pointAlong(face, first, near),
    pointAlong(face, last, near),
    pointAlong(face, last, far),
    pointAlong(face, first, far),
  ];
  return intersect([piece], [{ outer, holes: [] }]).length > 0;
}
