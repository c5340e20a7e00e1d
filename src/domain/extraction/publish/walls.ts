import { midpoint } from '../../geometry';
import { CONFIDENCE, roundedConfidence } from '../model/confidences';
import type { Wall } from '../model/plan-geometry';
import { stripRing, type Strip } from '../model/wall-strip';
import { inPageOrder, tidy, tidyNumber } from './coordinates';

/** Numbers walls in page order. */
export function publishWalls(strips: readonly Strip[]): Wall[] {
  return inPageOrder(strips, ({ a, b }) => midpoint(a, b)).map((strip, i) => ({
    id: `w${i + 1}`,
    centreline: [tidy(strip.a), tidy(strip.b)],
    thickness: tidyNumber(strip.thickness),
    polygon: stripRing(strip).map(tidy),
    layer: strip.layer,
    confidence: roundedConfidence(strip.confidence ?? CONFIDENCE.wall[strip.drawnAs]),
  }));
}
