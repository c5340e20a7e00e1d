import {
  angleBetween,
  boxOf,
  direction,
  distance,
  distanceToSegment,
  indexSegments,
  inFrame,
  lengthOf,
  lineAngle,
  midpoint,
  offsetFrom,
  type Point,
  SpatialIndex,
  type DrawingUnits,
} from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import type { Discard } from '../../model/observation';
import { units, type WorkingScale } from '../../model/working-scale';
import type { Strip } from '../../model/wall-strip';
import { WINDOW } from '../thresholds';
import { STROKE } from './thresholds';

/** Straight walls drawn as single strokes as wide as the wall; `curved` are the chords of the curved ones. */
export function thickStrokeStrips(
  { strokes, styles }: Linework,
  scale: WorkingScale,
  curved: readonly Stroke[],
  discard?: Discard,
): Strip[] {
  const wide = strokes.filter((stroke) => {
    const { width, dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    return (
      width >= units(STROKE.minPenMm, scale) &&
      width <= units(STROKE.maxPenMm, scale) &&
      dash.length === 0 &&
      (role === null || role === 'wall')
    );
  });
  const isSlender = (stroke: Stroke): boolean =>
    lengthOf(stroke) >= STROKE.minSlenderness * styles[stroke.style].width;
  const long = wide.filter(isSlender);
  const total = long.reduce((sum, stroke) => sum + lengthOf(stroke), 0);
  if (total < units(STROKE.minLengthMm, scale)) {
    const reason = 'There are too few strokes as wide as a wall.';
    long.forEach(({ a }) => discard?.({ what: 'thick stroke', reason, at: a }));
    return [];
  }
  const isStub = stubTest([...long, ...curved], [...wide, ...curved], { styles }, scale);
  const thick = wide.filter((stroke) => {
    const kept = isSlender(stroke) || isStub(stroke);
    const reason =
      'It is hardly longer than its pen is wide, and no wall meets it or runs on beyond an opening.';
    if (!kept) discard?.({ what: 'thick stroke', reason, at: midpoint(stroke.a, stroke.b) });
    return kept;
  });
  const ends = new SpatialIndex(
    [...thick, ...curved].flatMap(({ a, b }, stroke) => [
      { point: a, stroke },
      { point: b, stroke },
    ]),
    ({ point: [x, y] }) => [x, y, x, y],
  );
  /** Strokes that meet end to end leave a notch outside the corner; running on by half a pen fills it. */
  const runOn = (stroke: number, at: Point, from: Point, half: DrawingUnits): DrawingUnits => {
    const met = ends.near(at, half).some((other) => {
      const away = distance(other.point, at);
      return other.stroke !== stroke && away <= half && away < distance(other.point, from);
    });
    return met ? half : 0;
  };
  return thick.map((stroke, i) => {
    const { width, layer } = styles[stroke.style];
    const { a, b } = stroke;
    const unit = direction(a, b);
    return {
      a: offsetFrom(a, unit, -runOn(i, a, b, width / 2)),
      b: offsetFrom(b, unit, runOn(i, b, a, width / 2)),
      thickness: width,
      layer,
      drawnAs: 'stroke' as const,
    };
  });
}

/**
 * Whether a stroke that is hardly longer than its pen is wide is a stub of wall: it meets a long one, or each of its ends
 * meets another stroke or looks at one across an opening, like a pier between two windows. Two stubs that look at each
 * other are walls if the other end of each meets a stroke, like the corners of a bay with windows.
 */
function stubTest(
  long: readonly Stroke[],
  wide: readonly Stroke[],
  { styles }: Pick<Linework, 'styles'>,
  scale: WorkingScale,
): (stroke: Stroke) => boolean {
  const [longIndex, wideIndex] = [indexSegments(long), indexSegments(wide)];
  const maxGap = units(WINDOW.maxMm, scale);
  return (stroke) => {
    const { width } = styles[stroke.style];
    const meets = (at: Point, index: SpatialIndex<Stroke>): boolean =>
      index
        .near(at, width / 2)
        .some((other) => other !== stroke && distanceToSegment(at, other) <= width / 2);
    const ends = [stroke.a, stroke.b];
    if (ends.some((at) => meets(at, longIndex))) return true;
    const facesWall = (
      at: Point,
      from: Point,
      index: SpatialIndex<Stroke>,
      minGap: DrawingUnits,
    ): boolean => {
      const unit = direction(from, at);
      return index.search(boxOf([at, offsetFrom(at, unit, maxGap)], width)).some((other) => {
        if (styles[other.style].width !== width) return false;
        if (angleBetween(lineAngle(other.a, other.b), lineAngle(from, at)) > WINDOW.parallel) return false;
        const seen = [other.a, other.b].map((end) => inFrame(end, at, unit));
        const nearest = Math.min(...seen.map(([along]) => along));
        return (
          nearest >= minGap &&
          nearest <= maxGap &&
          seen.every(([, across]) => Math.abs(across) <= WINDOW.sameAxis * width)
        );
      });
    };
    if (ends.every((at, i) => meets(at, wideIndex) || facesWall(at, ends[1 - i], longIndex, 0))) return true;
    const minGap = units(WINDOW.minMm, scale);
    return ends.some((at, i) => meets(at, wideIndex) && facesWall(ends[1 - i], at, wideIndex, minGap));
  };
}
