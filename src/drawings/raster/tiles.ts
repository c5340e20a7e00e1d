import type { Segment } from '../../domain/drawing/raster-sheet';

/** Side of a tile, and how much of its neighbours it also sees on each side, px. */
const TILE = 1024;
const HALO = 64;
/** The network halves the picture five times. */
const MULTIPLE = 32;
/** A tile with less than this share of pixels darker than DARK is blank and is left out. */
const LEAST_INK = 0.001;
const DARK = 190;
/** Places of the classes in what the network delivers; 0 is paper. */
const CLASSES = [
  ['wall', 1],
  ['door', 2],
  ['window', 3],
  ['room', 4],
] as const;

/**
 * Runs the network over one picture whose sides are multiples of 32.
 *
 * @param picture brightness 0 to 1, row by row
 * @returns probabilities, class by class
 */
export type Infer = (picture: Float32Array, width: number, height: number) => Promise<Float32Array>;

/** Runs the network tile by tile. The tiles overlap, so that each pixel is judged with what stands around it. */
export function segmentInTiles(infer: Infer): Segment {
  return async (grey, width, height) => {
    const blank = () => new Uint8Array(width * height);
    const masks = { width, height, wall: blank(), door: blank(), window: blank(), room: blank() };
    for (const tile of tilesOf(width, height)) {
      const [w, h] = [roundUp(tile.x1 - tile.x0), roundUp(tile.y1 - tile.y0)];
      const picture = cut(grey, width, tile, w, h);
      if (picture === null) continue;
      const found = await infer(picture, w, h);
      for (const [name, place] of CLASSES) {
        copyTile(found.subarray(place * w * h), w, tile, masks[name], width);
      }
    }
    return masks;
  };
}

/** A tile and, from x0, y0 to x1, y1, what the network sees of it and around it. */
interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

function tilesOf(width: number, height: number): Tile[] {
  return spans(height).flatMap(([top, h]) =>
    spans(width).map(([left, w]) => ({
      ...{ left, top, width: w, height: h },
      x0: Math.max(0, left - HALO),
      y0: Math.max(0, top - HALO),
      x1: Math.min(width, left + w + HALO),
      y1: Math.min(height, top + h + HALO),
    })),
  );
}

function copyTile(found: Float32Array, stride: number, tile: Tile, mask: Uint8Array, width: number): void {
  for (let y = 0; y < tile.height; y++) {
    let from = (y + tile.top - tile.y0) * stride + tile.left - tile.x0;
    let to = (y + tile.top) * width + tile.left;
    for (let x = 0; x < tile.width; x++) mask[to++] = Math.round(found[from++] * 255);
  }
}

/** Start and length of each tile along a side. */
function spans(side: number): [start: number, length: number][] {
  return Array.from({ length: Math.ceil(side / TILE) }, (_, i) => [
    i * TILE,
    Math.min(TILE, side - i * TILE),
  ]);
}

function roundUp(side: number): number {
  return Math.ceil(side / MULTIPLE) * MULTIPLE;
}

/** A part of the picture on white; null where it is blank. */
function cut(
  grey: Uint8Array,
  stride: number,
  { x0, y0, x1, y1 }: Tile,
  width: number,
  height: number,
): Float32Array | null {
  const picture = new Float32Array(width * height).fill(1);
  let dark = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0, to = (y - y0) * width; x < x1; x++, to++) {
      const value = grey[y * stride + x];
      if (value < DARK) dark++;
      picture[to] = value / 255;
    }
  }
  return dark < LEAST_INK * (x1 - x0) * (y1 - y0) ? null : picture;
}
