import type { Relation } from '../programme';
import { anneal } from './anneal';
import { Arrangement, type Site } from './arrangement';
import { rectArea } from './cell-rect';
import { changedDesign, kindOf, partsOf, randomDesign } from './designs';
import { Random } from './random';
import type { RoomSize } from './room-table';
import { buildSkeleton, type Design, type LeastRoom, type Skeleton } from './skeleton';
import { netDepth } from './slots';
import type { SnappedShell } from './snapped-shell';
import { Ties } from './ties';

/** What is looked for, and where. */
export interface Exploration {
  shell: SnappedShell;
  sizes: readonly RoomSize[];
  /** Width of corridors, steps. */
  width: number;
  relations: readonly Relation[];
  seed: number;
  effort: number;
}

/** A skeleton with its rooms. */
export interface Explored {
  skeleton: Skeleton;
  kind: string;
  order: number[][];
  cells: Int32Array;
  cost: number;
  worstError: number;
  keepsRules: boolean;
}

/** Share of ground given to corridors costs this much a room. */
const CORRIDOR_WEIGHT = 0.5;
const FIRST_DESIGNS = 160;
const KEPT_DESIGNS = 14;
const CHANGES = 260;
const FINALISTS = 8;
const FIRST_MOVES = 8;
const CHANGE_MOVES = 12;
const FINAL_MOVES = 220;

/**
 * Grows many skeletons, keeps those on which a short annealing places the rooms well, changes them little by
 * little, and anneals the best of each kind at length.
 */
export function exploreSkeletons(exploration: Exploration): Explored[] {
  const { shell, sizes, width, seed, effort } = exploration;
  const random = new Random(seed);
  const parts = partsOf(shell);
  const door = doorOf(shell);
  const ties = new Ties(sizes, exploration.relations, door, shell.width + shell.height);
  const solve = (skeleton: Skeleton, moves: number, from?: number[][]): Explored => {
    const site: Site = { shell, sizes, ties, bays: skeleton.bays, door };
    return arranged(site, skeleton, Math.round(moves * sizes.length), random, from);
  };
  let pool: Explored[] = [];
  for (let i = 0; i < FIRST_DESIGNS * effort; i++) {
    const skeleton = usable(randomDesign(parts, width, shell, random), exploration);
    if (skeleton) pool.push(solve(skeleton, FIRST_MOVES));
  }
  pool = bestOfKinds(pool, KEPT_DESIGNS, 2);
  for (let i = 0; i < CHANGES * effort && pool.length > 0; i++) {
    const parent = pool[Math.min(random.below(pool.length), random.below(pool.length))];
    const skeleton = usable(changedDesign(parent.skeleton.design, width, shell, random), exploration);
    if (!skeleton) continue;
    const same = skeleton.bays.length === parent.skeleton.bays.length;
    const child = solve(skeleton, same ? CHANGE_MOVES / 2 : CHANGE_MOVES, same ? parent.order : undefined);
    if (child.cost < pool[pool.length - 1].cost) pool = bestOfKinds([...pool, child], KEPT_DESIGNS, 3);
  }
  return bestOfKinds(pool, FINALISTS, 2)
    .map((found) => solve(found.skeleton, FINAL_MOVES, found.order))
    .filter(({ keepsRules }) => keepsRules)
    .sort((a, b) => a.cost - b.cost);
}

function leastRoom(sizes: readonly RoomSize[]): LeastRoom {
  return {
    side: Math.min(...sizes.map(({ short }) => short)),
    area: Math.min(...sizes.map(({ minArea }) => minArea)),
  };
}

function doorOf({ ports }: SnappedShell): [number, number] {
  const entrance = ports.find(({ kind }) => kind === 'entrance');
  if (!entrance) return [0, 0];
  const [x0, y0, x1, y1] = entrance.sill;
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}

/** The skeleton of a design, unless it gives away too much ground or has more bays than there are rooms. */
function usable(design: Design, { shell, sizes, width }: Exploration): Skeleton | null {
  const skeleton = buildSkeleton(design, width, shell, leastRoom(sizes));
  if (!skeleton || skeleton.bays.length > sizes.length) return null;
  const least = sizes.reduce((sum, { minArea }) => sum + minArea, 0);
  return netCells(skeleton, sizes.length) < least ? null : skeleton;
}

/** Net area of all bays once the walls between this many rooms stand, about. */
function netCells({ bays }: Skeleton, rooms: number): number {
  const total = bays.reduce((sum, bay) => sum + bay.length * bay.depth, 0);
  return bays.reduce((sum, bay) => {
    const inBay = (rooms * bay.length * bay.depth) / total;
    return sum + netDepth(bay) * (bay.length - 2 * inBay + 2 - bay.startWall - bay.endWall);
  }, 0);
}

function arranged(
  site: Site,
  skeleton: Skeleton,
  moves: number,
  random: Random,
  from?: number[][],
): Explored {
  const { sizes, shell } = site;
  const targets = sizes.reduce((sum, { target }) => sum + target, 0);
  const factor = netCells(skeleton, sizes.length) / targets;
  const start = new Arrangement(site, from ? from.map((bay) => [...bay]) : firstOrder(site, factor), factor);
  const order = anneal(start, moves, from ? 0.3 : 1, random);
  const end = new Arrangement(
    site,
    order.map((bay) => [...bay]),
    factor,
  );
  const corridor = skeleton.corridor.reduce((sum, rect) => sum + rectArea(rect), 0);
  const areas = order.flatMap((bay, k) => bay.map((room) => [end.netArea(room, k), sizes[room].target]));
  const real = areas.reduce((sum, [area]) => sum + area, 0) / targets;
  return {
    skeleton,
    kind: kindOf(skeleton.corridor, shell),
    order,
    cells: end.cells,
    cost: end.cost + (CORRIDOR_WEIGHT * sizes.length * corridor) / shell.freeCells,
    keepsRules: end.keepsRules(),
    worstError: Math.max(...areas.map(([area, target]) => Math.abs(area / (target * real) - 1))),
  };
}

/** Largest rooms first, each into the bay with most ground left. */
function firstOrder({ bays, sizes }: Site, factor: number): number[][] {
  const left = bays.map(({ length, depth }) => length * depth);
  const order: number[][] = bays.map(() => []);
  const bySize = sizes.map((_, i) => i).sort((a, b) => sizes[b].target - sizes[a].target || a - b);
  for (const room of bySize) {
    const bay = left.indexOf(Math.max(...left));
    order[bay].push(room);
    left[bay] -= sizes[room].target * factor;
  }
  return order;
}

/** The best few of each kind, best first. */
function bestOfKinds(pool: readonly Explored[], count: number, ofKind: number): Explored[] {
  const seen = new Map<string, number>();
  return [...pool]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ kind }) => {
      const times = (seen.get(kind) ?? 0) + 1;
      seen.set(kind, times);
      return times <= ofKind;
    })
    .slice(0, count);
}
