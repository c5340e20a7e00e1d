import { distance, lengthOf, midpoint, type Ring, ringEdges, sameToShare } from '../../../geometry';
import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import { SHAFT } from '../thresholds';

/** A rectangle with a cross from corner to corner. */
export interface CrossedRectangle {
  readonly ring: Ring;
  /** Index into the styles, of one of its diagonals. */
  readonly style: number;
}

const found = new WeakMap<
  readonly Stroke[],
  { readonly mmPerUnit: number; readonly boxes: CrossedRectangle[] }
>();

/** Rectangles of which both diagonals are drawn. Each list of strokes is searched once for a scale. */
export function crossedRectangles(
  { strokes }: Pick<Linework, 'strokes'>,
  scale: WorkingScale,
): CrossedRectangle[] {
  const known = found.get(strokes);
  if (known?.mmPerUnit === scale.mmPerUnit) return known.boxes;
  const boxes = search(strokes, scale);
  found.set(strokes, { mmPerUnit: scale.mmPerUnit, boxes });
  return boxes;
}

function search(strokes: readonly Stroke[], scale: WorkingScale): CrossedRectangle[] {
  const [min, max] = [SHAFT.minMm * Math.SQRT2, SHAFT.maxMm * Math.SQRT2].map((mm) => units(mm, scale));
  const slack = units(SHAFT.slackMm, scale);
  const diagonals = strokes
    .filter((line) => lengthOf(line) >= min && lengthOf(line) <= max)
    .map(({ a, b, style }) => ({ a, b, style, at: midpoint(a, b) }))
    .sort((p, q) => p.at[0] - q.at[0]);
  const boxes: CrossedRectangle[] = [];
  diagonals.forEach((one, i) => {
    for (let j = i + 1; j < diagonals.length && diagonals[j].at[0] - one.at[0] <= slack; j++) {
      const other = diagonals[j];
      if (distance(one.at, other.at) > slack) continue;
      if (!sameToShare(lengthOf(one), lengthOf(other), SHAFT.equal)) continue;
      const ring = [one.a, other.a, one.b, other.b];
      if (ringEdges(ring).every((side) => lengthOf(side) >= units(SHAFT.minMm, scale)))
        boxes.push({ ring, style: one.style });
    }
  });
  return boxes;
}
