/** A place or a direction; millimetres of the building or points of the page, y down in both. */
export type Vec = readonly [x: number, y: number];
export type Polygon = readonly Vec[];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1]];
export const times = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1];
export const cross = (a: Vec, b: Vec): number => a[0] * b[1] - a[1] * b[0];
export const distance = (a: Vec, b: Vec): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
export const along = (a: Vec, direction: Vec, length: number): Vec => add(a, times(direction, length));
export const middle = (a: Vec, b: Vec): Vec => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

export function direction(from: Vec, to: Vec): Vec {
  const length = distance(from, to);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** A quarter turn, clockwise as seen on the page (y down). */
export const quarterTurn = ([x, y]: Vec): Vec => [-y, x];

export function turn([x, y]: Vec, degrees: number): Vec {
  const radians = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(radians), Math.sin(radians)];
  return [x * c - y * s, x * s + y * c];
}

/** Where the lines through `a` along `da` and through `b` along `db` cross; null when parallel. */
export function crossing(a: Vec, da: Vec, b: Vec, db: Vec): Vec | null {
  const denominator = cross(da, db);
  if (Math.abs(denominator) < 1e-9) return null;
  return along(a, da, cross(minus(b, a), db) / denominator);
}
