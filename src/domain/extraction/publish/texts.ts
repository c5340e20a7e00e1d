import type { DrawnText } from '../../drawing/drawing';
import type { PlanText } from '../model/plan-geometry';
import { offsetFrom, unitAt, type Point } from '../../geometry';
import { tidy, tidyNumber } from './coordinates';
import { WARN } from './thresholds';

/** The visible texts of the sheet. */
export function publishTexts(texts: readonly DrawnText[]): PlanText[] {
  return texts
    .filter(({ visible, text }) => visible && text.trim() !== '')
    .map(({ text, x, y, angle, size }) => ({
      text: text.trim(),
      position: tidy([x, y]),
      angle: tidyNumber(angle),
      size: tidyNumber(size),
    }));
}

/** About the middle of a text: its width is not kept. */
export function centreOf({ text, position, angle, size }: PlanText): Point {
  return offsetFrom(position, unitAt(angle), (text.length * size * WARN.letterWidth) / 2);
}
