import type { GridPoint } from '../../shell';
import { pointAlong, type Face } from '../shapes/face';
import { shapeOf, type Shape } from '../shapes/shape';

/** Rounding skewed corners to whole mm must not make them touch what they only meet. */
const PLAY_MM = 1;

/** The rectangle before a face, from and to so far along it, so deep; null when nothing is left of it. */
export function groundBefore(face: Face, from: number, to: number, depth: number): Shape | null {
  const corner = (at: number, left: number): GridPoint => {
    const [x, y] = pointAlong(face, at, left);
    return [Math.round(x), Math.round(y)];
  };
  const [first, last, far] = [from + PLAY_MM, to - PLAY_MM, depth - PLAY_MM];
  return shapeOf([corner(first, PLAY_MM), corner(last, PLAY_MM), corner(last, far), corner(first, far)]);
}
