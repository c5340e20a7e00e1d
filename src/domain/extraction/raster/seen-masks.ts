import type { PlanMasks } from '../../drawing/raster-sheet';
import type { Point } from '../../geometry';
import { cropped, type PixelBounds } from './grid/grid';

/** The masks around the building, with what follows from them pixel by pixel. */
export interface SeenMasks extends PlanMasks {
  /** Probability of wall, door and window together, 0 to 255. */
  readonly solid: Uint8Array;
  /** Probability of paper, 0 to 255. */
  readonly paper: Uint8Array;
  /** A point of the masks on the sheet. Both count from the upper left corner of the first pixel. */
  readonly toSheet: (point: Point) => Point;
  /** A point of the sheet on the masks. */
  readonly fromSheet: (point: Point) => Point;
}

/** The part of the masks within the bounds. */
export function seenMasks(masks: PlanMasks, bounds: PixelBounds): SeenMasks {
  const { left, top, right, bottom } = bounds;
  const part = (data: Uint8Array): Uint8Array =>
    cropped({ width: masks.width, height: masks.height, data }, bounds).data;
  const [wall, door, window, room] = [masks.wall, masks.door, masks.window, masks.room].map(part);
  const solid = wall.map((value, i) => Math.min(255, value + door[i] + window[i]));
  const paper = solid.map((value, i) => Math.max(0, 255 - value - room[i]));
  const step = masks.sheetPixelsPerPixel;
  return {
    ...masks,
    ...{ width: right - left, height: bottom - top, wall, door, window, room, solid, paper },
    toSheet: ([x, y]) => [(x + left) * step, (y + top) * step],
    fromSheet: ([x, y]) => [x / step - left, y / step - top],
  };
}

/** The box around all pixels that are likely barrier, with a margin. */
export function boundsOfBarrier(
  { width, height, wall, door, window }: PlanMasks,
  least: number,
  margin: number,
): PixelBounds | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (wall[i] + door[i] + window[i] <= least * 255) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  if (right <= left) return null;
  const grow = Math.ceil(margin);
  return {
    left: Math.max(0, left - grow),
    top: Math.max(0, top - grow),
    right: Math.min(width, right + grow),
    bottom: Math.min(height, bottom + grow),
  };
}
