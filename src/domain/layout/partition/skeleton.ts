import { greatestBy } from '../../geometry';
import type { CellRect } from '../cell-plan';
import type { Bay } from './bay';
import { baysOf, slabsBeside, stubTo, type BayChoices } from './bays';
import { annexTo } from './annex';
import { rectArea } from './cell-rect';
import { linked, withPorts } from './connect';
import type { SnappedShell } from './snapped-shell';
import { runOf, trimmed, type Track } from './track';

/** The plan of a skeleton. Small changes make small differences. */
export interface Design extends BayChoices {
  tracks: Track[];
  /** Ground smaller than this many times the smallest room goes to its neighbours. */
  mergeBelow: number;
}

/** The least ground of a room, gross, in steps and cells. Smaller ground is leftover for its neighbours. */
export interface LeastRoom {
  side: number;
  area: number;
}

/** Corridors and the bays beside them. */
export interface Skeleton {
  design: Design;
  corridor: CellRect[];
  bays: Bay[];
}

const MOST_STUBS = 6;
/** Corridors shorter than this many widths are left out. */
const LEAST_WIDTHS = 1.5;

/** Builds the corridors of a design and cuts the rest into bays; null when they do not serve all ground. */
export function buildSkeleton(
  design: Design,
  width: number,
  shell: SnappedShell,
  least: LeastRoom,
): Skeleton | null {
  const tracks: Track[] = [];
  const runs: CellRect[] = [];
  for (const track of design.tracks) {
    const run = runOf(track, width, shell);
    if (!run || rectArea(run) < LEAST_WIDTHS * width * width) continue;
    tracks.push(track);
    runs.push(run);
  }
  if (runs.length === 0) return null;
  const joined = linked(trimmed(tracks, runs), width, shell);
  const corridor = joined && withPorts(joined, width, shell);
  if (!corridor) return null;
  for (let stubs = 0; stubs <= MOST_STUBS; stubs++) {
    const slabs = slabsBeside(corridor, shell, design);
    const isRoom = (rect: CellRect): boolean =>
      Math.min(rect[2] - rect[0], rect[3] - rect[1]) >= least.side &&
      rectArea(rect) >= least.area * design.mergeBelow;
    const { bays, unserved } = baysOf(slabs.filter(isRoom), corridor, shell, design);
    if (unserved.length === 0) {
      const whole = slabs.every((rect) => isRoom(rect) || annexTo(bays, rect, shell));
      return whole ? { design, corridor, bays } : null;
    }
    const largest = greatestBy(unserved, rectArea);
    const stub = stubTo(largest, slabs, corridor, width, shell);
    if (!stub) return null;
    corridor.push(stub);
  }
  return null;
}
