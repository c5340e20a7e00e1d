import type { MeasuredPlan } from '../extraction/publish/measured-plan';
import type { Canvas } from './canvas';
import { element, textElement } from './markup';
import { countTypes, roomColour, typeName } from './room-colours';

/** Pixels. */
export const LEGEND_WIDTH = 250;
const ROW = 24;
export const SCALE_BAR_HEIGHT = 50;

export const legendHeight = (plan: MeasuredPlan): number => 40 + ROW * countTypes(plan.rooms).length;

/** Draws the types of the plan's rooms with their colours, the number of rooms and their area. */
export function drawLegend(plan: MeasuredPlan, x: number, y: number): string {
  const rows = countTypes(plan.rooms).flatMap(({ type, rooms, areaM2 }, i) => {
    const top = y + 30 + i * ROW;
    const amount = areaM2 === null ? `${rooms}` : `${rooms} · ${areaM2.toFixed(2)} m²`;
    return [
      element('rect', { x, y: top, width: 18, height: 14, fill: roomColour(type), stroke: '#777' }),
      textElement({ x: x + 26, y: top + 12 }, typeName(type)),
      textElement({ x: x + LEGEND_WIDTH - 20, y: top + 12, 'text-anchor': 'end' }, amount),
    ];
  });
  const head = textElement({ x, y: y + 12, 'font-weight': 600 }, 'Rooms');
  return element('g', { class: 'legend', 'font-size': 13 }, [head, ...rows]);
}

/** Draws a scale bar of four fields of a round length, or says that the scale is unknown. */
export function drawScaleBar({ scale }: MeasuredPlan, canvas: Canvas, x: number, y: number): string {
  if (!scale)
    return element('g', { class: 'scale', 'font-size': 13 }, [
      textElement({ x, y: y + 24 }, 'Scale unknown: no areas are shown. Calibrate the plan to see them.'),
    ]);
  const pixelsPerMetre = (1000 / scale.mm_per_unit) * canvas.zoom;
  const field = roundLength((canvas.width * 0.3) / 4 / pixelsPerMetre);
  const step = field * pixelsPerMetre;
  const fields = [0, 1, 2, 3].map((i) =>
    element('rect', {
      x: x + i * step,
      y: y + 20,
      width: step,
      height: 6,
      fill: i % 2 ? '#fff' : '#222',
      stroke: '#222',
    }),
  );
  const marks = [0, 2, 4].map((i) =>
    textElement({ x: x + i * step, y: y + 14, 'text-anchor': 'middle' }, metres(i * field)),
  );
  const ratio =
    scale.ratio === null
      ? []
      : [textElement({ x: x + 4 * step + 30, y: y + 27 }, `1:${Math.round(scale.ratio)}`)];
  return element('g', { class: 'scale', 'font-size': 12 }, [...fields, ...marks, ...ratio]);
}

const metres = (value: number): string => `${Math.round(value * 1000) / 1000} m`;

/** The largest of 1, 2 and 5 × 10ⁿ metres that is not longer than the limit. */
function roundLength(atMost: number): number {
  const decade = 10 ** Math.floor(Math.log10(atMost));
  return ([5, 2, 1].find((m) => m * decade <= atMost) ?? 1) * decade;
}
