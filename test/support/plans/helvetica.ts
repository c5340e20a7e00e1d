/** Advance widths of Helvetica for the characters 32–126, thousandths of the size (Adobe Font Metrics). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Capitals are 0.718 of the size high. */
export const CAP_HEIGHT = 0.718;

/** Width of a line of text, in the unit of `size`. Accented letters are as wide as their base letters. */
export function textWidth(text: string, size: number): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  return ([...plain].reduce((sum, c) => sum + (WIDTHS[c.codePointAt(0)! - 32] ?? 400), 0) * size) / 1000;
}
