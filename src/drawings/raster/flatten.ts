import type { GreyPicture } from './source-picture';

/** The longer side of the picture on which the paper's brightness is looked for, px. */
const SMALL_SIDE = 160;
/** Dilation and median on the small picture, px: wider than a line, narrower than a shadow. */
const DILATE = 5;
const MEDIAN = 21;
/** Darker paper counts as this bright, because noise would be all that is left. */
const DARKEST_PAPER = 60;
/** A picture whose middle brightness is below shows light lines on a dark ground. */
const DARK_GROUND = 110;

/** Brighter pixels are paper. */
const PAPER = 235;
/** This share of the pixels that are not paper is surely ink. */
const SURE_INK = 0.1;
/** Ink that is lighter than the first is made as dark as the second, by the third factor at most. */
const PALE = 60;
const BLACK = 30;
const MOST_CONTRAST = 5;

/**
 * Makes the background even: each pixel is divided by the brightness of the paper around it. A picture without dark ink,
 * such as a pencil drawing or one with very thin lines, gets more contrast.
 */
export function flatten(picture: GreyPicture): GreyPicture {
  const { width, height, grey } = picture;
  if (medianOf(grey) < DARK_GROUND) for (let i = 0; i < grey.length; i++) grey[i] = 255 - grey[i];
  const step = Math.max(1, Math.floor(Math.max(width, height) / SMALL_SIDE));
  const paper = medianFilter(dilate(shrink(picture, step)));
  const flat = new Uint8Array(width * height);
  const column = new Float32Array(width);
  const left = new Uint16Array(width);
  for (let x = 0; x < width; x++) {
    const at = Math.min(Math.max((x + 0.5) / step - 0.5, 0), paper.width - 1);
    left[x] = Math.min(Math.floor(at), Math.max(paper.width - 2, 0));
    column[x] = at - left[x];
  }
  const row = new Float32Array(paper.width + 1);
  for (let y = 0, i = 0; y < height; y++) {
    const at = Math.min(Math.max((y + 0.5) / step - 0.5, 0), paper.height - 1);
    const top = Math.min(Math.floor(at), Math.max(paper.height - 2, 0));
    const below = Math.min(top + 1, paper.height - 1);
    for (let x = 0; x < paper.width; x++) {
      const [a, b] = [paper.grey[top * paper.width + x], paper.grey[below * paper.width + x]];
      row[x] = a + (b - a) * (at - top);
    }
    row[paper.width] = row[paper.width - 1];
    for (let x = 0; x < width; x++, i++) {
      const ground = row[left[x]] + (row[left[x] + 1] - row[left[x]]) * column[x];
      const bright = (grey[i] * 255) / Math.max(ground, DARKEST_PAPER);
      flat[i] = bright > 255 ? 255 : bright;
    }
  }
  darken(flat);
  return { width, height, grey: flat };
}

function darken(grey: Uint8Array): void {
  const counts = new Uint32Array(PAPER);
  let marked = 0;
  for (let i = 0; i < grey.length; i++) {
    if (grey[i] >= PAPER) continue;
    counts[grey[i]]++;
    marked++;
  }
  let left = marked * SURE_INK;
  let ink = 0;
  while (ink < PAPER - 1 && (left -= counts[ink]) > 0) ink++;
  if (marked === 0 || ink <= PALE) return;
  const factor = Math.min((255 - BLACK) / (255 - ink), MOST_CONTRAST);
  for (let i = 0; i < grey.length; i++) grey[i] = Math.max(255 - (255 - grey[i]) * factor, 0);
}

function medianOf(grey: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < grey.length; i += 7) counts[grey[i]]++;
  let left = Math.ceil(grey.length / 7) / 2;
  let value = 0;
  while (value < 255 && (left -= counts[value]) > 0) value++;
  return value;
}

/** Means of squares of `step` pixels; what is left at the right and lower edge is not used. */
function shrink({ width, height, grey }: GreyPicture, step: number): GreyPicture {
  const [w, h] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  const small = new Uint8Array(w * h);
  const sums = new Uint32Array(w);
  for (let y = 0; y < h; y++) {
    sums.fill(0);
    const rows = Math.min(step, height - y * step);
    for (let dy = 0; dy < rows; dy++) {
      let i = (y * step + dy) * width;
      for (let x = 0; x < w; x++) for (let dx = 0; dx < step; dx++) sums[x] += grey[i++];
    }
    for (let x = 0; x < w; x++) small[y * w + x] = sums[x] / (rows * step);
  }
  return { width: w, height: h, grey: small };
}

function dilate({ width, height, grey }: GreyPicture): GreyPicture {
  const most = new Uint8Array(width * height);
  const reach = (DILATE - 1) / 2;
  around(width, height, reach, (i, j) => {
    if (grey[j] > most[i]) most[i] = grey[j];
  });
  return { width, height, grey: most };
}

function medianFilter({ width, height, grey }: GreyPicture): GreyPicture {
  const middle = new Uint8Array(width * height);
  const reach = (MEDIAN - 1) / 2;
  const counts = new Uint16Array(256);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      counts.fill(0);
      let seen = 0;
      for (let dy = -reach; dy <= reach; dy++) {
        const row = Math.min(Math.max(y + dy, 0), height - 1) * width;
        for (let dx = -reach; dx <= reach; dx++, seen++) {
          counts[grey[row + Math.min(Math.max(x + dx, 0), width - 1)]]++;
        }
      }
      let left = (seen + 1) / 2;
      let value = 0;
      while ((left -= counts[value]) > 0) value++;
      middle[y * width + x] = value;
    }
  }
  return { width, height, grey: middle };
}

function around(width: number, height: number, reach: number, visit: (i: number, j: number) => void): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let ny = Math.max(y - reach, 0); ny <= Math.min(y + reach, height - 1); ny++) {
        for (let nx = Math.max(x - reach, 0); nx <= Math.min(x + reach, width - 1); nx++) {
          visit(y * width + x, ny * width + nx);
        }
      }
    }
  }
}
