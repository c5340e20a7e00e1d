import type { GridPoint } from '../../shell';
import { pointAlong, type Face } from '../shapes/face';
import { shapeOf, type Shape } from '../shapes/shape';

/** Rounding skewed corners to whole mm must not make two neighbours overlap, mm. */
const PLAY_MM = 1;

/** The rectangle before a face, between two places along it; null when rounding leaves nothing of it. */
export function groundBefore(face: Face, from: number, to: number, depth: number): Shape | null {
  const corner = (at: number, left: number): GridPoint => {
    const [x, y] = pointAlong(face, at, left);
    return [Math.round(x), Math.round(y)];
  };
  const [first, last, far] = [from + PLAY_MM, to - PLAY_MM, depth - PLAY_MM];
  return shapeOf([corner(first, PLAY_MM), corner(last, PLAY_MM), corner(last, far), corner(first, far)]);
}
