import { boxOf, commonPart, direction, distance, inFrame, midpoint, SpatialIndex } from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import type { Discard } from '../model/observation';
import { SAME_OPENING } from './thresholds';

/**
 * Leaves one opening where two were found in one place: the layers of one wall have a gap each, and a stretch of
 * wall that was not read makes a gap much wider than its opening.
 */
export function withoutSameOpenings(openings: readonly FoundOpening[], discard?: Discard): FoundOpening[] {
  const ranked = openings
    .map((opening) => ({ opening, width: distance(opening.a, opening.b) }))
    .map(({ opening, width }) => ({
      opening,
      trust: opening.confidence - SAME_OPENING.perDoubling * Math.log2(width),
    }))
    .sort((p, q) => q.trust - p.trust || p.opening.a[0] - q.opening.a[0] || p.opening.a[1] - q.opening.a[1])
    .map(({ opening }) => opening);
  const index = new SpatialIndex(ranked, ({ a, b, thickness }) => boxOf([a, b], thickness));
  const kept = new Set<FoundOpening>();
  for (const opening of ranked) {
    const near = index.search(boxOf([opening.a, opening.b], opening.thickness));
    if (!near.some((other) => kept.has(other) && isSame(opening, other))) kept.add(opening);
    else {
      const reason = 'A surer opening is in the same place.';
      discard?.({ what: opening.kind, reason, at: midpoint(opening.a, opening.b) });
    }
  }
  return openings.filter((opening) => kept.has(opening));
}

function isSame(opening: FoundOpening, other: FoundOpening): boolean {
  const unit = direction(opening.a, opening.b);
  const [dx, dy] = direction(other.a, other.b);
  if (Math.abs(dx * unit[1] - dy * unit[0]) > SAME_OPENING.minTurn) return false;
  const [from, off] = inFrame(other.a, opening.a, unit);
  const to = inFrame(other.b, opening.a, unit)[0];
  if (Math.abs(off) > (opening.thickness + other.thickness) / 2) return false;
  const width = distance(opening.a, opening.b);
  const [start, end] = commonPart([Math.min(from, to), Math.max(from, to)], [0, width]);
  return end - start >= SAME_OPENING.overlap * Math.min(width, Math.abs(to - from));
}
