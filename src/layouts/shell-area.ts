import { ringArea } from '../domain/geometry';
import type { Shell } from '../domain/layout';

/** Floor area inside the perimeter without columns, shafts and kept rooms, m², rounded to 0.01. */
export function shellArea({ outline, obstacles, kept_rooms: kept }: Shell): number {
  const taken = [...obstacles, ...kept].reduce((sum, { polygon }) => sum + ringArea(polygon), 0);
  return Math.round(Math.max(0, ringArea(outline) - taken) / 1e4) / 100;
}
