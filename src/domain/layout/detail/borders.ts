import { NOBODY, type OwnerGrid } from './owner-grid';

/** Direction of a border: along x or along y. */
export type Run = 'x' | 'y';

/**
 * A straight stretch of the border between the same two owners, in grid steps: along x at y = `at`, or along y
 * at x = `at`. Partitions stand centred on borders.
 */
export interface Border {
  run: Run;
  at: number;
  from: number;
  to: number;
  /** Owner below (or left of) the border. */
  low: number;
  /** Owner above (or right of) it. */
  high: number;
}

/**
 * All borders between two owners. A border ends where a third owner joins. There are no borders inside columns and
 * shafts, because partitions end there.
 */
export function bordersOf(grid: OwnerGrid): Border[] {
  const { plan } = grid;
  return [...stretches(grid, 'x', plan.height, plan.width), ...stretches(grid, 'y', plan.width, plan.height)];
}

function stretches(grid: OwnerGrid, run: Run, lines: number, length: number): Border[] {
  const { of, solid, stride } = grid;
  const [across, ahead] = run === 'x' ? [stride, 1] : [1, stride];
  const found: Border[] = [];
  // Ground may have grown beyond the plan's box by a few steps; its borders are found there too.
  for (let at = -2; at <= lines + 2; at++) {
    let open: Border | null = null;
    let place = run === 'x' ? grid.at(-2, at) : grid.at(at, -2);
    for (let along = -2; along <= length + 1; along++, place += ahead) {
      const low = of[place - across];
      const high = of[place];
      const none =
        low === high ||
        low === NOBODY ||
        high === NOBODY ||
        (solid[place] === 1 && solid[place - across] === 1);
      if (none) open = null;
      else if (open !== null && open.low === low && open.high === high) open.to = along + 1;
      else {
        open = { run, at, from: along, to: along + 1, low, high };
        found.push(open);
      }
    }
  }
  return found;
}
