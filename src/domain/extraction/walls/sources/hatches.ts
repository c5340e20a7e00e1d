import {
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
import type { Discard } from '../../model/observation';
import { stripRing, type Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { PAIR } from '../thresholds';
import { HATCH } from './thresholds';
import { doubleLineStrips } from './faces';
import { isWallLike } from './fills';
import type { Hatch } from './find-hatches';
import type { HatchFace } from './hatch-corners';
import { facesOfHatch } from './hatch-faces';

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
  hatches: readonly Hatch[],
  scale: WorkingScale,
  discard?: Discard,
): HatchedWalls {
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
