import { ringArea } from '../../../geometry';
import type { Survey } from '../survey';
import { squareMetres, violation, type Rule } from '../violation-of';
import { areaOf } from './room-area';

/** AREA_EXCEEDS_PERIMETER: the rooms together are larger than the shell's true outline (not its box). */
export const areaExceedsPerimeter: Rule<Survey> = ({ rooms, outline }) => {
  if (outline === null) return [];
  const available = ringArea(outline.shape.ring);
  const taken = rooms.reduce((sum, room) => sum + areaOf(room), 0);
  if (taken <= available) return [];
  const text = `The rooms take ${squareMetres(taken)}; the shell has ${squareMetres(available)}.`;
  return [
    violation(
      'AREA_EXCEEDS_PERIMETER',
      rooms.map(({ id }) => id),
      text,
    ),
  ];
};
