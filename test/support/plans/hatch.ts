import type { Region } from './polygon';
import { type Vec, turn } from './vector';

/** Parallel lines over a region, cut at its sides (even-odd rule): `spacing` apart, at `angle` degrees clockwise. */
export function hatch(region: Region, angle: number, spacing: number, offset = 0): [Vec, Vec][] {
  const crossings = new Map<number, number[]>();
  for (const ring of region) {
    const turned = ring.map((point) => turn(point, -angle));
    turned.forEach((a, i) => {
      const b = turned[(i + 1) % turned.length];
      const [low, high] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
      const first = Math.floor((low - offset) / spacing) + 1;
      for (let row = first; row * spacing + offset <= high; row++) {
        const y = row * spacing + offset;
        const x = a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
        const list = crossings.get(row);
        if (list) list.push(x);
        else crossings.set(row, [x]);
      }
    });
  }
  return [...crossings.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, xs]) => {
      xs.sort((p, q) => p - q);
      const y = row * spacing + offset;
      const pieces: [Vec, Vec][] = [];
      for (let i = 0; i + 1 < xs.length; i += 2)
        if (xs[i + 1] - xs[i] > 1e-6) pieces.push([turn([xs[i], y], angle), turn([xs[i + 1], y], angle)]);
      return pieces;
    });
}
