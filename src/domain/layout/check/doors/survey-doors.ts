import type { LayoutDoor } from '../../layout';
import type { Ground, SurveyedWall } from '../ground';
import { face, facing } from '../shapes/face';
import { isSoundPoint } from '../shapes/shape';
import { sideOf, type DoorSide } from './door-side';
import { extentAcross, hostOf } from './host-wall';
import { sweepOf, type Sweep } from './sweep';

export interface SurveyedDoor {
  readonly id: string;
  readonly door: LayoutDoor;
  /** The wall it is in; null for an opening without a wall. */
  readonly host: SurveyedWall | null;
  /** Its two sides; null when it does not lie between the rooms it names. */
  readonly sides: readonly [DoorSide, DoorSide] | null;
  /** What is wrong with it, in words; null when nothing is. */
  readonly misplaced: string | null;
  /** Null for openings without a leaf, and where the leaf does not hang on the door. */
  readonly sweep: Sweep | null;
}

export function surveyDoors(ground: Ground): SurveyedDoor[] {
  return ground.layout.doors.map((door) => {
    const [a, b] = door.segment;
    const nothing = { id: door.id, door, host: null, sides: null, sweep: null };
    if (!isSoundPoint(a) || !isSoundPoint(b) || (a[0] === b[0] && a[1] === b[1]))
      return { ...nothing, misplaced: 'its jambs are not two points in whole millimetres' };
    const host = hostOf(door.segment, door.wall_id, ground);
    if (host === undefined) return { ...nothing, misplaced: `it does not lie in wall ${door.wall_id}` };
    const line = face(a, b);
    const reach = host === null ? 0 : extentAcross(host.shape, line);
    const sides = door.connects.map((id) => sideOf(id, line, reach, ground));
    const missing = sides.findIndex((side) => side === null);
    if (missing >= 0) {
      const what = door.connects[missing] === null ? 'the outside' : `room ${door.connects[missing]}`;
      return { ...nothing, host, misplaced: `it does not open into ${what}` };
    }
    const [one, other] = sides as [DoorSide, DoorSide];
    if (door.connects[0] === door.connects[1] || facing(one.face, other.face) !== -1)
      return { ...nothing, host, misplaced: 'it does not stand between the two sides it names' };
    const { sweep, fault } = sweepOf(door, one.room?.id === door.swing?.into ? one : other, reach);
    return { id: door.id, door, host, sides: [one, other], misplaced: fault, sweep };
  });
}
