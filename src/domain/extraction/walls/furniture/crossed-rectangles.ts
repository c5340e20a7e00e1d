import { distance, lengthOf, midpoint, type Ring, ringEdges, sameToShare } from '../../../geometry';
import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import { SHAFT } from '../thresholds';

const found = new WeakMap<readonly Stroke[], { readonly mmPerUnit: number; readonly boxes: Ring[] }>();

/** The corners of rectangles of which both diagonals are drawn. Each list of strokes is searched once for a scale. */
export function crossedRectangles({ strokes }: Pick<Linework, 'strokes'>, scale: WorkingScale): Ring[] {
  const known = found.get(strokes);
  if (known?.mmPerUnit === scale.mmPerUnit) return known.boxes;
  const boxes = search(strokes, scale);
  found.set(strokes, { mmPerUnit: scale.mmPerUnit, boxes });
  return boxes;
}

function search(strokes: readonly Stroke[], scale: WorkingScale): Ring[] {
  const [min, max] = [SHAFT.minMm * Math.SQRT2, SHAFT.maxMm * Math.SQRT2].map((mm) => units(mm, scale));
  const slack = units(SHAFT.slackMm, scale);
  const diagonals = strokes
    .filter((line) => lengthOf(line) >= min && lengthOf(line) <= max)
    .map(({ a, b }) => ({ a, b, at: midpoint(a, b) }))
    .sort((p, q) => p.at[0] - q.at[0]);
  const boxes: Ring[] = [];
  diagonals.forEach((one, i) => {
    for (let j = i + 1; j < diagonals.length && diagonals[j].at[0] - one.at[0] <= slack; j++) {
      const other = diagonals[j];
      if (distance(one.at, other.at) > slack) continue;
      if (!sameToShare(lengthOf(one), lengthOf(other), SHAFT.equal)) continue;
      const box = [one.a, other.a, one.b, other.b];
      if (ringEdges(box).every((side) => lengthOf(side) >= units(SHAFT.minMm, scale))) boxes.push(box);
    }
  });
  return boxes;
}
