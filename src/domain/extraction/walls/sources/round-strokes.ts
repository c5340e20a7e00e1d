import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import { layerRole } from '../../linework/layer-lexicon';
import { STROKE } from './thresholds';
import { angleNear, type CurvedWall } from '../curves/curved-wall';
import type { RoundLine } from '../curves/round-lines';

/** Chords of a curve are edges of no straight path. */
const NO_PATH = -1;

/** Curved walls drawn as single strokes as wide as the wall, and the chords that draw them. */
export function roundStrokes(
  lines: readonly RoundLine[],
  { styles }: Linework,
  scale: WorkingScale,
): { walls: CurvedWall[]; chords: Stroke[] } {
  const wide = lines.filter(({ style }) => {
    if (style === null) return false;
    const { width, layer } = styles[style];
    const role = layerRole(layer);
    return (
      width >= units(STROKE.minPenMm, scale) &&
      width <= units(STROKE.maxPenMm, scale) &&
      (role === null || role === 'wall')
    );
  });
  const walls = wide.map(({ centre, radius, points, style }): CurvedWall => {
    const { width, layer } = styles[style!];
    const middle = angleNear(points[points.length >> 1], centre, 0);
    const ends = [points[0], points[points.length - 1]].map((end) => angleNear(end, centre, middle));
    return {
      centre,
      inner: radius - width / 2,
      outer: radius + width / 2,
      from: Math.min(...ends),
      to: Math.max(...ends),
      layer,
      drawnAs: 'stroke',
    };
  });
  const chords = wide.flatMap(({ points, chords: drawn, style }) =>
    drawn.length > 0
      ? drawn
      : points.slice(1).map((b, i): Stroke => ({ a: points[i], b, style: style!, path: NO_PATH })),
  );
  return { walls, chords: chords as Stroke[] };
}
