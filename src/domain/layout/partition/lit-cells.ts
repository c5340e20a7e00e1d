import { GRID_MM, type Shell } from '../shell';

/** The most distance between a stair of the snapped outline and the wall with its window, steps. */
const REACH = 6;

/** Marks cells along the outline where there are, or may be, windows. */
export function litCells(shell: Shell, ground: Uint8Array, width: number, height: number): Uint8Array {
  const lit = new Uint8Array(width * height);
  const at = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < width && y < height && ground[y * width + x] === 1;
  const mark = (x0: number, y0: number, x1: number, y1: number): void => {
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      for (let x = Math.max(0, x0); x < Math.min(width, x1); x++)
        if (at(x, y) && !(at(x - 1, y) && at(x + 1, y) && at(x, y - 1) && at(x, y + 1)))
          lit[y * width + x] = 1;
  };
  if (shell.windows === null) mark(0, 0, width, height);
  for (const [a, b] of shell.windows ?? []) {
    const low = [Math.min(a[0], b[0]), Math.min(a[1], b[1])].map((mm) => Math.floor(mm / GRID_MM));
    const high = [Math.max(a[0], b[0]), Math.max(a[1], b[1])].map((mm) => Math.ceil(mm / GRID_MM));
    const flat = high[1] - low[1] <= high[0] - low[0];
    const [dx, dy] = flat ? [0, REACH] : [REACH, 0];
    mark(low[0] - dx, low[1] - dy, high[0] + dx, high[1] + dy);
  }
  return lit;
}
