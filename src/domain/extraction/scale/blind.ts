import { findArcs } from '../linework/arcs';
import type { Linework } from '../model/linework';
import type { WorkingScale } from '../model/working-scale';
import { MM_PER_POINT } from './standard-scales';
import { BLIND } from './thresholds';

/**
 * The scales at which to look for walls and doors where the drawing does not give its scale, the likeliest first: the
 * ratio at which most arcs have the size of a door's swing. They are too weak to measure by, so none is published.
 */
export function blindScales(linework: Linework): WorkingScale[] {
  return BLIND.ratios
    .map((ratio) => {
      const mmPerUnit = ratio * MM_PER_POINT;
      const doors = findArcs(linework, { mmPerUnit }).filter(
        ({ radius }) => radius * mmPerUnit >= BLIND.leaf.minMm && radius * mmPerUnit <= BLIND.leaf.maxMm,
      ).length;
      return { mmPerUnit, doors: doors < BLIND.minDoors ? 0 : doors };
    })
    .sort((p, q) => q.doors - p.doors)
    .map(({ mmPerUnit }) => ({ mmPerUnit }));
}
