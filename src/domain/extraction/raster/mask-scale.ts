import type { Mm, SquareMetres } from '../../geometry';

/** Converts sizes in the building to pixels of the masks. */
export interface MaskScale {
  readonly mmPerPixel: number;
  /** A length in pixels. */
  readonly px: (mm: Mm) => number;
  /** An area in square pixels. */
  readonly px2: (squareMetres: SquareMetres) => number;
}

export function maskScale(mmPerPixel: number): MaskScale {
  return {
    mmPerPixel,
    px: (mm) => mm / mmPerPixel,
    px2: (squareMetres) => (squareMetres * 1e6) / mmPerPixel ** 2,
  };
}
