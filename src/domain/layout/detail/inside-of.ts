import { GRID_MM, type GridRing } from '../shell';
import type { Border } from './borders';

/** The longest stretch of a border inside an outline that need not run on the grid, mm along it; null if none. */
export function insideOf(outline: GridRing, border: Border): { from: number; to: number } | null {
  const line = border.at * GRID_MM;
  const [start, end] = [border.from * GRID_MM, border.to * GRID_MM];
  const [along, across] = border.run === 'x' ? [0, 1] : [1, 0];
  const crossings = outline
    .flatMap((a, i) => {
      const b = outline[(i + 1) % outline.length];
      if (a[across] <= line === b[across] <= line) return [];
      const share = (line - a[across]) / (b[across] - a[across]);
      return [Math.round(a[along] + share * (b[along] - a[along]))];
    })
    .sort((p, q) => p - q);
  let longest: { from: number; to: number } | null = null;
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const piece = { from: Math.max(start, crossings[k]), to: Math.min(end, crossings[k + 1]) };
    if (piece.to - piece.from > (longest === null ? 0 : longest.to - longest.from)) longest = piece;
  }
  return longest;
}
