import type { Box, Point, Segment } from '../../geometry';

/** The part of a segment inside a box (Liang–Barsky); null when it lies outside. */
export function clipSegment(a: Point, b: Point, [minX, minY, maxX, maxY]: Box): Segment | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  const sides: [step: number, room: number][] = [
    [-dx, a[0] - minX],
    [dx, maxX - a[0]],
    [-dy, a[1] - minY],
    [dy, maxY - a[1]],
  ];
  for (const [step, room] of sides) {
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
