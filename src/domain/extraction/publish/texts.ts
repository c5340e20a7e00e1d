import type { DrawnText } from '../../drawing/drawing';
import type { PlanText } from '../model/plan-geometry';
import { tidy, tidyNumber } from './coordinates';

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
