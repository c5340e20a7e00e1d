import {
  angleBetween,
  direction,
  inFrame,
  lengthOf,
  lineAngle,
  midpoint,
  offsetFrom,
  type Segment,
} from '../../../geometry';
import { strokeIndexOf } from '../../linework/stroke-index';
import type { Linework } from '../../model/linework';
import type { Discard } from '../../model/observation';
import { stripRing, type Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { COLUMN, CROSSED } from '../thresholds';

/**
 * Leaves out long boxes with a cross from corner to corner. Whatever pen draws them, they are cupboards or shafts and no
 * walls. The cross may be drawn in pieces.
 */
export function withoutCrossedBoxes(
  strips: readonly Strip[],
  linework: Pick<Linework, 'strokes'>,
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  const lines = strokeIndexOf(linework);
  const slack = units(CROSSED.slackMm, scale);
  const isDrawn = ({ a, b }: Segment): boolean => {
    const [unit, length, degrees] = [direction(a, b), lengthOf({ a, b }), lineAngle(a, b)];
    const isCovered = (i: number): boolean => {
      const along = ((i + 0.5) / CROSSED.samples) * length;
      return lines.near(offsetFrom(a, unit, along), slack).some((line) => {
        if (angleBetween(degrees, lineAngle(line.a, line.b)) > CROSSED.turn) return false;
        const ends = [line.a, line.b].map((end) => inFrame(end, a, unit));
        const [from, to] = ends.map(([at]) => at).sort((p, q) => p - q);
        const near = ends.every(([, off]) => Math.abs(off) <= slack);
        return near && from <= along && to >= along && from >= -slack && to <= length + slack;
      });
    };
    let missing = 0;
    for (let i = 0; i < CROSSED.samples; i++) {
      if (!isCovered(i)) missing++;
      if (CROSSED.samples - missing < CROSSED.covered * CROSSED.samples) return false;
    }
    return true;
  };
  return strips.filter((strip) => {
    if (strip.thickness < units(CROSSED.minMm, scale) || lengthOf(strip) <= COLUMN.crossed * strip.thickness)
      return true;
    const [p, q, r, s] = stripRing(strip);
    const crossed = [
      { a: p, b: r },
      { a: q, b: s },
    ].every(isDrawn);
    if (crossed) {
      const what = `strip of ${Math.round(strip.thickness * scale.mmPerUnit)} mm`;
      const reason = 'A cross is drawn from corner to corner: a cupboard or a shaft.';
      discard?.({ what, reason, at: midpoint(strip.a, strip.b) });
    }
    return !crossed;
  });
}
