import type { CellRect } from '../cell-plan';
import { inBay, type Bay } from './bay';
import { rectArea, sharedBorder } from './cell-rect';
import { STRIDE } from './slice-bay';
import type { SnappedShell } from './snapped-shell';

/** The least common border of a room with leftover ground that it includes, steps. */
export const LEAST_OPENING = 16;

/** Gives leftover ground to the bay with the longest common border; false when no border is long enough. */
export function annexTo(bays: readonly Bay[], rect: CellRect, shell: SnappedShell): boolean {
  let [best, longest] = [bays[0], 0];
  for (const bay of bays) {
    const border = sharedBorder(bay.rect, rect);
    if (border > longest) [best, longest] = [bay, border];
  }
  if (longest < LEAST_OPENING) return false;
  best.annexes.push({ rect: inBay(best.rect, best.side, rect), net: netOf(rect, longest, shell) });
  return true;
}

function netOf(rect: CellRect, opening: number, { dividedSum }: SnappedShell): number {
  const [x0, y0, x1, y1] = rect;
  const walled =
    dividedSum.within(x0 - 1, y0, x0, y1) +
    dividedSum.within(x1, y0, x1 + 1, y1) +
    dividedSum.within(x0, y0 - 1, x1, y0) +
    dividedSum.within(x0, y1, x1, y1 + 1);
  // Where it opens into its room there is no wall on either side.
  return rectArea(rect) - walled + 2 * opening;
}

/** The room that includes leftover ground, and their common border. */
export function ownerOf(
  rect: CellRect,
  rooms: readonly number[],
  cells: Int32Array,
): { room: number; border: number } {
  let [owner, longest] = [rooms[0], 0];
  for (const room of rooms) {
    const k = room * STRIDE;
    const border = Math.max(
      borderWith(rect, cells, k),
      cells[k + 7] > 0 ? borderWith(rect, cells, k + 4) : 0,
    );
    if (border > longest) [owner, longest] = [room, border];
  }
  return { room: owner, border: longest };
}

function borderWith(rect: CellRect, cells: Int32Array, at: number): number {
  return sharedBorder(rect, [cells[at], cells[at + 1], cells[at + 2], cells[at + 3]]);
}
