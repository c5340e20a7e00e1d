import { chain, type Matrix } from '../../domain/drawing/matrix';

export interface PageSpace {
  /** From the page's user space to the page as displayed: origin top left, y down. */
  readonly matrix: Matrix;
  readonly width: number;
  readonly height: number;
}

/**
 * The space in which a page is displayed. `box` is the crop box cut to the media box, in user space.
 * `quarterTurns` is /Rotate ÷ 90, clockwise (ISO 32000-1, table 30).
 */
export function pageSpace(
  [left, bottom, right, top]: readonly [number, number, number, number],
  quarterTurns: number,
  userUnit: number,
): PageSpace {
  const turned: Matrix[] = [
    [1, 0, 0, -1, -left, top],
    [0, 1, 1, 0, -bottom, -left],
    [-1, 0, 0, 1, right, -bottom],
    [0, -1, -1, 0, top, right],
  ];
  const sideways = quarterTurns % 2 === 1;
  const width = (right - left) * userUnit;
  const height = (top - bottom) * userUnit;
  return {
    matrix: chain(turned[quarterTurns % 4], [userUnit, 0, 0, userUnit, 0, 0]),
    width: sideways ? height : width,
    height: sideways ? width : height,
  };
}
