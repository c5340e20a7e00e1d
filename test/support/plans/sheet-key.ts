import type { Ink } from './ink';
import { POINTS_PER_MM } from './paper';
import { type Vec, add, times } from './vector';

/** A key beside the title block: its size and how it is drawn, in millimetres of paper. */
export interface Key {
  readonly width: number;
  readonly height: number;
  draw(ink: Ink, corner: Vec): void;
}

/** Maps the key's own millimetres to points of the page. */
export const keyPoint =
  (corner: Vec) =>
  (at: Vec): Vec =>
    times(add(corner, at), POINTS_PER_MM);
