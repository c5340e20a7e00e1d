import { SpatialIndex } from '../../../geometry';
import { interiorsMeet } from '../shapes/meeting';
import type { Survey } from '../survey';
import { squareMetres, violation, type Rule } from '../violation-of';
import { commonArea } from './room-area';

/**
 * ROOM_OVERLAP: two rooms overlap. They may share an edge. Up to one grid cell in all it is a warning, such as a slip
 * of a millimetre along a short wall.
 */
export const roomOverlap: Rule<Survey> = ({ layout, rooms }) => {
  const index = new SpatialIndex(rooms, ({ shape }) => shape.box);
  return rooms.flatMap((room, i) =>
    index
      .positions(room.shape.box)
      .filter((k) => k > i && interiorsMeet(room.shape, rooms[k].shape))
      .flatMap((k) => {
        const area = commonArea(room, rooms[k]);
        if (area === 0) return [];
        const severity = area > layout.grid_mm ** 2 ? 'error' : 'warning';
        const text = `${room.room.name} and ${rooms[k].room.name} overlap by ${squareMetres(area)}.`;
        return [violation('ROOM_OVERLAP', [room.id, rooms[k].id], text, severity)];
      }),
  );
};
