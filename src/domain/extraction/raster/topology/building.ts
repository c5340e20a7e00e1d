import { componentsOf } from '../grid/components';
import { maskOf, type Grid } from '../grid/grid';
import type { MaskScale } from '../mask-scale';
import { BARRIER } from '../thresholds';

/**
 * The pixels of a barrier in connected pieces that bound a floor. Frames of the sheet, title blocks, scale bars and
 * letters bound none.
 */
export function partOfBuilding(shut: Grid, floor: Grid, { px }: MaskScale): Grid {
  const { width, height } = shut;
  const { labels, parts } = componentsOf(shut, true);
  const bounds = new Uint8Array(parts.length + 1);
  const reach = Math.max(1, Math.round(px(BARRIER.toFloorMm)));
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (labels[i] === 0 || bounds[labels[i]] === 1) continue;
      const beside =
        (x >= reach && floor.data[i - reach] === 1) ||
        (x + reach < width && floor.data[i + reach] === 1) ||
        (y >= reach && floor.data[i - reach * width] === 1) ||
        (y + reach < height && floor.data[i + reach * width] === 1);
      if (beside) bounds[labels[i]] = 1;
    }
  }
  return maskOf(shut, (i) => labels[i] > 0 && bounds[labels[i]] === 1);
}
