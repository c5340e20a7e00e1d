import type { PagePixels } from '../../../../src/drawings/pdf';

/** A grey picture, row by row from the top left; 0 is black, 255 white. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Weights of ITU-R BT.601, in 256ths. */
export function greyOf({ width, height, rgb }: PagePixels): Picture {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3)
    grey[i] = (77 * rgb[at] + 150 * rgb[at + 1] + 29 * rgb[at + 2]) >> 8;
  return { width, height, grey };
}

/** Replaces every pixel by a function of its brightness and its place. */
export function mapped(picture: Picture, change: (value: number, x: number, y: number) => number): Picture {
  const { width, height } = picture;
  const grey = new Uint8Array(picture.grey.length);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const value = change(picture.grey[i], x, y);
      grey[i] = value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
    }
  return { width, height, grey };
}
