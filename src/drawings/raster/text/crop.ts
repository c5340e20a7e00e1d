import type { LabelledInk } from './pieces';
import type { TextLine } from './text-line';
import { CROP } from './thresholds';

/** A picture of one line of text, turned upright and enlarged. */
export interface Crop {
  readonly width: number;
  readonly height: number;
  /** 0 is black, 255 is paper. */
  readonly grey: Uint8Array;
}

const PAPER = 255;

/** The sheet that crops are cut from. */
export interface CropSource {
  readonly grey: Uint8Array;
  /** 1 where there is ink, thin lines too. */
  readonly ink: Uint8Array;
  /** The pieces of ink that letters are made of. */
  readonly letters: LabelledInk;
  readonly width: number;
}

/** Cuts a line out of the sheet. Other ink beside it is whitened, but faint dots and specks stay. */
export function cropOf(line: TextLine, source: CropSource): Crop {
  const scale = CROP.height / line.size;
  const margin = CROP.border / scale;
  const width = Math.round((line.length + 2 * margin) * scale);
  const height = Math.round((line.size + 2 * margin) * scale);
  const radians = (-line.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const brightness = maskedBrightness(line, source);
  const out = new Uint8Array(width * height);
  for (let v = 0, i = 0; v < height; v++)
    for (let u = 0; u < width; u++, i++) {
      const along = (u + 0.5 - width / 2) / scale;
      const across = (v + 0.5 - height / 2) / scale;
      const x = line.centre[0] + along * cos - across * sin - 0.5;
      const y = line.centre[1] + along * sin + across * cos - 0.5;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const [p, q] = [x - left, y - top];
      const upper = brightness(left, top) * (1 - p) + brightness(left + 1, top) * p;
      const lower = brightness(left, top + 1) * (1 - p) + brightness(left + 1, top + 1) * p;
      out[i] = Math.round(upper * (1 - q) + lower * q);
    }
  return { width, height, grey: out };
}

/** The brightness of the sheet; paper where there is other ink than that of the line, or next to it. */
function maskedBrightness(
  line: TextLine,
  { grey, ink, letters: { labels, pieces }, width }: CropSource,
): (x: number, y: number) => number {
  const own = new Set(line.pieces.map((index) => index + 1));
  const height = grey.length / width;
  return (x, y) => {
    if (x < CROP.halo || y < CROP.halo || x >= width - CROP.halo || y >= height - CROP.halo) return PAPER;
    let foreign = false;
    for (let dy = -CROP.halo; dy <= CROP.halo; dy++)
      for (let dx = -CROP.halo; dx <= CROP.halo; dx++) {
        const at = (y + dy) * width + x + dx;
        if (ink[at] === 0) continue;
        if (labels[at] !== 0 && own.has(labels[at])) return grey[y * width + x];
        foreign ||= labels[at] === 0 || pieces[labels[at] - 1].area > CROP.speck;
      }
    return foreign ? PAPER : grey[y * width + x];
  };
}
