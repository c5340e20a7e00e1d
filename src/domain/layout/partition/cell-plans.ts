import type { Cell, CellPlan, CellRect } from '../cell-plan';
import type { LayoutProfile } from '../profile';
import type { Programme, RoomRequirement } from '../programme';
import { ownerOf } from './annex';
import { onGrid } from './bay';
import type { Explored } from './arrange-rooms';
import { exploreSkeletons } from './explore';
import { corridorSteps, roomSizes } from './room-table';
import { STRIDE } from './slice-bay';
import type { SnappedShell } from './snapped-shell';

/** How long to search. */
export interface PartitionOptions {
  /** 1 is enough for 30 rooms. The time grows with it. */
  effort: number;
  /** The most plans to return. */
  plans: number;
}

/** A rough plan with its measures. */
export interface RankedCellPlan {
  plan: CellPlan;
  /** Rough description of its corridors. Plans of one kind are variations of one idea. */
  kind: string;
  /** Lower is better. Comparable among plans of one shell and programme. */
  cost: number;
  /** Largest relative error of a room's area, against its target times the common factor. */
  worstError: number;
}

/**
 * Divides a shell among rooms and returns the plans, best first. Every plan gives each room its least size, a place for
 * its door and a way to it. Empty when no such plan was found. The same arguments give the same plans.
 */
export function cellPlans(
  shell: SnappedShell,
  programme: Pick<Programme, 'relations' | 'corridor_width_mm'>,
  rooms: readonly RoomRequirement[],
  profile: LayoutProfile,
  seed: number,
  options: PartitionOptions,
): RankedCellPlan[] {
  const sizes = roomSizes(rooms, profile);
  const width = corridorSteps(programme.corridor_width_mm, profile);
  return exploreSkeletons({
    shell,
    sizes,
    width,
    relations: programme.relations,
    seed,
    effort: options.effort,
  })
    .slice(0, options.plans)
    .map((found) => ({
      plan: planOf(found, rooms, shell),
      kind: found.kind,
      cost: found.cost,
      worstError: found.worstError,
    }));
}

function planOf(
  { skeleton, order, cells }: Explored,
  rooms: readonly RoomRequirement[],
  shell: SnappedShell,
): CellPlan {
  const placed: Cell[] = [];
  skeleton.bays.forEach((bay, k) => {
    for (const room of order[k]) {
      const [u0, v0, u1, v1, l0, m0, l1, m1] = cells.subarray(room * STRIDE, (room + 1) * STRIDE);
      const rects: CellRect[] = [onGrid(bay, u0, v0, u1, v1)];
      if (m1 > 0) rects.push(onGrid(bay, l0, m0, l1, m1));
      for (const annex of bay.annexes)
        if (ownerOf(annex.rect, order[k], cells).room === room) rects.push(onGrid(bay, ...annex.rect));
      placed[room] = { requirement: rooms[room], rects, through: null };
    }
  });
  return {
    width: shell.width,
    height: shell.height,
    ground: shell.ground,
    cells: placed,
    corridor: skeleton.corridor,
    blocked: shell.blocked,
  };
}
