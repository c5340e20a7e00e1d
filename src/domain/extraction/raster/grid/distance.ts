import type { Grid } from './grid';

const FAR = 1e12;

/**
 * The distance of each pixel of the mask from the nearest pixel outside it, in pixels; 0 outside. The edge of the grid
 * counts as inside. Lower envelopes of parabolas (Felzenszwalb and Huttenlocher, 2012).
 */
export function distanceInside({ width, height, data }: Grid): Float32Array {
  const squares = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) squares[i] = data[i] === 0 ? 0 : FAR;
  const envelope = envelopeOf(Math.max(width, height));
  for (let x = 0; x < width; x++) envelope(squares, x, height, width);
  for (let y = 0; y < height; y++) envelope(squares, y * width, width, 1);
  return Float32Array.from(squares, Math.sqrt);
}

/** Replaces the values of one line by the least sum of a value and the square of the distance to it. */
function envelopeOf(
  longest: number,
): (values: Float64Array, first: number, count: number, step: number) => void {
  const line = new Float64Array(longest);
  const tops = new Int32Array(longest);
  const from = new Float64Array(longest + 1);
  return (values, first, count, step) => {
    for (let q = 0; q < count; q++) line[q] = values[first + q * step];
    let last = 0;
    tops[0] = 0;
    from[0] = -Infinity;
    from[1] = Infinity;
    for (let q = 1; q < count; q++) {
      let meets = meet(line, q, tops[last]);
      while (meets <= from[last]) meets = meet(line, q, tops[--last]);
      tops[++last] = q;
      from[last] = meets;
      from[last + 1] = Infinity;
    }
    for (let q = 0, k = 0; q < count; q++) {
      while (from[k + 1] < q) k++;
      values[first + q * step] = (q - tops[k]) ** 2 + line[tops[k]];
    }
  };
}

/** Where the parabolas over two places of a line meet. */
function meet(line: Float64Array, q: number, p: number): number {
  return (line[q] + q * q - (line[p] + p * p)) / (2 * q - 2 * p);
}
