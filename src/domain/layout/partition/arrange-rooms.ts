import { anneal } from './anneal';
import { Arrangement, type Site, WINDOW_CUT } from './arrangement';
import type { Bay } from './bay';
import { rectArea } from './cell-rect';
import { kindOf } from './designs';
import type { Random } from './random';
import type { Skeleton } from './skeleton';
import { netDepth } from './slots';

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

/** How to search for an order of rooms. `from` is the order to start with. */
export interface Annealing {
  moves: number;
  /** 1 forgets where it started, less stays near. */
  heat: number;
  from: readonly (readonly number[])[] | null;
}

/** Cost of the share of ground that corridors take, for each room. */
const CORRIDOR_WEIGHT = 0.5;

/** Places the rooms into the bays of a skeleton, as well as the annealing can. */
export function arrangeRooms(
  site: Site,
  skeleton: Skeleton,
  { moves, heat, from }: Annealing,
  random: Random,
): Explored {
  const { sizes, shell } = site;
  const targets = sizes.reduce((sum, { target }) => sum + target, 0);
  const factor = netCells(skeleton, sizes.length) / targets;
  const start = new Arrangement(site, from?.map((bay) => [...bay]) ?? firstOrder(site, factor), factor);
  const order = anneal(start, moves, heat, random);
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
    cost:
      end.cost +
      (CORRIDOR_WEIGHT * sizes.length * corridor) / shell.freeCells +
      WINDOW_CUT * skeleton.bays.reduce((sum, bay) => sum + windowsAtEnds(bay), 0),
    keepsRules: end.keepsRules(),
    worstError: Math.max(...areas.map(([area, target]) => Math.abs(area / (target * real) - 1))),
  };
}

/** How many end walls of a bay meet its back wall in a window. */
function windowsAtEnds({ glass, startWall, endWall, length }: Bay): number {
  if (glass === null) return 0;
  return startWall * glass[0] + endWall * glass[length - 1];
}

/** A first order: the largest rooms first, each into the bay with the most ground left. */
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

/** Approximate net area of all bays with the walls between this many rooms. */
export function netCells({ bays }: Skeleton, rooms: number): number {
  const total = bays.reduce((sum, bay) => sum + bay.length * bay.depth, 0);
  return bays.reduce((sum, bay) => {
    const inBay = (rooms * bay.length * bay.depth) / total;
    return sum + netDepth(bay) * (bay.length - 2 * inBay + 2 - bay.startWall - bay.endWall);
  }, 0);
}
