import type { Grid } from './grid';

/** Levels of height; a pixel floods after all lower ones that the water has reached. */
export const LEVELS = 256;

/**
 * Lets the seeds grow over the mask, the lowest pixels first, until they meet (watershed by flooding; Meyer, 1994).
 * Changes `labels`.
 *
 * @param labels 0 where no seed is yet
 * @param height of each pixel, 0 to 255
 */
export function flood({ width, height: rows, data }: Grid, labels: Int32Array, height: Uint8Array): void {
  const next = new Int32Array(data.length).fill(-1);
  const first = new Int32Array(LEVELS).fill(-1);
  const last = new Int32Array(LEVELS).fill(-1);
  let level = 0;
  const push = (place: number): void => {
    const at = Math.max(level, height[place]);
    if (first[at] < 0) first[at] = place;
    else next[last[at]] = place;
    last[at] = place;
  };
  const spread = (place: number): void => {
    const x = place % width;
    const y = (place - x) / width;
    if (x > 0) reach(place - 1, labels[place]);
    if (x + 1 < width) reach(place + 1, labels[place]);
    if (y > 0) reach(place - width, labels[place]);
    if (y + 1 < rows) reach(place + width, labels[place]);
  };
  const reach = (place: number, label: number): void => {
    if (labels[place] !== 0 || data[place] === 0) return;
    labels[place] = label;
    push(place);
  };
  const seeds = labels.slice();
  for (let i = 0; i < seeds.length; i++) if (seeds[i] !== 0) spread(i);
  for (; level < LEVELS; level++) {
    while (first[level] >= 0) {
      const place = first[level];
      first[level] = next[place];
      if (first[level] < 0) last[level] = -1;
      spread(place);
    }
  }
}
