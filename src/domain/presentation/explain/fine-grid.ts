import type { Drawing } from '../../drawing/drawing';
import type { Point } from '../../geometry';

/** Steps on the longer side of a page: finer than a screen shows at full zoom. */
const STEPS = 30_000;

/** Whole numbers in place of coordinates, so that a picture of 70,000 lines stays small. */
export class FineGrid {
  /** Grid steps in a drawing unit: a power of ten. */
  readonly steps: number;
  readonly width: number;
  readonly height: number;

  constructor({ width, height }: Drawing['page']) {
    this.steps = 10 ** Math.max(0, Math.round(Math.log10(STEPS / Math.max(width, height, 1e-9))));
    [this.width, this.height] = this.place([width, height]);
  }

  place([x, y]: Point): Point {
    return [Math.round(x * this.steps) + 0, Math.round(y * this.steps) + 0];
  }

  /** SVG path data. A step to the same place is left out. */
  path(points: readonly Point[], closed = false): string {
    const [first, ...rest] = points.map((point) => this.place(point));
    let [x, y] = first;
    const moves: string[] = [];
    for (const [nextX, nextY] of rest) {
      if (nextX === x && nextY === y) continue;
      moves.push(`${nextX - x} ${nextY - y}`);
      [x, y] = [nextX, nextY];
    }
    if (moves.length === 0) return '';
    return `M${first.join(' ')}l${moves.join(' ').replace(/ -/g, '-')}${closed ? 'z' : ''}`;
  }
}
