import type { Linework } from '../model/linework';
import { findArcs } from '../openings/arcs';
import type { WorkingScale } from '../model/working-scale';
import { MM_PER_POINT } from './standard-scales';

/** Likeliest first; which of two near ones it is makes no difference to what is looked for. */
const RATIOS = [100, 50, 200, 20];
/** Leaves of ordinary doors, millimetres. */
const LEAF_MM = { min: 600, max: 1100 };
const MIN_DOORS = 2;

/**
 * What to look for walls and doors by where nothing tells the scale: the ratio at which most arcs have the size
 * of a door's swing. Too weak to measure by, it is never published.
 */
export function blindScale(linework: Linework): WorkingScale {
  let best = { ratio: RATIOS[0], doors: MIN_DOORS - 1 };
  for (const ratio of RATIOS) {
    const mmPerUnit = ratio * MM_PER_POINT;
    const doors = findArcs(linework, { mmPerUnit }).filter(
      ({ radius }) => radius * mmPerUnit >= LEAF_MM.min && radius * mmPerUnit <= LEAF_MM.max,
    ).length;
    if (doors > best.doors) best = { ratio, doors };
  }
  return { mmPerUnit: best.ratio * MM_PER_POINT };
}
