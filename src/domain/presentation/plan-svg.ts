import type { MeasuredPlan } from '../extraction/publish/measured-plan';
import { Canvas } from './canvas';
import { LEGEND_WIDTH, SCALE_BAR_HEIGHT, drawLegend, drawScaleBar, legendHeight } from './draw-keys';
import { drawOpening } from './draw-openings';
import { drawRoom, drawRoomLabel } from './draw-rooms';
import { element, escaped, number, textElement } from './markup';
import { drawWarning, warningPlaces } from './warning-places';

export interface PlanSvgOptions {
  /** Written above the plan. */
  readonly title?: string;
}

const TITLE_HEIGHT = 36;

const STYLE = [
  'text{font-family:Helvetica,Arial,sans-serif;fill:#222}',
  '.room{stroke:none}',
  '.wall{fill:#3a3a3a;stroke:#3a3a3a;stroke-width:.6}',
  '.reveal{fill:#fff}',
  '.glass,.swing,.passage{fill:none;stroke:#222;stroke-width:.9}',
  '.glass{stroke:#2a6f97}',
  '.passage{stroke-dasharray:5 4;stroke:#888}',
  '.label{text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-opacity:.75;stroke-width:2.5px}',
].join('');

/**
 * Draws the extracted plan: walls in solid black, rooms coloured by type with name, number and area, openings with
 * their swings, columns in grey, a red mark at each place that a warning names, a scale bar and a legend. Without a scale the picture shows no areas and says so.
 * The same plan gives the same bytes.
 */
export function planSvg(plan: MeasuredPlan, { title }: PlanSvgOptions = {}): string {
  const canvas = Canvas.around(plan);
  const top = title ? TITLE_HEIGHT : 0;
  const width = canvas.width + (plan.rooms.length > 0 ? LEGEND_WIDTH : 0);
  const height = Math.max(
    canvas.height + SCALE_BAR_HEIGHT,
    plan.rooms.length > 0 ? legendHeight(plan) + 60 : 0,
  );
  const walls = new Map(plan.walls.map((wall) => [wall.id, wall]));
  const drawing = [
    ...plan.rooms.map((room) => drawRoom(room, canvas)),
    ...plan.walls.map(({ id, polygon }) =>
      element('path', { id, class: 'wall', d: canvas.outline([polygon]) }),
    ),
    ...(plan.columns ?? []).map(({ id, polygon }) =>
      element('path', { id, class: 'column', d: canvas.outline([polygon]), fill: '#777', stroke: '#3a3a3a' }),
    ),
    ...plan.openings.map((opening) => drawOpening(opening, walls.get(opening.wall_id ?? ''), canvas)),
    ...plan.rooms.map((room) => drawRoomLabel(room, canvas)).filter((label) => label !== ''),
    ...warningPlaces(plan)
      .map((place) => drawWarning(place, canvas))
      .filter((mark) => mark !== ''),
    ...(plan.rooms.length + plan.walls.length === 0
      ? [textElement({ x: 40, y: 60, 'font-size': 15 }, 'No walls or rooms were found on this page.')]
      : []),
    drawScaleBar(plan, canvas, 40, canvas.height),
    ...(plan.rooms.length > 0 ? [drawLegend(plan, canvas.width, 40)] : []),
  ];
  const heading = title ? [textElement({ x: 40, y: 34, 'font-size': 18, 'font-weight': 600 }, title)] : [];
  return (
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${number(width)} ${number(height + top)}`,
        width,
        height: height + top,
        role: 'img',
      },
      [
        `\n<title>${escaped(title ?? 'Floor plan')}</title>`,
        `\n<style>${STYLE}</style>`,
        `\n${element('rect', { width: '100%', height: '100%', fill: '#fff' })}`,
        ...heading.map((part) => `\n${part}`),
        `\n${element('g', { transform: `translate(0 ${top})` }, [...drawing.map((part) => `\n${part}`), '\n'])}\n`,
      ],
    ) + '\n'
  );
}
