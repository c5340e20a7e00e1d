import type { DrawnText } from '../../drawing/drawing';
import { type Box, boxOf, offsetFrom, type Point } from '../../geometry';
import { textFrame } from '../texts/text-frame';

/** The smallest box that holds both. */
export function united(p: Box, q: Box): Box {
  return [Math.min(p[0], q[0]), Math.min(p[1], q[1]), Math.max(p[2], q[2]), Math.max(p[3], q[3])];
}

/** Whether a point lies in a box or on its edge. */
export function holds([minX, minY, maxX, maxY]: Box, [x, y]: Point): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

/** About the box of the letters of a text. */
export function boxOfText(text: DrawnText): Box {
  const { centre, unit } = textFrame(text);
  const { width, size } = text;
  return boxOf(
    [-1, 1].flatMap((p) => [-1, 1].map((q) => offsetFrom(centre, unit, (p * width) / 2, (q * size) / 2))),
  );
}

export const areaOf = ([minX, minY, maxX, maxY]: Box): number => (maxX - minX) * (maxY - minY);

/** The share of the first box that lies in the second, 0..1. */
export function shareWithin(p: Box, q: Box): number {
  const width = Math.min(p[2], q[2]) - Math.max(p[0], q[0]);
  const height = Math.min(p[3], q[3]) - Math.max(p[1], q[1]);
  return width > 0 && height > 0 ? (width * height) / areaOf(p) : 0;
}
