import type { GreyPicture } from './source-picture';

/** How far a sheet may be turned, degrees. */
const MOST = 6;
/** The steps of the search, degrees; each looks around what the one before it found. */
const STEPS = [0.1, 0.02, 0.005];
/** Steps of the next finer search on each side. */
const AROUND = 5;
/** Edge points that vote, at most, for each of both directions. */
const VOTERS = 120_000;
/** Smaller angles are left as they are, degrees: they move the end of a sheet of 2000 px by one pixel. */
const LEAST = 0.03;
/** A turned sheet must be better than the given one by this factor, so that a drawing without lines is not turned. */
const GAIN = 1.02;

/** Points of ink whose neighbour above, or to the left, is paper. */
interface Edges {
  /** x and y in turns. */
  readonly level: Int32Array;
  readonly upright: Int32Array;
}

/**
 * Finds the angle by which the drawing is turned on the sheet, in degrees, counter-clockwise on the page: the angle at
 * which its edges fall into the fewest rows and columns. Lines at 45 degrees, such as hatches, do not count for it.
 */
export function findSkew(ink: Uint8Array, width: number, height: number): number {
  const edges = edgesOf(ink, width, height);
  const far = 2 * Math.max(width, height);
  const counts = new Uint32Array(far * 2 + 2);
  const energy = (angle: number): number => {
    const slope = Math.tan((angle * Math.PI) / 180);
    return energyOf(edges.level, 1, slope, far, counts) + energyOf(edges.upright, 0, -slope, far, counts);
  };
  let [best, most] = [0, energy(0) * GAIN];
  for (const step of STEPS) {
    const middle = best;
    const count = step === STEPS[0] ? Math.round(MOST / step) : AROUND;
    for (let i = -count; i <= count; i++) {
      const angle = middle + i * step;
      const found = energy(angle);
      if (found > most) [best, most] = [angle, found];
    }
  }
  return Math.abs(best) < LEAST ? 0 : best;
}

function edgesOf(ink: Uint8Array, width: number, height: number): Edges {
  return { level: starts(ink, width, height, width), upright: starts(ink, width, height, 1) };
}

/** Every n-th point of ink whose neighbour `back` places before it is paper, so that no more than VOTERS remain. */
function starts(ink: Uint8Array, width: number, height: number, back: number): Int32Array {
  let count = 0;
  for (let i = width + 1; i < ink.length; i++) count += ink[i] & (1 - ink[i - back]);
  const every = Math.max(1, Math.ceil(count / VOTERS));
  const points = new Int32Array(2 * Math.ceil(count / every));
  let [seen, at] = [0, 0];
  for (let y = 1; y < height; y++) {
    for (let i = y * width + 1; i < (y + 1) * width; i++) {
      if (ink[i] === 0 || ink[i - back] === 1) continue;
      if (seen++ % every !== 0) continue;
      points[at++] = i - y * width;
      points[at++] = y;
    }
  }
  return points.subarray(0, at);
}

/** Sum of the squares of how many points share a line, for lines that are two pixels wide and half overlap. */
function energyOf(points: Int32Array, axis: 0 | 1, slope: number, far: number, counts: Uint32Array): number {
  counts.fill(0);
  for (let i = 0; i < points.length; i += 2) {
    const place = points[i + axis] + points[i + 1 - axis] * slope;
    counts[(place + far) | 0]++;
  }
  let sum = 0;
  for (let i = 1; i < counts.length; i++) {
    const both = counts[i] + counts[i - 1];
    sum += both * both;
  }
  return sum;
}

/** Turns a picture about its middle, clockwise on the page by `degrees`; what comes in from outside is paper. */
export function turn({ width, height, grey }: GreyPicture, degrees: number): GreyPicture {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  const turned = new Uint8Array(width * height).fill(255);
  for (let y = 0, i = 0; y < height; y++) {
    let sx = cx - cx * cos + (y - cy) * sin;
    let sy = cy + cx * sin + (y - cy) * cos;
    for (let x = 0; x < width; x++, i++, sx += cos, sy -= sin) {
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const [fx, fy] = [sx - left, sy - top];
      const upper = grey[at] + (grey[at + 1] - grey[at]) * fx;
      const lower = grey[at + width] + (grey[at + width + 1] - grey[at + width]) * fx;
      turned[i] = upper + (lower - upper) * fy + 0.5;
    }
  }
  return { width, height, grey: turned };
}
