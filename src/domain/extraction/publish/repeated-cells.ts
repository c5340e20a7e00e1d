import { boxOf, groupBy } from '../../geometry';
import type { PlanWarning, Room } from '../model/plan-geometry';
import { CELLS } from './thresholds';

/** Unnamed rooms of one size in great number: tiles, cells of a table or of a hatch that were taken for rooms. */
export function repeatedCells(rooms: readonly Room[]): PlanWarning[] {
  const unnamed = rooms.filter(({ name, number }) => name === null && number === null);
  const sizes = groupBy(unnamed, ({ polygon }) => {
    const [minX, minY, maxX, maxY] = boxOf(polygon);
    return [maxX - minX, maxY - minY]
      .sort((p, q) => p - q)
      .map((side) => Math.round(Math.log(side) / CELLS.tolerance))
      .join(' ');
  });
  const cells = new Set([...sizes.values()].filter((equal) => equal.length >= CELLS.count).flat());
  if (cells.size === 0) return [];
  return [
    {
      code: 'repeated_cells',
      message:
        `${cells.size} rooms have no name and are equal to many others. They may be the cells of a tile grid, ` +
        'a hatch or a table and no rooms. Switch that layer off in CAD, and plot the sheet again.',
      elements: rooms.filter((room) => cells.has(room)).map(({ id }) => id),
      severity: cells.size >= CELLS.poorShare * rooms.length ? 'poor' : 'check',
    },
  ];
}
