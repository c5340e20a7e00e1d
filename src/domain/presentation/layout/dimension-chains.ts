import { exactDistance, ringEdges } from '../../geometry';
import type { GridPoint, Layout } from '../../layout';

/** Shorter pieces are left out of a chain, because their figures would be too small to read, mm. */
const SHORTEST_MM = 400;

export type SheetSide = 'bottom' | 'left' | 'top' | 'right';

/** Dimensions along one side of the plan: ascending coordinates (x below and above, y beside). */
export interface DimensionChain {
  side: SheetSide;
  at: number[];
}

/**
 * Finds the dimension chains outside the plan. On each side a chain measures the corners of the perimeter and the
 * middles of the partitions that meet the perimeter there.
 */
export function dimensionChains({ shell, walls }: Layout): DimensionChain[] {
  const chains: Record<SheetSide, Set<number>> = {
    bottom: new Set(),
    left: new Set(),
    top: new Set(),
    right: new Set(),
  };
  for (const { a, b } of ringEdges(shell.outline)) {
    const side = sideFacing(a, b);
    const along = side === 'bottom' || side === 'top' ? 0 : 1;
    chains[side].add(a[along]).add(b[along]);
    for (const { kind, centreline } of walls) {
      if (kind !== 'partition') continue;
      const [p, q] = centreline;
      if (p[along] !== q[along]) continue;
      if ([p, q].some((end) => isOn(end, a, b))) chains[side].add(p[along]);
    }
  }
  return (['bottom', 'left', 'top', 'right'] as const)
    .map((side) => ({ side, at: withoutSlivers([...chains[side]].sort((p, q) => p - q)) }))
    .filter(({ at }) => at.length > 1);
}

/** The direction in which a side of a counter-clockwise outline looks. */
function sideFacing([ax, ay]: GridPoint, [bx, by]: GridPoint): SheetSide {
  const [dx, dy] = [bx - ax, by - ay];
  if (Math.abs(dx) >= Math.abs(dy)) return dx > 0 ? 'bottom' : 'top';
  return dy > 0 ? 'right' : 'left';
}

function isOn([x, y]: GridPoint, [ax, ay]: GridPoint, [bx, by]: GridPoint): boolean {
  const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  const length = exactDistance([ax, ay], [bx, by]);
  const dot = (bx - ax) * (x - ax) + (by - ay) * (y - ay);
  return Math.abs(cross) <= 60 * length && dot >= 0 && dot <= length * length;
}

function withoutSlivers(at: readonly number[]): number[] {
  const kept: number[] = [];
  at.forEach((value, i) => {
    const last = kept.at(-1);
    if (last === undefined || value - last >= SHORTEST_MM) kept.push(value);
    else if (i === at.length - 1 && kept.length > 1) kept[kept.length - 1] = value;
  });
  return kept;
}
