import type { RoomDescription } from '../description';
import { counted, rectangle, unite } from '../polygon';
import type { RoomUse } from '../room-uses';
import type { Polygon, Vec } from '../vector';

/** A room as cells of a grid of axes; its outline is their union. */
export interface CellRoom {
  readonly use: RoomUse;
  readonly cells: readonly (readonly [column: number, row: number])[];
  readonly name?: string;
  readonly number?: string;
}

/** Places of the axes: n columns need n + 1 of them. */
export interface AxisGrid {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export const axesFrom = (sizes: readonly number[]): number[] =>
  sizes.reduce<number[]>((places, size) => [...places, places[places.length - 1] + size], [0]);

/** Rooms with ids r1, r2, … in the order given. */
export function roomsOnGrid(grid: AxisGrid, rooms: readonly CellRoom[]): RoomDescription[] {
  return rooms.map(({ cells, use, name, number }, i) => {
    const rings = unite(
      cells.map(([c, r]) =>
        rectangle(grid.x[c], grid.y[r], grid.x[c + 1] - grid.x[c], grid.y[r + 1] - grid.y[r]),
      ),
    );
    const outline = rings.find((ring) => counted(ring) === ring)!;
    const holes = rings.filter((ring) => ring !== outline);
    return { id: `r${i + 1}`, use, name, number, outline: tidy(outline), ...(holes.length && { holes }) };
  });
}

/** Starts at the top left corner, so that ids and bytes do not hang on how the union was walked. */
function tidy(ring: Polygon): Vec[] {
  const first = ring.reduce(
    (best, [x, y], i) => (y < ring[best][1] || (y === ring[best][1] && x < ring[best][0]) ? i : best),
    0,
  );
  return [...ring.slice(first), ...ring.slice(0, first)];
}
