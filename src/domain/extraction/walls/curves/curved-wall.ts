import { distance, type DrawingUnits, type Point, type Radians, type Ring } from '../../../geometry';
import { units, type WorkingScale } from '../../model/working-scale';
import type { Strip } from '../../model/wall-strip';
import { CHORD } from './thresholds';

/** A stretch of wall that follows a circle. */
export interface CurvedWall {
  readonly centre: Point;
  /** Of its two faces. */
  readonly inner: DrawingUnits;
  readonly outer: DrawingUnits;
  /** Directions from the centre in which it begins and ends; the second is the greater one. */
  readonly from: Radians;
  readonly to: Radians;
  readonly layer: string | null;
  readonly drawnAs: Strip['drawnAs'];
}

/** The wall as straight strips, end to end. */
export function stripsOf(wall: CurvedWall, scale: WorkingScale): Strip[] {
  const { inner, outer, layer, drawnAs } = wall;
  const points = arcOf(wall, (inner + outer) / 2, CHORD.wallMm, scale);
  return points.slice(1).map((b, i) => ({ a: points[i], b, thickness: outer - inner, layer, drawnAs }));
}

/** What the wall covers. */
export function ringOf(wall: CurvedWall, scale: WorkingScale): Ring {
  const face = (radius: DrawingUnits): Point[] => arcOf(wall, radius, CHORD.faceMm, scale);
  return [...face(wall.outer), ...face(wall.inner).reverse()];
}

/** Points at a distance from the centre, from the beginning to the end, with chords that lie `offMm` off at most. */
export function arcOf(
  { centre, from, to }: Pick<CurvedWall, 'centre' | 'from' | 'to'>,
  radius: DrawingUnits,
  offMm: number,
  scale: WorkingScale,
): Point[] {
  const step = 2 * Math.acos(Math.max(0, 1 - units(offMm, scale) / radius));
  const count = Math.min(CHORD.most, Math.max(1, Math.ceil((to - from) / step)));
  return Array.from({ length: count + 1 }, (_, i) =>
    pointAt(centre, radius, from + ((to - from) * i) / count),
  );
}

export function pointAt(centre: Point, radius: DrawingUnits, angle: Radians): Point {
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}

/** Direction of a point from the centre, within half a turn of `near`. */
export function angleNear(point: Point, centre: Point, near: Radians): Radians {
  const angle = Math.atan2(point[1] - centre[1], point[0] - centre[0]);
  return angle + 2 * Math.PI * Math.round((near - angle) / (2 * Math.PI));
}

/** Where the wall ends, in the middle between its faces. */
export function tipsOf({ centre, inner, outer, from, to }: CurvedWall): { at: Point; onwards: Point }[] {
  const radius = (inner + outer) / 2;
  return [
    { at: pointAt(centre, radius, from), onwards: [Math.sin(from), -Math.cos(from)] },
    { at: pointAt(centre, radius, to), onwards: [-Math.sin(to), Math.cos(to)] },
  ];
}

/** Each wall once, where two sources have it. */
export function withoutRepeated(walls: readonly CurvedWall[]): CurvedWall[] {
  return walls.filter((wall, i) => {
    const middle = pointAt(wall.centre, (wall.inner + wall.outer) / 2, (wall.from + wall.to) / 2);
    return !walls.slice(0, i).some((other) => covers(other, middle));
  });
}

function covers({ centre, inner, outer, from, to }: CurvedWall, point: Point): boolean {
  const off = distance(point, centre);
  const angle = angleNear(point, centre, (from + to) / 2);
  return off > inner && off < outer && angle > from && angle < to;
}
