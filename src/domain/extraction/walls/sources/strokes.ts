import {
  direction,
  distance,
  lengthOf,
  offsetFrom,
  SpatialIndex,
  type DrawingUnits,
} from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import type { Discard } from '../../model/observation';
import { units, type WorkingScale } from '../../model/working-scale';
import type { Strip } from '../../model/wall-strip';
import { STROKE } from '../thresholds';

/** Walls drawn as single strokes as wide as the wall. */
export function thickStrokeStrips(
  { strokes, styles }: Linework,
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  const thick = strokes.filter((stroke) => {
    const { width, dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    return (
      width >= units(STROKE.minPenMm, scale) &&
      width <= units(STROKE.maxPenMm, scale) &&
      dash.length === 0 &&
      (role === null || role === 'wall') &&
      lengthOf(stroke) >= STROKE.minSlenderness * width
    );
  });
  const total = thick.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  if (total < units(STROKE.minLengthMm, scale)) {
    const reason = 'There are too few strokes as wide as a wall.';
    thick.forEach(({ a }) => discard?.({ what: 'thick stroke', reason, at: a }));
    return [];
  }
  const ends = new SpatialIndex(
    thick.flatMap(({ a, b }, stroke) => [
      { point: a, stroke },
      { point: b, stroke },
    ]),
    ({ point: [x, y] }) => [x, y, x, y],
  );
  /** Strokes that meet end to end leave a notch outside the corner; running on by half a pen fills it. */
  const meets = (stroke: number, at: Stroke['a'], reach: DrawingUnits): boolean =>
    ends.near(at, reach).some((other) => other.stroke !== stroke && distance(other.point, at) <= reach);
  return thick.map((stroke, i) => {
    const { width, layer } = styles[stroke.style];
    const unit = direction(stroke.a, stroke.b);
    const back = meets(i, stroke.a, width / 2) ? -width / 2 : 0;
    const on = meets(i, stroke.b, width / 2) ? width / 2 : 0;
    return {
      a: offsetFrom(stroke.a, unit, back),
      b: offsetFrom(stroke.b, unit, on),
      thickness: width,
      layer,
      drawnAs: 'stroke' as const,
    };
  });
}
