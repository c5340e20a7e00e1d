import {
  boxOf,
  direction,
  distance,
  type DrawingUnits,
  fitCircle,
  groupBy,
  midpoint,
  type Point,
  type Ring,
  sameToShare,
  type Segment,
  withoutRepeats,
  withoutStraightPoints,
} from '../../../geometry';
import { luminance } from '../../linework/colours';
import { strokeIndexOf } from '../../linework/stroke-index';
import { isColumnLayer, layerRole } from '../../linework/layer-lexicon';
import { type CONFIDENCE } from '../../model/confidences';
import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import { COLUMN } from '../thresholds';

/** A shape that may be a column, by what shows it. */
export interface ColumnShape {
  readonly ring: Ring;
  readonly centre: Point;
  readonly width: DrawingUnits;
  readonly depth: DrawingUnits;
  readonly layer: string | null;
  readonly shownBy: keyof typeof CONFIDENCE.column;
  /** Whether it has the colour of the walls: then it may be a piece of one. */
  readonly asWalls: boolean;
}

/** Rectangles and circles of a column's size: dark fills, outlines with a cross, and what is on a layer of columns. */
export function columnShapes({ fills, strokes, styles }: Linework, scale: WorkingScale): ColumnShape[] {
  const keyOf = (style: number): string => `${styles[style].fillColor} ${styles[style].layer ?? ''}`;
  const long = units(COLUMN.wallFillMm, scale);
  const wallColours = new Set(
    fills.filter(({ rings }) => longSide(rings.flat()) >= long).map(({ style }) => keyOf(style)),
  );
  const filled = fills.flatMap(({ rings, style }): ColumnShape[] => {
    const { layer, fillColor } = styles[style];
    const named = isColumnLayer(layer);
    const role = layerRole(layer);
    const open = role === null || role === 'wall';
    if (rings.length > 1 || (!named && (!open || luminance(fillColor) > COLUMN.maxLuminance))) return [];
    const sized = sizeOf(rings[0], scale);
    const shownBy = named ? 'layer' : 'fill';
    return sized ? [{ ...sized, layer, shownBy, asWalls: wallColours.has(keyOf(style)) }] : [];
  });
  const lines = strokeIndexOf({ strokes });
  const outlined = pathsOfFour(strokes).flatMap((path): ColumnShape[] => {
    const { layer, dash } = styles[path[0].style];
    const role = layerRole(layer);
    if (dash.length > 0 || (role !== null && role !== 'wall')) return [];
    const sized = sizeOf(
      path.map(({ a }) => a),
      scale,
    );
    if (!sized || distance(path[3].b, path[0].a) > units(COLUMN.cornerMm, scale)) return [];
    const named = isColumnLayer(layer);
    const crossed = [0, 1].every((i) =>
      lines.search(boxOf(sized.ring)).some((line) => joins(line, sized.ring[i], sized.ring[i + 2], scale)),
    );
    // A long box with a cross is a cupboard.
    const column = crossed && sized.width <= COLUMN.crossed * sized.depth;
    if (!named && !column) return [];
    return [{ ...sized, layer, shownBy: named ? 'layer' : 'cross', asWalls: false }];
  });
  return [...filled, ...outlined];
}

/** The strokes of each path that has four, by the first of each. */
function pathsOfFour(strokes: readonly Stroke[]): Stroke[][] {
  let last = 0;
  for (let i = 0; i < strokes.length; i++) if (strokes[i].path > last) last = strokes[i].path;
  const counts = new Int32Array(last + 1);
  for (let i = 0; i < strokes.length; i++) counts[strokes[i].path]++;
  return [
    ...groupBy(
      strokes.filter(({ path }) => counts[path] === 4),
      ({ path }) => path,
    ).values(),
  ];
}

function joins({ a, b }: Segment, p: Point, q: Point, scale: WorkingScale): boolean {
  const slack = units(COLUMN.cornerMm, scale);
  return (
    (distance(a, p) <= slack && distance(b, q) <= slack) ||
    (distance(a, q) <= slack && distance(b, p) <= slack)
  );
}

/** Centre and sides of a rectangle or a circle of a column's size; null for any other shape. */
function sizeOf(
  drawn: Ring,
  scale: WorkingScale,
): Pick<ColumnShape, 'ring' | 'centre' | 'width' | 'depth'> | null {
  const [min, max] = [units(COLUMN.minMm, scale), units(COLUMN.maxMm, scale)];
  if (longSide(drawn) > 2 * max) return null;
  const ring = withoutRepeats(drawn);
  const corners = ring.length > 4 ? withoutStraightPoints(ring) : ring;
  const fits = (side: DrawingUnits): boolean => side >= min && side <= max;
  if (corners.length === 4) {
    const sides = corners.map((corner, i) => distance(corner, corners[(i + 1) % 4]));
    const ways = corners.map((corner, i) => direction(corner, corners[(i + 1) % 4]));
    const square = ways.every(([x, y], i) => {
      const [u, v] = ways[(i + 1) % 4];
      return Math.abs(x * u + y * v) <= COLUMN.square;
    });
    const paired = [0, 1].every((i) => sameToShare(sides[i], sides[i + 2], COLUMN.equal));
    if (!square || !paired || !sides.every(fits)) return null;
    const [width, depth] = [Math.max(sides[0], sides[1]), Math.min(sides[0], sides[1])];
    return { ring: corners, centre: midpoint(corners[0], corners[2]), width, depth };
  }
  if (ring.length < COLUMN.minPoints) return null;
  const circle = fitCircle(ring, COLUMN.round);
  if (circle === null || !fits(2 * circle.radius)) return null;
  const whole = sameToShare(longSide(ring), 2 * circle.radius, COLUMN.square);
  return whole ? { ring, centre: circle.centre, width: 2 * circle.radius, depth: 2 * circle.radius } : null;
}

function longSide(points: readonly Point[]): DrawingUnits {
  const [minX, minY, maxX, maxY] = boxOf(points);
  return Math.max(maxX - minX, maxY - minY);
}
