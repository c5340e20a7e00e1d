import {
  boxOf,
  direction,
  distance,
  offsetFrom,
  ringContains,
  SpatialIndex,
  type Point,
} from '../../geometry';
import { stripRing, type Strip } from '../model/wall-strip';

/** A strip that longer ones cover to this share adds nothing: a junction read across as well as along. */
const COVERED = 0.85;
const SAMPLES = { along: 9, across: 3 };

/** Drops short strips that lie within longer ones, so that every piece of wall is told once. */
export function withoutCovered(strips: readonly Strip[]): Strip[] {
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
    if (covered.length >= COVERED * samples.length) gone.add(entry.strip);
  }
  return strips.filter((strip) => !gone.has(strip));
}

function samplesOf({ a, b, thickness }: Strip, length: number): Point[] {
  const unit = direction(a, b);
  const points: Point[] = [];
  for (let i = 0; i < SAMPLES.along; i++) {
    for (let k = 0; k < SAMPLES.across; k++) {
      const across = ((k + 0.5) / SAMPLES.across - 0.5) * thickness;
      points.push(offsetFrom(a, unit, ((i + 0.5) / SAMPLES.along) * length, across));
    }
  }
  return points;
}
