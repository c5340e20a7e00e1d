import type { Grid } from './grid';

/** Share of a pixel of the result that a line covers, at least, so that it does not fade. */
const LINE_SHARE = 0.6;

/** What one pixel of the result takes from a row: values from `start` on, times the weights. */
interface Taps {
  readonly start: number;
  readonly weights: readonly number[];
}

/**
 * A picture at another resolution. Pixel `i` of the result covers the picture from `i * step` to `(i + 1) * step`.
 * Where it gets smaller, all pixels under it count by their share, and thin lines are widened first where it gets much
 * smaller; where it gets larger, cubic curves run between them.
 *
 * @param step pixels of the picture for one pixel of the result
 */
export function resample(picture: Grid, step: number): Grid {
  const width = Math.max(1, Math.ceil(picture.width / step - 1e-9));
  const height = Math.max(1, Math.ceil(picture.height / step - 1e-9));
  const drawn = step > 2 ? darkened(picture, Math.floor(LINE_SHARE * step)) : picture;
  const across = resampleRows(drawn, tapsOf(picture.width, width, step));
  return turned(resampleRows(turned(across), tapsOf(picture.height, height, step)));
}

/** Gives each pixel the darkest value of the square of `side` pixels around it. */
function darkened(picture: Grid, side: number): Grid {
  return side < 2 ? picture : turned(darkenedRows(turned(darkenedRows(picture, side)), side));
}

function darkenedRows({ width, height, data }: Grid, side: number): Grid {
  const result = new Uint8Array(data.length);
  const before = Math.floor(side / 2);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const end = Math.min(width, x - before + side);
      let darkest = 255;
      for (let k = Math.max(0, x - before); k < end; k++)
        if (data[row + k] < darkest) darkest = data[row + k];
      result[row + x] = darkest;
    }
  }
  return { width, height, data: result };
}

function resampleRows({ width, height, data }: Grid, taps: readonly Taps[]): Grid {
  const result = new Uint8ClampedArray(taps.length * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < taps.length; x++) {
      const { start, weights } = taps[x];
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k] * data[row + start + k];
      result[y * taps.length + x] = sum;
    }
  }
  return { width: taps.length, height, data: new Uint8Array(result.buffer) };
}

/** Rows become columns. */
function turned({ width, height, data }: Grid): Grid {
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[x * height + y] = data[y * width + x];
  }
  return { width: height, height: width, data: result };
}

function tapsOf(from: number, to: number, step: number): Taps[] {
  return Array.from({ length: to }, (_, i) => (step >= 1 ? shares(i, from, step) : cubic(i, from, step)));
}

function shares(i: number, from: number, step: number): Taps {
  const [low, high] = [i * step, Math.min(from, (i + 1) * step)];
  const start = Math.min(from - 1, Math.floor(low));
  const end = Math.max(start + 1, Math.ceil(high - 1e-9));
  const weights = Array.from({ length: end - start }, (_, k) =>
    Math.max(1e-9, Math.min(high, start + k + 1) - Math.max(low, start + k)),
  );
  return { start, weights: normal(weights) };
}

/** The cubic curve through four values (Catmull and Rom, 1974); the pixels at the edge are repeated beyond it. */
function cubic(i: number, from: number, step: number): Taps {
  const at = (i + 0.5) * step - 0.5;
  const base = Math.floor(at);
  const t = at - base;
  const curve = [((2 - t) * t - 1) * t, (3 * t - 5) * t * t + 2, ((4 - 3 * t) * t + 1) * t, (t - 1) * t * t];
  const start = Math.max(0, Math.min(from - 1, base - 1));
  const end = Math.min(from - 1, Math.max(0, base + 2));
  const weights = new Array<number>(end - start + 1).fill(0);
  curve.forEach((weight, k) => {
    const place = Math.max(start, Math.min(end, base - 1 + k));
    weights[place - start] += weight;
  });
  return { start, weights: normal(weights) };
}

function normal(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
