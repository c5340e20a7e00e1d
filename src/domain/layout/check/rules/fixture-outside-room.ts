import { liesWithin } from '../shapes/meeting';
import type { Survey } from '../survey';
import { violation, type Rule } from '../violation-of';

/**
 * FIXTURE_OUTSIDE_ROOM: the whole footprint has to be inside of the room that the fixture belongs to, up to the
 * faces of its walls. A footprint that is no polygon is inside of nothing.
 */
export const fixtureOutsideRoom: Rule<Survey> = ({ fixtures, roomOf }) =>
  fixtures.flatMap(({ id, fixture, footprint }) => {
    if (footprint === null)
      return [violation('FIXTURE_OUTSIDE_ROOM', [id], `The footprint of the ${fixture.kind} is no polygon.`)];
    const room = roomOf.get(fixture.room_id);
    if (room === undefined || liesWithin(footprint, room.shape, room.holes)) return [];
    return [violation('FIXTURE_OUTSIDE_ROOM', [id], `The ${fixture.kind} is not all in ${room.room.name}.`)];
  });
