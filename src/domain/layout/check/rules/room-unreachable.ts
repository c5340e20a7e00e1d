import type { Survey } from '../survey';
import { violation, type Rule } from '../violation-of';

/**
 * ROOM_UNREACHABLE: no way leads from outside through doors to the room. A door counts only when it really lies in
 * the wall between the two sides it names. Rooms without a shape are not judged, and no way leads through them.
 */
export const roomUnreachable: Rule<Survey> = ({ rooms, doors }) => {
  const leadsTo = new Map<string | null, Set<string | null>>();
  const join = (from: string | null, to: string | null): void => {
    leadsTo.set(from, (leadsTo.get(from) ?? new Set()).add(to));
  };
  for (const { sides } of doors) {
    if (sides === null) continue;
    const [one, other] = sides.map(({ room }) => room?.id ?? null);
    join(one, other);
    join(other, one);
  }
  const reached = new Set<string | null>([null]);
  // A set that grows while it is walked: breadth first.
  for (const place of reached) for (const next of leadsTo.get(place) ?? []) reached.add(next);
  const why = leadsTo.has(null) ? 'no doors lead to it from the entrance' : 'the layout has no entrance';
  return rooms
    .filter(({ id }) => !reached.has(id))
    .map(({ id, room }) => violation('ROOM_UNREACHABLE', [id], `${room.name} cannot be reached: ${why}.`));
};
