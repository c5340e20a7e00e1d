import type { DrawnText } from '../../drawing/drawing';
import { offsetFrom, type Point, unitAt } from '../../geometry';
import { TEXT } from './thresholds';

/** The middle of a text's letters and the direction in which they are written. */
export interface TextFrame {
  readonly centre: Point;
  /** Unit vector along the baseline. */
  readonly unit: Point;
}

/** Where a text stands on a page whose y points down: "up" of the letters is negative across the baseline. */
export function textFrame({ x, y, width, size, angle }: DrawnText): TextFrame {
  const unit = unitAt(angle);
  return { unit, centre: offsetFrom([x, y], unit, width / 2, -size * TEXT.middle) };
}
