import type { ConstraintViolation } from '../../violation';
import { groundBefore } from '../doors/ground-before';
import type { Sweep } from '../doors/sweep';
import { along } from '../shapes/face';
import { interiorsMeet, liesWithin } from '../shapes/meeting';
import type { Shape } from '../shapes/shape';
import type { Survey } from '../survey';
import { violation } from '../violation-of';
import { isWashroom } from './turning-circle';

/**
 * A person who pulls a door open stands beside its leaf. The floor before the door and beside its latch must be free:
 * by ADA 404.2.4, 60 in deep and 18 in beside the latch. In washrooms it is an error, in other rooms a warning.
 * Existing rooms are not judged.
 */
export function pullSideBlocked({ profile, doors, footprints, obstacles }: Survey): ConstraintViolation[] {
  const asked = profile.door_pull_side_mm.value;
  if (asked === null) return [];
  return doors.flatMap(({ id, door, sweep }) => {
    const room = sweep?.side.room ?? null;
    if (sweep === null || room === null || room.room.kept || door.swing === null) return [];
    const zone = pullSide(sweep, door.swing.hinge, asked);
    if (zone === null) return [];
    const severity = isWashroom(room.room) ? 'error' : 'warning';
    const blocked = (by: string[], what: string): ConstraintViolation =>
      violation('CLEARANCE_BLOCKED', [id, ...by], `The pull side of ${id} ${what}.`, severity);
    const size = `${asked.depth} mm deep and ${asked.latch} mm beside the latch`;
    return [
      ...(liesWithin(zone, room.shape, room.holes) ? [] : [blocked([], `is not free ${size}`)]),
      ...footprints
        .search(zone.box)
        .filter(({ footprint }) => interiorsMeet(zone, footprint))
        .map((other) => blocked([other.id], `is blocked by a ${other.fixture.kind}`)),
      ...obstacles
        .search(zone.box)
        .filter(({ shape }) => interiorsMeet(zone, shape))
        .map((other) => blocked([other.id], `is blocked by a ${other.obstacle.kind}`)),
    ];
  });
}

function pullSide(
  { side: { face, from, to } }: Sweep,
  hinge: [number, number],
  { depth, latch }: { depth: number; latch: number },
): Shape | null {
  const hungAtStart = along(face, hinge) < (from + to) / 2;
  return hungAtStart
    ? groundBefore(face, from, to + latch, depth)
    : groundBefore(face, from - latch, to, depth);
}
