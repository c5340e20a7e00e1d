import {
  addToGroup,
  boxOf,
  closeGaps,
  type DrawingUnits,
  firstHit,
  indexSegments,
  lengthOf,
  type Point,
  regionContains,
  SpatialIndex,
  unite,
} from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import type { Discard } from '../../model/observation';
import { stripRing, type Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { classifyDirections, type DirectionClass, type FaceLine } from '../faces/face-line';
import { PAIR } from '../thresholds';
import { HATCH } from './thresholds';
import { doubleLineStrips } from './faces';
import { isWallLike } from './fills';
import type { HatchFace } from './hatch-corners';
import { facesOfHatch, type Hatch } from './hatch-faces';

export interface HatchedWalls {
  readonly strips: Strip[];
  /** How far the walls may run on beyond what is hatched. */
  readonly short: DrawingUnits;
}

/**
 * Walls that only their hatch shows: the ends of its lines lie on the walls' faces. Hatches of floors are wider than any
 * wall.
 */
export function hatchedWalls(
  { strokes, styles }: Linework,
  scale: WorkingScale,
  discard?: Discard,
): HatchedWalls {
  const byStyle = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    const { dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    if (dash.length > 0 || (role !== null && role !== 'wall')) continue;
    addToGroup(byStyle, stroke.style, stroke);
  }
  const tolerance = { across: units(HATCH.acrossMm, scale), gap: 0 };
  const hatches = [...byStyle.values()]
    .filter(({ length }) => length >= HATCH.minSteps)
    .flatMap((members) => classifyDirections(members, tolerance))
    .flatMap((direction) => hatchesOf(direction, scale));
  const read = hatches.map((hatch) => {
    const faces = facesOfHatch(hatch, scale);
    return { hatch, faces, length: faces.reduce((sum, face) => sum + lengthOf(face), 0) };
  });
  // Ruled lines on equipment and steps are hatches too, but they make few faces.
  const most = Math.max(0, ...read.map(({ length }) => length));
  const drawn = read.filter(({ length }) => length >= HATCH.shareOfBest * most);
  const tests = drawn.map(({ hatch, faces }) => hatchTest(hatch, faces, scale));
  const between = (point: Point): boolean => tests.some((isHatched) => isHatched(point));
  const faces = drawn.flatMap((each) => each.faces);
  const strips = doubleLineStrips(faces, null, scale, { between, maxMm: PAIR.maxSolidMm, discard });
  return { strips: ofWalls(strips, scale), short: Math.max(0, ...faces.map(({ step }) => step)) };
}

/** Without those that together are as wide as a floor. */
function ofWalls(strips: readonly Strip[], scale: WorkingScale): Strip[] {
  const whole = closeGaps(unite(strips.map(stripRing)), units(HATCH.closeMm, scale));
  const walls = whole.filter((region) => isWallLike(region, scale));
  const index = new SpatialIndex(walls, ({ outer }) => boxOf(outer));
  return strips.filter(({ a, b }) => {
    const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return index.near(middle, 0).some((region) => regionContains(region, middle));
  });
}

/** Tells which points are hatched: the next face along the hatch, one way or the other, has the point on its inner side. */
function hatchTest(
  { unit }: Hatch,
  faces: readonly HatchFace[],
  scale: WorkingScale,
): (at: Point) => boolean {
  const inner = (towards: 1 | -1): HatchFace[] =>
    faces.filter(({ inwards }) => (inwards[0] * unit[0] + inwards[1] * unit[1]) * towards > 0);
  const [lower, upper] = [indexSegments(inner(1)), indexSegments(inner(-1))];
  const reach = units(PAIR.maxSolidMm, scale) * 2;
  return (at) => {
    const shows = (own: typeof lower, foreign: typeof lower, way: Point): boolean => {
      const hit = firstHit(own, at, way, reach);
      const other = firstHit(foreign, at, way, reach);
      return hit !== null && (other === null || hit < other);
    };
    return shows(upper, lower, unit) || shows(lower, upper, [-unit[0], -unit[1]]);
  };
}

function hatchesOf({ lines, unit }: DirectionClass, scale: WorkingScale): Hatch[] {
  if (lines.length < HATCH.minSteps) return [];
  const lengths = lines.map(({ from, to }) => to - from).sort((p, q) => p - q);
  if (lengths[lengths.length >> 1] > units(HATCH.maxMedianLengthMm, scale)) return [];
  const spacing = rhythmOf(spacingsOf(lines, scale));
  return spacing === null ? [] : [{ unit, lines, spacing }];
}

/** From each line to the next one on one side. */
function spacingsOf(lines: readonly FaceLine[], scale: WorkingScale): DrawingUnits[] {
  const index = new SpatialIndex(lines, ({ from, to, across }) => [from, across, to, across]);
  const [min, max] = [units(HATCH.spacingMm.min, scale), units(HATCH.spacingMm.max, scale)];
  return lines.flatMap(({ from, to, across }) => {
    const aside = max * HATCH.maxGap;
    const spacings = index
      .search([from - aside, across + min, to + aside, across + max])
      .filter((line) => Math.max(line.from - to, from - line.to) <= (line.across - across) * HATCH.maxGap)
      .map((line) => line.across - across);
    return spacings.length > 0 ? [Math.min(...spacings)] : [];
  });
}

/** The largest common spacing: lines may stand in pairs. Null if they are in no rhythm. */
function rhythmOf(spacings: readonly DrawingUnits[]): DrawingUnits | null {
  const sorted = [...spacings].sort((p, q) => p - q);
  const common: { spacing: DrawingUnits; count: number }[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] <= sorted[start] * (1 + HATCH.rhythm)) end++;
    if (end - start >= HATCH.minShare * sorted.length)
      common.push({ spacing: sorted[end - 1], count: end - start });
  }
  const steps = common.reduce((sum, { count }) => sum + count, 0);
  return steps >= HATCH.minSteps ? common[common.length - 1].spacing : null;
}
