import type { Relation } from '../programme';
import { arrangeRooms, netCells, type Explored } from './arrange-rooms';
import type { Site } from './arrangement';
import { changedDesign, partsOf, randomDesign } from './designs';
import { Random } from './random';
import type { RoomSize } from './room-table';
import { buildSkeleton, type Design, type LeastRoom, type Skeleton } from './skeleton';
import type { SnappedShell } from './snapped-shell';
import { Ties } from './ties';

/** What to search for, and where. */
export interface Exploration {
  shell: SnappedShell;
  sizes: readonly RoomSize[];
  /** Width of corridors, steps. */
  width: number;
  relations: readonly Relation[];
  seed: number;
  effort: number;
}

const FIRST_DESIGNS = 160;
const KEPT_DESIGNS = 14;
const CHANGES = 260;
const FINALISTS = 8;
/** Designs with fewer rooms are faster to try, so more of them are tried. */
const USUAL_ROOMS = 25;
const LEAST_SHARE = 0.6;
const MOST_SHARE = 2.5;
/** Moves of an annealing, for each room. */
const FIRST_MOVES = 8;
const CHANGE_MOVES = 12;
const FINAL_MOVES = 220;
/** Heat of an annealing that starts from a parent's order, and of the last one. */
const CHANGE_HEAT = 0.3;
const FINAL_HEAT = 0.6;

/**
 * Makes many skeletons, keeps those on which a short annealing places the rooms well, changes them step by step, and
 * anneals the best of each kind for longer.
 */
export function exploreSkeletons(exploration: Exploration): Explored[] {
  const { shell, sizes, width, seed, effort } = exploration;
  const random = new Random(seed);
  const parts = partsOf(shell);
  const door = doorOf(shell);
  const ties = new Ties(sizes, exploration.relations, door, shell.width + shell.height);
  const solve = (skeleton: Skeleton, moves: number, heat: number, from: number[][] | null): Explored => {
    const site: Site = { shell, sizes, ties, bays: skeleton.bays, door };
    return arrangeRooms(site, skeleton, { moves: Math.round(moves * sizes.length), heat, from }, random);
  };
  const share = effort * Math.min(MOST_SHARE, Math.max(LEAST_SHARE, USUAL_ROOMS / sizes.length));
  let pool: Explored[] = [];
  for (let i = 0; i < FIRST_DESIGNS * share; i++) {
    const skeleton = usable(randomDesign(parts, width, shell, random), exploration);
    if (skeleton) pool.push(solve(skeleton, FIRST_MOVES, 1, null));
  }
  pool = bestOfKinds(pool, KEPT_DESIGNS, 2);
  for (let i = 0; i < CHANGES * share && pool.length > 0; i++) {
    const parent = pool[Math.min(random.below(pool.length), random.below(pool.length))];
    const skeleton = usable(changedDesign(parent.skeleton.design, width, shell, random), exploration);
    if (!skeleton) continue;
    const same = skeleton.bays.length === parent.skeleton.bays.length;
    const child = same
      ? solve(skeleton, CHANGE_MOVES / 2, CHANGE_HEAT, parent.order)
      : solve(skeleton, CHANGE_MOVES, 1, null);
    if (pool.length < KEPT_DESIGNS || child.cost < pool[pool.length - 1].cost)
      pool = bestOfKinds([...pool, child], KEPT_DESIGNS, 3);
  }
  return bestOfKinds(pool, FINALISTS, 2)
    .map((found) => solve(found.skeleton, FINAL_MOVES, FINAL_HEAT, found.order))
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

/** The skeleton of a design; null when it leaves too little ground or has more bays than there are rooms. */
function usable(design: Design, { shell, sizes, width }: Exploration): Skeleton | null {
  const skeleton = buildSkeleton(design, width, shell, leastRoom(sizes));
  if (!skeleton || skeleton.bays.length > sizes.length) return null;
  const least = sizes.reduce((sum, { minArea }) => sum + minArea, 0);
  return netCells(skeleton, sizes.length) < least ? null : skeleton;
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
