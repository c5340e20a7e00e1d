import {
  boxOf,
  direction,
  distance,
  midpoint,
  offsetFrom,
  ringContains,
  SpatialIndex,
  type Point,
} from '../../geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing, type Strip } from '../model/wall-strip';
import type { BodyProbe } from './body-probe';

/** A stretch between two jambs where a wall's line is open. */
export interface Gap {
  readonly a: Point;
  readonly b: Point;
  /** Of the wall that it interrupts. */
  readonly thickness: number;
  readonly host: Strip;
  /** The wall ends here in a corner, not in a jamb: only a swing proves an opening beyond a corner. */
  readonly fromCorner: boolean;
}

const MIN_GAP_MM = 380;
/** Garage doors for two cars are 16 ft and 5 m wide. */
const MAX_GAP_MM = 5200;
/** A wall's end is free when there is no wall this far beyond it. */
const PROBE_MM = 25;

/** From every free end of a wall, the gap to the next wall straight on. */
export function findGaps(strips: readonly Strip[], probe: BodyProbe, scale: WorkingScale): Gap[] {
  const gaps: Gap[] = [];
  const index = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  for (const host of strips) {
    for (const [from, tip] of [
      [host.a, host.b],
      [host.b, host.a],
    ]) {
      const unit = direction(from, tip);
      const start = offsetFrom(tip, unit, units(PROBE_MM, scale));
      if (probe.covers(start)) continue;
      const reach = probe.distanceAlong(start, unit, units(MAX_GAP_MM, scale));
      if (reach === null) continue;
      const width = reach + units(PROBE_MM, scale);
      if (width < units(MIN_GAP_MM, scale)) continue;
      gaps.push({
        a: tip,
        b: offsetFrom(tip, unit, width),
        thickness: host.thickness,
        host,
        fromCorner: isCorner(host, tip, unit, index),
      });
    }
  }
  return withoutTwins(gaps);
}

/** Whether another wall turns off at this end. */
function isCorner(host: Strip, tip: Point, unit: Point, index: SpatialIndex<Strip>): boolean {
  const back = -Math.min(host.thickness / 4, distance(host.a, host.b) / 2);
  // Three points across the end: one on the axis alone may fall between two walls that meet there.
  const inside = [-0.3, 0, 0.3].map((share) => offsetFrom(tip, unit, back, share * host.thickness));
  return inside.some((point) =>
    index.near(point, 0).some((other) => {
      const [dx, dy] = direction(other.a, other.b);
      const across = Math.abs(dx * unit[1] - dy * unit[0]) > 0.3;
      return (
        across && distance(other.a, other.b) > host.thickness * 1.2 && ringContains(stripRing(other), point)
      );
    }),
  );
}

/** Both jambs of an opening report it; the thicker wall's report stays. */
function withoutTwins(gaps: Gap[]): Gap[] {
  const ranked = [...gaps].sort(
    (p, q) =>
      q.thickness - p.thickness ||
      distance(p.a, p.b) - distance(q.a, q.b) ||
      p.a[0] - q.a[0] ||
      p.a[1] - q.a[1],
  );
  const index = new SpatialIndex(ranked, ({ a, b }) => {
    const [x, y] = midpoint(a, b);
    return [x, y, x, y];
  });
  const kept = new Set<Gap>();
  for (const gap of ranked) {
    const reach = Math.max(gap.thickness, distance(gap.a, gap.b) * 0.1);
    const twin = index
      .near(midpoint(gap.a, gap.b), reach)
      .some(
        (other) => kept.has(other) && Math.abs(distance(other.a, other.b) - distance(gap.a, gap.b)) <= reach,
      );
    if (!twin) kept.add(gap);
  }
  return gaps.filter((gap) => kept.has(gap));
}
