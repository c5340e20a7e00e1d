import {
  boxOf,
  distance,
  type DrawingUnits,
  inFrame,
  offsetFrom,
  type Point,
  type Segment,
  SpatialIndex,
} from '../../../geometry';
import { HATCH } from './thresholds';

/** The face of a wall, as far as hatch lines end on it. */
export interface HatchFace extends Segment {
  /** From a to b. */
  readonly unit: Point;
  /** Across the face, into the wall. */
  readonly inwards: Point;
  /** From one hatch line to the next along the face: the wall ends nearer to the last one. */
  readonly step: DrawingUnits;
  /** How far it is taken to run on past a and b where it meets no other face. */
  readonly beyond: readonly [DrawingUnits, DrawingUnits];
}

/** Runs faces on to the corners with others that they stop short of by less than the next hatch line. */
export function withCorners(faces: readonly HatchFace[], slack: DrawingUnits): HatchFace[] {
  const index = new SpatialIndex(faces, ({ a, b, step }) => boxOf([a, b], step));
  return faces
    .map((face) => {
      const back: Point = [-face.unit[0], -face.unit[1]];
      const before = cornerOf(face, face.a, back, index, slack) ?? face.beyond[0];
      const after = cornerOf(face, face.b, face.unit, index, slack) ?? face.beyond[1];
      return {
        ...face,
        a: offsetFrom(face.a, face.unit, -before),
        b: offsetFrom(face.b, face.unit, after),
      };
    })
    .filter(({ a, b }) => distance(a, b) > slack);
}

/** From the tip along `unit` to the nearest corner; null if there is none. */
function cornerOf(
  face: HatchFace,
  tip: Point,
  unit: Point,
  index: SpatialIndex<HatchFace>,
  slack: DrawingUnits,
): DrawingUnits | null {
  let nearest: DrawingUnits | null = null;
  for (const other of index.search(boxOf([tip, offsetFrom(tip, unit, face.step)]))) {
    const sine = unit[0] * other.unit[1] - unit[1] * other.unit[0];
    if (other === face || Math.abs(sine) < HATCH.minCorner) continue;
    const [along, across] = inFrame(other.a, tip, unit);
    const cosine = unit[0] * other.unit[0] + unit[1] * other.unit[1];
    const at = along - (across * cosine) / sine;
    if (at < -slack || at > face.step + slack) continue;
    const corner = offsetFrom(tip, unit, at);
    const [from, to] = [other.a, other.b].map((end) => inFrame(end, corner, other.unit)[0]);
    if (from > other.step + slack || to < -other.step - slack) continue;
    const middle = (from + to) / 2;
    const side = middle * (other.unit[0] * face.inwards[0] + other.unit[1] * face.inwards[1]);
    const facing = other.inwards[0] * unit[0] + other.inwards[1] * unit[1];
    // At an outer corner the other face turns into the wall and looks back; at an inner one it does neither.
    if (side * facing > 0) continue;
    if (nearest === null || at < nearest) nearest = at;
  }
  return nearest === null ? null : Math.max(0, nearest);
}
