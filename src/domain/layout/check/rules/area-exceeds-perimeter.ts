import { ringArea } from '../../../geometry';
import type { Survey } from '../survey';
import { squareMetres, violation, type Rule } from '../violation-of';
import { areaOf } from './room-area';

/** AREA_EXCEEDS_PERIMETER: the rooms together are larger than the ground inside the shell's true outline. */
export const areaExceedsPerimeter: Rule<Survey> = ({ rooms, outline }) => {
  if (outline === null) return [];
  const available = ringArea(outline.shape.ring);
  const taken = rooms.reduce((sum, room) => sum + areaOf(room), 0);
  if (taken <= available) return [];
  const text = `The rooms together have ${squareMetres(taken)}; the shell has only ${squareMetres(available)}.`;
  return [
    violation(
      'AREA_EXCEEDS_PERIMETER',
      rooms.map(({ id }) => id),
      text,
    ),
  ];
};
