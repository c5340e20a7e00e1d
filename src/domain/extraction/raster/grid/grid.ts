/** A picture with one byte a pixel, row by row from the top left. Of a mask the values are 0 and 1. */
export interface Grid {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly data: Uint8Array;
}

/** A box of whole pixels. The right and lower bounds are not part of it. */
export interface PixelBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A mask of the size of a grid: 1 where `test` is true for the place of the pixel. */
export function maskOf(
  { width, height }: Pick<Grid, 'width' | 'height'>,
  test: (place: number) => boolean,
): Grid {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) if (test(i)) data[i] = 1;
  return { width, height, data };
}

/** The part of a grid within the bounds. */
export function cropped({ width, data }: Grid, { left, top, right, bottom }: PixelBounds): Grid {
  const part = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) {
    part.set(data.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  }
  return { width: right - left, height: bottom - top, data: part };
}

/** A mask of what is not in the mask. */
export function inverted(mask: Grid): Grid {
  return maskOf(mask, (i) => mask.data[i] === 0);
}
