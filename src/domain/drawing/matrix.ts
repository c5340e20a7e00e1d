/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** [minX, minY, maxX, maxY] */
export type Box = readonly [number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `first`, then `second`. */
export function chain(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function mapPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * Mean enlargement of lengths: the square root of the enlargement of areas. Exact when all directions are enlarged
 * alike.
 */
export function lengthFactor([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Bounding box of a mapped box. */
export function mapBox(matrix: Matrix, [minX, minY, maxX, maxY]: Box): Box {
  const corners = [
    mapPoint(matrix, minX, minY),
    mapPoint(matrix, maxX, minY),
    mapPoint(matrix, maxX, maxY),
    mapPoint(matrix, minX, maxY),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The part that two boxes share; null when they do not touch. */
export function intersectBoxes(one: Box, other: Box): Box | null {
  const minX = Math.max(one[0], other[0]);
  const minY = Math.max(one[1], other[1]);
  const maxX = Math.min(one[2], other[2]);
  const maxY = Math.min(one[3], other[3]);
  return minX <= maxX && minY <= maxY ? [minX, minY, maxX, maxY] : null;
}

/** Whether `inner` lies in `outer`, or sticks out by at most `slack`. */
export function containsBox(outer: Box, inner: Box, slack: number): boolean {
  return (
    outer[0] <= inner[0] + slack &&
    outer[1] <= inner[1] + slack &&
    outer[2] >= inner[2] - slack &&
    outer[3] >= inner[3] - slack
  );
}
