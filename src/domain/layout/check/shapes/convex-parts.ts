import { following, preceding } from '../../../geometry';
import type { GridRing } from '../../shell';
import { turn } from './turn';

/** A simple counter-clockwise ring as itself when it is convex, else as triangles (ear clipping, exact). */
export function convexParts(ring: GridRing): GridRing[] {
  if (ring.every((_, i) => cornerTurn(ring, i) > 0)) return [ring];
  const left = [...ring];
  const triangles: GridRing[] = [];
  while (left.length > 3) {
    const ear = left.findIndex((_, i) => isEar(left, i));
    if (ear < 0) break;
    triangles.push([preceding(left, ear), left[ear], following(left, ear)]);
    left.splice(ear, 1);
    dropStraight(left);
  }
  return [...triangles, left];
}

function cornerTurn(ring: GridRing, i: number): number {
  return turn(preceding(ring, i), ring[i], following(ring, i));
}

function isEar(ring: GridRing, i: number): boolean {
  const [a, b, c] = [preceding(ring, i), ring[i], following(ring, i)];
  if (turn(a, b, c) <= 0) return false;
  return ring.every(
    (p) => p === a || p === b || p === c || turn(a, b, p) < 0 || turn(b, c, p) < 0 || turn(c, a, p) < 0,
  );
}

/** Cutting off an ear can leave a corner without a turn. Such a corner would never become an ear. */
function dropStraight(ring: GridRing): void {
  for (let i = ring.length - 1; i >= 0 && ring.length > 3; i--) {
    if (cornerTurn(ring, i) === 0) ring.splice(i, 1);
  }
}
