import {
  boxOf,
  direction,
  distance,
  midpoint,
  offsetFrom,
  ringContains,
  SpatialIndex,
  type DrawingUnits,
  type Point,
} from '../../geometry';
import type { Discard } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing, type Strip } from '../model/wall-strip';
import type { BodyProbe } from './body-probe';
import { GAP } from './thresholds';

/** A stretch between two jambs where a wall's line is open. */
export interface Gap {
  readonly a: Point;
  readonly b: Point;
  /** Of the wall that it interrupts. */
  readonly thickness: DrawingUnits;
  readonly host: Strip;
  /** Whether the wall ends here in a corner and not in a jamb. Only a swing proves an opening beyond a corner. */
  readonly fromCorner: boolean;
}

/** From every free end of a wall, the gap to the next wall straight on. */
export function findGaps(
  strips: readonly Strip[],
  probe: BodyProbe,
  scale: WorkingScale,
  discard?: Discard,
): Gap[] {
  const gaps: Gap[] = [];
  const index = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  for (const host of strips) {
    for (const [from, tip] of [
      [host.a, host.b],
      [host.b, host.a],
    ]) {
      const unit = direction(from, tip);
      const start = offsetFrom(tip, unit, units(GAP.probeMm, scale));
      if (probe.covers(start)) continue;
      const reach = probe.distanceAlong(start, unit, units(GAP.maxMm, scale));
      if (reach === null) {
        const reason = `No wall stands opposite within ${GAP.maxMm} mm.`;
        discard?.({ what: 'free end of a wall', reason, at: tip });
        continue;
      }
      const width = reach + units(GAP.probeMm, scale);
      if (width < units(GAP.minMm, scale)) {
        const what = `gap of ${Math.round(width * scale.mmPerUnit)} mm`;
        discard?.({
          what,
          reason: 'It is narrower than any opening.',
          at: midpoint(tip, offsetFrom(tip, unit, width)),
        });
        continue;
      }
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
  const back = -Math.min(host.thickness * GAP.back, distance(host.a, host.b) / 2);
  const inside = GAP.across.map((share) => offsetFrom(tip, unit, back, share * host.thickness));
  return inside.some((point) =>
    index.near(point, 0).some((other) => {
      const [dx, dy] = direction(other.a, other.b);
      const across = Math.abs(dx * unit[1] - dy * unit[0]) > GAP.minTurn;
      return (
        across &&
        distance(other.a, other.b) > host.thickness * GAP.minCornerLength &&
        ringContains(stripRing(other), point)
      );
    }),
  );
}

/**
 * Both jambs of an opening report it. The thicker wall's report stays, but that of a stub only if it is the one: a piece
 * shorter than it is thick may be a crossing of walls, and the wall with the opening is thinner.
 */
function withoutTwins(gaps: Gap[]): Gap[] {
  const ranked = [...gaps].sort(
    (p, q) =>
      Number(isStub(p)) - Number(isStub(q)) ||
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
    const reach = Math.max(gap.thickness, distance(gap.a, gap.b) * GAP.twin);
    const twin = index
      .near(midpoint(gap.a, gap.b), reach)
      .some(
        (other) => kept.has(other) && Math.abs(distance(other.a, other.b) - distance(gap.a, gap.b)) <= reach,
      );
    if (!twin) kept.add(gap);
  }
  return gaps.filter((gap) => kept.has(gap));
}

function isStub({ host: { a, b, thickness } }: Gap): boolean {
  return distance(a, b) < GAP.stub * thickness;
}
