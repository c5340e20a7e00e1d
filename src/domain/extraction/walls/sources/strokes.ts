import { direction, distance, lengthOf, offsetFrom, SpatialIndex } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import type { Strip } from '../../model/wall-strip';

const MIN_PEN_MM = 55;
const MAX_PEN_MM = 600;
/** Strokes shorter than this many pen widths are dashes or marks. */
const MIN_SLENDERNESS = 1.2;
const MIN_LENGTH_MM = 3000;

/** Walls drawn as single strokes as wide as the wall. */
export function thickStrokeStrips({ strokes, styles }: Linework, scale: WorkingScale): Strip[] {
  const thick = strokes.filter((stroke) => {
    const { width, dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    return (
      width >= units(MIN_PEN_MM, scale) &&
      width <= units(MAX_PEN_MM, scale) &&
      dash.length === 0 &&
      (role === null || role === 'wall') &&
      lengthOf(stroke) >= MIN_SLENDERNESS * width
    );
  });
  const total = thick.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  if (total < units(MIN_LENGTH_MM, scale)) return [];
  const ends = new SpatialIndex(
    thick.flatMap(({ a, b }, stroke) => [
      { point: a, stroke },
      { point: b, stroke },
    ]),
    ({ point: [x, y] }) => [x, y, x, y],
  );
  /** Strokes that meet end to end leave a notch outside the corner; running on by half a pen fills it. */
  const meets = (stroke: number, at: Stroke['a'], reach: number): boolean =>
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
