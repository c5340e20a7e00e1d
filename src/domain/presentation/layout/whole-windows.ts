import { distanceToSegment, exactDirection, midpoint } from '../../geometry';
import type { GridPoint, GridSegment, Layout, LayoutWindow } from '../../layout';

/** A window as drawn: one window of the building, also when several rooms share it. */
export interface WholeWindow {
  /** Ids of the layout's windows that are parts of it. */
  ids: string[];
  wall_id: string | null;
  segment: GridSegment;
}

/**
 * The windows of a layout as they stand in the wall. A layout divides an existing window among the rooms behind it; the
 * partition between them does not cut the glass.
 */
export function wholeWindows({ windows, shell }: Layout): WholeWindow[] {
  const wholes = new Map<string, WholeWindow>();
  for (const window of windows) {
    const place = window.existing ? existingAt(window, shell.windows ?? [], shell.wall_thickness_mm) : -1;
    const key = place < 0 ? window.id : `${window.wall_id} ${place}`;
    const whole = wholes.get(key);
    if (whole === undefined) {
      wholes.set(key, { ids: [window.id], wall_id: window.wall_id, segment: window.segment });
      continue;
    }
    whole.ids.push(window.id);
    whole.segment = covering(whole.segment, window.segment);
  }
  return [...wholes.values()];
}

/** Number of the shell's window that a window is a part of; −1 when there is none. */
function existingAt({ segment }: LayoutWindow, existing: readonly GridSegment[], within: number): number {
  const middle = midpoint(...segment);
  return existing.findIndex(([a, b]) => distanceToSegment(middle, { a, b }) <= within);
}

/** From the first to the last end of two segments on one line. */
function covering([p, q]: GridSegment, other: GridSegment): GridSegment {
  const [ux, uy] = exactDirection(p, q);
  const along = ([x, y]: GridPoint): number => x * ux + y * uy;
  const ends = [p, q, ...other].sort((a, b) => along(a) - along(b));
  return [ends[0], ends[ends.length - 1]];
}
