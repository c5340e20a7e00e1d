import type { Point } from '../../../../../src/domain/geometry';
import type { Picture } from '../picture';

const PAPER = 255;

/** Turns the content clockwise about the middle of the picture, which keeps its size. */
export function skewed({ width, height, grey }: Picture, degrees: number): Picture {
  if (degrees === 0) return { width, height, grey };
  const [sin, cos] = turnOf(degrees);
  const out = new Uint8Array(grey.length);
  const [midX, midY] = [width / 2, height / 2];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [dx, dy] = [x + 0.5 - midX, y + 0.5 - midY];
      const [fromX, fromY] = [cos * dx + sin * dy + midX - 0.5, cos * dy - sin * dx + midY - 0.5];
      out[i] = between({ width, height, grey }, fromX, fromY);
    }
  return { width, height, grey: out };
}

/** Where a place of the level picture is in the skewed one. */
export function skewedPlace([x, y]: Point, { width, height }: Picture, degrees: number): Point {
  const [sin, cos] = turnOf(degrees);
  const [dx, dy] = [x - width / 2, y - height / 2];
  return [cos * dx - sin * dy + width / 2, sin * dx + cos * dy + height / 2];
}

function turnOf(degrees: number): readonly [sin: number, cos: number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.sin(radians), Math.cos(radians)];
}

/** Brightness between the four pixels around a place, by bilinear interpolation. */
function between({ width, height, grey }: Picture, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return PAPER;
  const [u, v] = [x - left, y - top];
  const at = top * width + left;
  const upper = grey[at] * (1 - u) + grey[at + 1] * u;
  const lower = grey[at + width] * (1 - u) + grey[at + width + 1] * u;
  return Math.round(upper * (1 - v) + lower * v);
}
