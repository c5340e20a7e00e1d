import type { Extras } from './description';
import { type Ink, PEN, line } from './ink';
import { type Placement, toPage } from './placement';
import { type Region, bounds, encloses, overlap, rectangle, regionArea } from './polygon';
import { type Polygon, type Vec, along, turn } from './vector';

type ColumnLook = NonNullable<Extras['columns']>;

/** Millimetres. */
const SIDE = 350;
const AIR = 600;
const LEAST_FLOOR_M2 = 14;
const MOST = 2;

/** Free-standing columns in the larger rooms, away from walls and doorways. */
export function freeColumns(floor: Region, doorways: readonly Polygon[], look: ColumnLook): Polygon[] {
  if (regionArea(floor) / 1e6 < LEAST_FLOOR_M2) return [];
  const { min, max } = bounds(floor[0]);
  const square = ([x, y]: Vec, side: number): Polygon => rectangle(x - side / 2, y - side / 2, side, side);
  return [0.3, 0.7, 0.5]
    .map((share): Vec => [min[0] + (max[0] - min[0]) * share, min[1] + (max[1] - min[1]) * 0.35])
    .filter((centre) => {
      const around = square(centre, SIDE + 2 * AIR);
      return encloses(floor, around) && !doorways.some((doorway) => overlap(doorway, around));
    })
    .slice(0, MOST)
    .map((centre) => (look === 'round' ? circle(centre, SIDE / 2) : square(centre, SIDE)));
}

const circle = (centre: Vec, radius: number): Polygon =>
  Array.from({ length: 24 }, (_, i) => along(centre, turn([1, 0], i * 15), radius));

/** Solid columns are filled; crossed ones have an outline and diagonals. */
export function drawColumns(
  ink: Ink,
  columns: readonly Polygon[],
  look: ColumnLook,
  placement: Placement,
): void {
  ink.on('wall');
  for (const column of columns) {
    const ring = column.map((p) => toPage(placement, p));
    if (look !== 'crossed') ink.lines([ring], true, { fill: 0 });
    else {
      ink.lines([ring], true, { pen: PEN.cut });
      for (const i of [0, 1]) line(ink, ring[i], ring[i + 2], PEN.thin);
    }
  }
}
