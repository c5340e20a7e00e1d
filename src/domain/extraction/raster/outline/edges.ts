import {
  distance,
  direction,
  following,
  inFrame,
  offsetFrom,
  preceding,
  type DrawingUnits,
  type Point,
  type Ring,
} from '../../../geometry';
import { OUTLINE } from '../thresholds';
import { cornersOf } from './corners';

/** A straight edge of an outline: the line that it lies on, and where its ends were before lines were fitted. */
export interface OutlineEdge {
  readonly a: Point;
  readonly b: Point;
  /** A point on the fitted line, and its direction from `a` to `b`. */
  readonly on: Point;
  readonly unit: Point;
}

/**
 * The straight edges of an outline that runs along the edges of pixels. Edges that are nearly level or upright become
 * so, at the median of the pixels; others become the line through all their pixels.
 *
 * @param slack distance of pixels from the line through them
 */
export function straightEdges(ring: Ring, slack: DrawingUnits): OutlineEdge[] {
  const corners = cornersOf(ring, slack);
  return corners.map((from, i) => {
    const to = corners[(i + 1) % corners.length];
    return edgeThrough(
      to > from ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)],
    );
  });
}

function edgeThrough(points: readonly Point[]): OutlineEdge {
  const [a, b] = [points[0], points[points.length - 1]];
  const [dx, dy] = direction(a, b);
  const limit = Math.sin((OUTLINE.axis * Math.PI) / 180);
  if (Math.abs(dy) < limit) return { a, b, on: [a[0], median(points, 1)], unit: [Math.sign(dx), 0] };
  if (Math.abs(dx) < limit) return { a, b, on: [median(points, 0), a[1]], unit: [0, Math.sign(dy)] };
  return { a, b, ...lineThrough(points, [dx, dy]) };
}

/** The median of a coordinate over the points and the middles between them, so that jogs count by their lengths. */
function median(points: readonly Point[], axis: 0 | 1): number {
  const along = 1 - axis;
  const values = points
    .slice(1)
    .filter((point, i) => point[along] !== points[i][along])
    .map((point) => point[axis])
    .sort((p, q) => p - q);
  if (values.length === 0) return (points[0][axis] + points[points.length - 1][axis]) / 2;
  // The mean of the middle half is as steady as the median, and finer than a pixel.
  const quarter = Math.floor(values.length / 4);
  const middle = values.slice(quarter, values.length - quarter);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** The line with the least squares of distances (the main axis of the points). */
function lineThrough(points: readonly Point[], towards: Point): Pick<OutlineEdge, 'on' | 'unit'> {
  const mean: Point = [0, 1].map(
    (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length,
  ) as Point;
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    const [dx, dy] = [x - mean[0], y - mean[1]];
    [xx, xy, yy] = [xx + dx * dx, xy + dx * dy, yy + dy * dy];
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const unit: Point = [Math.cos(angle), Math.sin(angle)];
  const forward = unit[0] * towards[0] + unit[1] * towards[1] >= 0;
  return { on: mean, unit: forward ? unit : [-unit[0], -unit[1]] };
}

/**
 * The edges without short ones that cut off a corner between two long ones: the network rounds the corners of rooms.
 *
 * @param most length of such an edge
 */
export function withoutCutCorners(edges: readonly OutlineEdge[], most: DrawingUnits): OutlineEdge[] {
  const kept = edges.filter((edge, i) => {
    const length = distance(edge.a, edge.b);
    const [before, after] = [preceding(edges, i), following(edges, i)];
    if (length > most || Math.min(...[before, after].map(({ a, b }) => distance(a, b))) < 2 * length)
      return true;
    const [first, second] = [turnBetween(before, edge), turnBetween(edge, after)];
    return first * second <= 0 || Math.abs(turnBetween(before, after)) < Math.sin(Math.PI / 4);
  });
  return kept.length < 3 ? [...edges] : kept;
}

/** Sine of the turn from one edge to the next. */
function turnBetween({ unit: [px, py] }: OutlineEdge, { unit: [qx, qy] }: OutlineEdge): number {
  return px * qy - py * qx;
}

/** The ring in which the lines of neighbouring edges meet. */
export function ringOfEdges(edges: readonly OutlineEdge[], mostMove: DrawingUnits): Ring {
  const corners = edges.flatMap((edge, i) => cornerBetween(preceding(edges, i), edge, mostMove));
  return corners.filter((corner, i) => distance(corner, following(corners, i)) > OUTLINE.samePoint);
}

/** Where two lines meet; a step between them where they are nearly parallel or meet too far away. */
function cornerBetween(before: OutlineEdge, after: OutlineEdge, mostMove: DrawingUnits): Point[] {
  const corner = after.a;
  const turned = turnBetween(before, after);
  if (Math.abs(turned) > Math.sin((OUTLINE.minTurn * Math.PI) / 180)) {
    const [dx, dy] = [after.on[0] - before.on[0], after.on[1] - before.on[1]];
    const along = (dx * after.unit[1] - dy * after.unit[0]) / turned;
    const meets = offsetFrom(before.on, before.unit, along);
    if (distance(meets, corner) <= mostMove) return [meets];
  }
  return [onLine(before, corner), onLine(after, corner)];
}

function onLine({ on, unit }: OutlineEdge, point: Point): Point {
  return offsetFrom(on, unit, inFrame(point, on, unit)[0]);
}
