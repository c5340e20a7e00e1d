import { Formula, metres } from '../formula';
import type { SizedOpening, SizedWall } from '../sized-elements';

/**
 * Length of a wall in metres with the openings it hosts. A drawing may run a wall's centre-line through its
 * openings or end it at the jambs; where it ends there, the opening's width is added, so that a partition is
 * measured gross once before its openings are deducted.
 */
export function runLength(wall: SizedWall, openings: readonly SizedOpening[]): Formula {
  return openings
    .filter((opening) => !liesWithin(wall, opening))
    .reduce((length, opening) => length.plus(metres(opening.width_mm)), Formula.of(metres(wall.length_mm)));
}

/** Whether the middle of the opening lies between the ends of the centre-line. */
function liesWithin(wall: SizedWall, { segment: [from, to] }: SizedOpening): boolean {
  const [[ax, ay], [bx, by]] = wall.centreline;
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((from[0] + to[0]) / 2 - ax) * dx + ((from[1] + to[1]) / 2 - ay) * dy;
  return along >= 0 && along <= dx * dx + dy * dy;
}
