import { findArcs } from '../linework/arcs';
import type { Linework } from '../model/linework';
import type { WorkingScale } from '../model/working-scale';
import { MM_PER_POINT } from './standard-scales';
import { BLIND } from './thresholds';

/**
 * The scale at which to look for walls and doors where the drawing does not give its scale: the ratio at
 * which most arcs have the size of a door's swing. It is too weak to measure by, so it is never published.
 */
export function blindScale(linework: Linework): WorkingScale {
  let best: { ratio: number; doors: number } = { ratio: BLIND.ratios[0], doors: BLIND.minDoors - 1 };
  for (const ratio of BLIND.ratios) {
    const mmPerUnit = ratio * MM_PER_POINT;
    const doors = findArcs(linework, { mmPerUnit }).filter(
      ({ radius }) => radius * mmPerUnit >= BLIND.leaf.minMm && radius * mmPerUnit <= BLIND.leaf.maxMm,
    ).length;
    if (doors > best.doors) best = { ratio, doors };
  }
  return { mmPerUnit: best.ratio * MM_PER_POINT };
}
