import sharp from 'sharp';
import type { Dice } from '../dice';
import type { Damage } from './damage';
import { faded, inverted, shaded, thresholded } from './damages/light';
import { folded, stamped } from './damages/marks';
import { noisy } from './damages/noise';
import { skewed } from './damages/skew';
import type { Picture } from './picture';

/** Where a fax divides ink from paper, as a share of the brightness between them. */
const FAX = 0.6;

/** Damages a clean picture in the order in which it happens: on the paper, in the scanner, in the file. */
export async function degrade(
  clean: Picture,
  damage: Damage,
  pixelsPerMm: number,
  dice: Dice,
): Promise<Picture> {
  let picture = folded(clean, damage.folds, pixelsPerMm, dice);
  picture = stamped(picture, damage.stamps, pixelsPerMm, dice);
  picture = await blurred(skewed(picture, damage.skew), damage.blur);
  picture = shaded(faded(picture, damage.contrast), damage.shade, dice);
  picture = noisy(picture, damage.noise, dice);
  if (damage.threshold) picture = thresholded(picture, 255 * FAX);
  if (damage.inverted) picture = inverted(picture);
  return damage.jpeg === null ? picture : throughJpeg(picture, damage.jpeg);
}

async function blurred(picture: Picture, deviation: number): Promise<Picture> {
  return deviation === 0
    ? picture
    : pixelsOf(await rawOf(picture).blur(deviation).png({ compressionLevel: 0 }).toBuffer());
}

async function throughJpeg(picture: Picture, quality: number): Promise<Picture> {
  return pixelsOf(await rawOf(picture).jpeg({ quality }).toBuffer());
}

const rawOf = ({ width, height, grey }: Picture): sharp.Sharp =>
  sharp(grey, { raw: { width, height, channels: 1 }, limitInputPixels: false }).toColourspace('b-w');

async function pixelsOf(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file, { limitInputPixels: false })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: new Uint8Array(data) };
}
