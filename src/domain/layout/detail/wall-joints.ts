import type { Border } from './borders';

export const EAST = 1;
export const NORTH = 2;
export const WEST = 4;
export const SOUTH = 8;

/** The directions in which walls leave a node, by node. */
export type Arms = ReadonlyMap<number, number>;

/** Nodes lie on the grid within ±2¹⁴ steps. */
const ROW = 1 << 16;
const OFFSET = 1 << 14;

/** The nodes at which borders end, with the ways borders leave them. */
export function armsOf(borders: readonly Border[]): Arms {
  const arms = new Map<number, number>();
  const add = (x: number, y: number, way: number): void => {
    const node = nodeAt(x, y);
    arms.set(node, (arms.get(node) ?? 0) | way);
  };
  for (const { run, at, from, to } of borders) {
    if (run === 'x') {
      add(from, at, EAST);
      add(to, at, WEST);
    } else {
      add(at, from, NORTH);
      add(at, to, SOUTH);
    }
  }
  return arms;
}

export const armsAt = (arms: Arms, x: number, y: number): number => arms.get(nodeAt(x, y)) ?? 0;

const nodeAt = (x: number, y: number): number => (y + OFFSET) * ROW + x + OFFSET;
