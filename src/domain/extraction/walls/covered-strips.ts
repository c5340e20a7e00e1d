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
import { stripRing, type Strip } from '../model/wall-strip';
import { READING } from './thresholds';

/** Drops short strips that lie within longer ones, so that every piece of wall counts once. */
export function withoutCovered(strips: readonly Strip[], discard?: Discard): Strip[] {
  const ranked = strips
    .map((strip) => ({ strip, ring: stripRing(strip), length: distance(strip.a, strip.b) }))
    .sort((p, q) => q.length - p.length || p.strip.a[0] - q.strip.a[0] || p.strip.a[1] - q.strip.a[1]);
  const rank = new Map(ranked.map((entry, i) => [entry, i]));
  const index = new SpatialIndex(ranked, ({ ring }) => boxOf(ring));
  const gone = new Set<Strip>();
  for (const entry of ranked) {
    const longer = index
      .search(boxOf(entry.ring))
      .filter((other) => rank.get(other)! < rank.get(entry)! && !gone.has(other.strip));
    if (longer.length === 0) continue;
    const samples = samplesOf(entry.strip, entry.length);
    const covered = samples.filter((point) => longer.some(({ ring }) => ringContains(ring, point)));
    if (covered.length < READING.covered * samples.length) continue;
    gone.add(entry.strip);
    const reason = 'Longer strips cover it: a junction read across as well as along.';
    discard?.({ what: 'strip', reason, at: midpoint(entry.strip.a, entry.strip.b) });
  }
  return strips.filter((strip) => !gone.has(strip));
}

function samplesOf({ a, b, thickness }: Strip, length: DrawingUnits): Point[] {
  const unit = direction(a, b);
  const points: Point[] = [];
  for (let i = 0; i < READING.samples.along; i++) {
    for (let k = 0; k < READING.samples.across; k++) {
      const across = ((k + 0.5) / READING.samples.across - 0.5) * thickness;
      points.push(offsetFrom(a, unit, ((i + 0.5) / READING.samples.along) * length, across));
    }
  }
  return points;
}
