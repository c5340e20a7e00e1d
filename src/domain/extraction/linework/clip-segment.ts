import type { Box, Point, Segment } from '../../geometry';

/** The part of a segment inside a box (Liang–Barsky); null when it lies outside. */
export function clipSegment(a: Point, b: Point, [minX, minY, maxX, maxY]: Box): Segment | null {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  let from = 0;
  let to = 1;
  for (let side = 0; side < 4; side++) {
    const step = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const room = side === 0 ? a[0] - minX : side === 1 ? maxX - a[0] : side === 2 ? a[1] - minY : maxY - a[1];
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const t = room / step;
    if (step < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
  }
  if (from >= to) return null;
  return {
    a: from === 0 ? a : [a[0] + from * dx, a[1] + from * dy],
    b: to === 1 ? b : [a[0] + to * dx, a[1] + to * dy],
  };
}
