import type { Point, PlanWarning } from '../extraction/model/plan-geometry';
import type { MeasuredPlan } from '../extraction/publish/measured-plan';
import type { Canvas } from './canvas';
import { element, escaped, textElement } from './markup';

/** Pixels. */
const RADIUS = 8;
const COLOUR = '#c1121f';

/** A place that a warning names. */
export interface WarningPlace extends Pick<PlanWarning, 'code' | 'message'> {
  readonly at: Point;
  /** What is written there; null where the warning does not say. */
  readonly name: string | null;
}

/** All places that the warnings of a plan name, in the order of the warnings. */
export function warningPlaces({ warnings }: Pick<MeasuredPlan, 'warnings'>): WarningPlace[] {
  return warnings.flatMap(({ code, message, at = [], names = [] }) =>
    at.map((place, i) => ({ code, message, at: place, name: names.at(i) ?? null })),
  );
}

/** Marks a place by a ring with an exclamation mark; '' where it lies outside the picture. The title says why. */
export function drawWarning({ code, message, name, at }: WarningPlace, canvas: Canvas): string {
  const [x, y] = canvas.place(at);
  if (x < 0 || y < 0 || x > canvas.width || y > canvas.height) return '';
  const title = name === null ? message : `${name}: ${message}`;
  return element('g', { class: 'warning', 'data-code': code, 'font-size': 12 }, [
    `<title>${escaped(title)}</title>`,
    element('circle', {
      cx: x,
      cy: y,
      r: RADIUS,
      fill: '#fff',
      'fill-opacity': 0.8,
      stroke: COLOUR,
      'stroke-width': 2,
    }),
    textElement({ x, y: y + 4, 'text-anchor': 'middle', 'font-weight': 700 }, '!'),
  ]);
}
