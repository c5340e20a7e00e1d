import { liesWithin } from '../shapes/meeting';
import type { Survey } from '../survey';
import { violation, type Rule } from '../violation-of';

/**
 * FIXTURE_OUTSIDE_ROOM: a part of the footprint is outside the room of the fixture, or the footprint is not a polygon.
 * The room reaches to the faces of its walls.
 */
export const fixtureOutsideRoom: Rule<Survey> = ({ fixtures, roomOf }) =>
  fixtures.flatMap(({ id, fixture, footprint }) => {
    if (footprint === null)
      return [
        violation('FIXTURE_OUTSIDE_ROOM', [id], `The footprint of the ${fixture.kind} is not a polygon.`),
      ];
    const room = roomOf.get(fixture.room_id);
    if (room === undefined || liesWithin(footprint, room.shape, room.holes)) return [];
    return [
      violation('FIXTURE_OUTSIDE_ROOM', [id], `The ${fixture.kind} is partly outside ${room.room.name}.`),
    ];
  });
