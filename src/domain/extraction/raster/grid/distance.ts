import type { Grid } from './grid';

/**
 * The distance of each pixel of the mask from the nearest pixel outside it, in pixels; 0 outside. The edge of the grid
 * counts as inside. First along columns, then by lower envelopes of parabolas along rows (Meijster and others, 2000;
 * Felzenszwalb and Huttenlocher, 2012).
 */
export function distanceInside({ width, height, data }: Grid): Float32Array {
  const far = width + height;
  const distance = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    if (data[i] === 1) distance[i] = i < width ? far : Math.min(far, distance[i - width] + 1);
  }
  for (let i = data.length - width - 1; i >= 0; i--) {
    const below = distance[i + width] + 1;
    if (below < distance[i]) distance[i] = below;
  }
  const alongRun = envelopeOf(width);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    // What lies beyond a pixel outside the mask is farther away than that pixel.
    for (let start = 0; start < width;) {
      let end = start + 1;
      while (end < width && data[row + end] === 1) end++;
      if (end - start > 1 || data[row + start] === 1)
        alongRun(distance, row + start, Math.min(width, end + 1) - start);
      start = end;
    }
  }
  return distance;
}

/** Replaces the distances of a part of a row by the least distances over all columns of the part. */
function envelopeOf(longest: number): (values: Float32Array, first: number, count: number) => void {
  const line = new Float64Array(longest);
  const tops = new Int32Array(longest);
  const from = new Float64Array(longest + 1);
  return (values, first, count) => {
    for (let q = 0; q < count; q++) line[q] = values[first + q] ** 2;
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
      values[first + q] = Math.sqrt((q - tops[k]) ** 2 + line[tops[k]]);
    }
  };
}

/** Where the parabolas over two places of a line meet. */
function meet(line: Float64Array, q: number, p: number): number {
  return (line[q] + q * q - (line[p] + p * p)) / (2 * q - 2 * p);
}
