import type { Dice } from '../../dice';
import { mapped, type Picture } from '../picture';

const DARKEST_INK = 20;

/** Light that falls off to one corner, and a darker band as beside the spine of a book. */
export function shaded(picture: Picture, share: number, dice: Dice): Picture {
  if (share === 0) return picture;
  const { width, height } = picture;
  const [cornerX, cornerY] = [dice.pick([0, width]), dice.pick([0, height])];
  const reach = Math.hypot(width, height);
  const band = width * (0.2 + 0.6 * dice.roll());
  return mapped(picture, (value, x, y) => {
    const near = 1 - Math.hypot(x - cornerX, y - cornerY) / reach;
    const dip = Math.exp(-(((x - band) / (0.05 * width)) ** 2));
    return value * (1 - share * Math.max(near * near, 0.5 * dip));
  });
}

/** Less contrast: ink gets lighter and paper a little darker. */
export function faded(picture: Picture, contrast: number): Picture {
  if (contrast === 1) return picture;
  const paper = 255 - 20 * (1 - contrast);
  const ink = paper - (paper - DARKEST_INK) * contrast;
  return mapped(picture, (value) => ink + ((paper - ink) * value) / 255);
}

/** Only black and white, at a threshold between the ink and the paper. */
export function thresholded(picture: Picture, at: number): Picture {
  return mapped(picture, (value) => (value < at ? 0 : 255));
}

export const inverted = (picture: Picture): Picture => mapped(picture, (value) => 255 - value);
