import {
  boxOf,
  direction,
  distance,
  inFrame,
  offsetFrom,
  ringContains,
  SpatialIndex,
  type DrawingUnits,
  type Point,
} from '../../geometry';
import { stripRing, type Strip } from '../model/wall-strip';
import { READING } from './thresholds';

/**
 * Runs strips on to the far face of the walls that they stop short of by no more than `short`: a hatch leaves
 * the ends of its walls open by as much.
 */
export function reachOut(strips: readonly Strip[], short: DrawingUnits): Strip[] {
  const longer = strips.map((strip) => ({ strip, ring: stripRing(lengthened(strip, short, short)) }));
  const index = new SpatialIndex(longer, ({ ring }) => boxOf(ring));
  /** How far the wall beyond `tip` reaches along `unit`; 0 where there is none. */
  const beyond = (strip: Strip, tip: Point, unit: Point): DrawingUnits => {
    const probe = offsetFrom(tip, unit, short);
    const met = index.near(probe, 0).filter(({ strip: other, ring }) => {
      const [dx, dy] = direction(other.a, other.b);
      const turns = Math.abs(dx * unit[1] - dy * unit[0]) > READING.minTurn;
      return other !== strip && turns && ringContains(ring, probe);
    });
    return Math.max(0, ...met.map(({ strip: other }) => farFace(other, tip, unit)));
  };
  return strips.map((strip) => {
    const unit = direction(strip.a, strip.b);
    const back = beyond(strip, strip.a, [-unit[0], -unit[1]]);
    return lengthened(strip, back, beyond(strip, strip.b, unit));
  });
}

function lengthened(strip: Strip, back: DrawingUnits, on: DrawingUnits): Strip {
  const unit = direction(strip.a, strip.b);
  const length = distance(strip.a, strip.b);
  return { ...strip, a: offsetFrom(strip.a, unit, -back), b: offsetFrom(strip.a, unit, length + on) };
}

/** Where a ray from `tip` leaves the other wall. */
function farFace({ a, b, thickness }: Strip, tip: Point, unit: Point): DrawingUnits {
  const [alongA, acrossA] = inFrame(a, tip, unit);
  const [alongB, acrossB] = inFrame(b, tip, unit);
  const crossing = alongA + (acrossA / (acrossA - acrossB)) * (alongB - alongA);
  return crossing + (thickness / 2) * (distance(a, b) / Math.abs(acrossA - acrossB));
}
