import { INK } from './thresholds';

/** Whether a colour is the white of the paper. */
export function isWhite(color: number): boolean {
  return partsOf(color).every((part) => part >= INK.paperWhite);
}

/** Brightness, 0..1 (ITU-R BT.709). */
export function luminance(color: number): number {
  const [red, green, blue] = partsOf(color);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** Whether a colour is clearly blue, as glass is painted. */
export function isBluish(color: number): boolean {
  const [red, green, blue] = partsOf(color);
  return blue >= red + INK.blueLead && blue >= green;
}

function partsOf(color: number): [red: number, green: number, blue: number] {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}
