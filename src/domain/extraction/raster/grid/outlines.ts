import { ringArea, type Point, type Region, type Ring } from '../../../geometry';
import { componentsOf, maskOfPart } from './components';
import type { Grid } from './grid';

/** The outlines of a mask along the edges of its pixels. */
export interface MaskOutline {
  readonly outer: Ring;
  readonly holes: Ring[];
}

/** The outlines of the connected pieces of a mask, in its pixels. Pieces with fewer than `least` pixels are left out. */
export function regionsOfMask(mask: Grid, least: number): Region[] {
  const components = componentsOf(mask, false);
  return components.parts
    .filter(({ count }) => count >= least)
    .flatMap((part): Region[] => {
      const outline = outlineOf(maskOfPart(components, part, 0));
      if (outline === null) return [];
      const place = (ring: Point[]): Point[] => ring.map(([x, y]): Point => [x + part.left, y + part.top]);
      return [{ outer: place(outline.outer), holes: outline.holes.map(place) }];
    });
}

/** Steps to the right, down, left and up. */
const STEPS: readonly Point[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/**
 * Follows the outline of a mask along the edges of its pixels, with a point at each corner of a pixel where it passes.
 * The largest outline is the outer one; the others inside it are holes. Null for an empty mask.
 */
export function outlineOf(mask: Grid): MaskOutline | null {
  const rings = ringsOf(mask);
  if (rings.length === 0) return null;
  const sizes = rings.map(({ ring }) => ringArea(ring));
  const largest = rings.reduce(
    (best, { hole }, i) => (!hole && (best < 0 || sizes[i] > sizes[best]) ? i : best),
    -1,
  );
  const outer = rings[largest].ring;
  return {
    outer,
    holes: rings.filter(({ hole, of }) => hole && of === rings[largest].of).map(({ ring }) => ring),
  };
}

interface TracedRing {
  readonly ring: Ring;
  readonly hole: boolean;
  /** Number of the connected piece. */
  readonly of: number;
}

function ringsOf({ width, height, data }: Grid): TracedRing[] {
  const pieces = piecesOf({ width, height, data });
  const at = (x: number, y: number): number =>
    x >= 0 && y >= 0 && x < width && y < height ? pieces[y * width + x] : 0;
  const seen = new Uint8Array(width * height);
  const rings: TracedRing[] = [];
  // Every outline has an upper edge of a pixel, walked to the right, with the mask on the right hand.
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const piece = at(x, y);
      if (piece === 0 || at(x, y - 1) === piece || seen[y * width + x] === 1) continue;
      const ring: Ring = [];
      let [px, py, heading] = [x, y, 0];
      do {
        if (heading === 0) seen[py * width + px] = 1;
        ring.push([px, py]);
        const [dx, dy] = STEPS[heading];
        [px, py] = [px + dx, py + dy];
        heading = headingAt(at, px, py, heading, piece);
      } while (px !== x || py !== y || heading !== 0);
      rings.push({ ring, hole: turnsLeft(ring), of: piece });
    }
  }
  return rings;
}

/** Turns towards the mask at a corner of pixels where it can, so that pixels that touch at a corner stay apart. */
function headingAt(
  at: (x: number, y: number) => number,
  x: number,
  y: number,
  heading: number,
  piece: number,
): number {
  for (const turn of [1, 0, 3]) {
    const next = (heading + turn) % 4;
    const right = RIGHT_OF[next];
    const left = RIGHT_OF[(next + 3) % 4];
    // The pixel to the right of the next step belongs to the piece, the one to the left does not.
    if (at(x + right[0], y + right[1]) === piece && at(x + left[0], y + left[1]) !== piece) return next;
  }
  return (heading + 2) % 4;
}

/** The pixel on the right hand of a step from a corner, relative to the corner, for each heading. */
const RIGHT_OF: readonly Point[] = [
  [0, 0],
  [-1, 0],
  [-1, -1],
  [0, -1],
];

function turnsLeft(ring: Ring): boolean {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return twice < 0;
}

function piecesOf(mask: Grid): Int32Array {
  return componentsOf(mask, false).labels;
}
