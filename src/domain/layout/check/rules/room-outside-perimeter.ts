import { liesWithin } from '../shapes/meeting';
import type { Survey } from '../survey';
import { squareMetres, violation, type Rule } from '../violation-of';
import { areaOutside } from './room-area';

/**
 * ROOM_OUTSIDE_PERIMETER: a part of a room lies outside the shell's true outline. Up to one grid cell it is a warning:
 * existing rooms and the outline are measured from different lines of the same drawing.
 */
export const roomOutsidePerimeter: Rule<Survey> = ({ layout, rooms, outline }) => {
  if (outline === null) return [];
  return rooms.flatMap((room) => {
    if (liesWithin(room.shape, outline.shape, [])) return [];
    const area = areaOutside(room, outline.shape.ring);
    if (area === 0) return [];
    const severity = area > layout.grid_mm ** 2 ? 'error' : 'warning';
    const text = `${squareMetres(area)} of ${room.room.name} lie outside the shell.`;
    return [violation('ROOM_OUTSIDE_PERIMETER', [room.id], text, severity)];
  });
};
