import type { Layout } from '../../layout';
import { ringArea } from '../../geometry';
import { element, textElement } from '../markup';
import type { Sheet } from './sheet';

/** Height of the strip below the plan: title, scale bar, north arrow; mm. */
export const FOOTER_MM = 1900;
const MARGIN_MM = 800;
const FIELD_MM = 1000;
const FIELDS = 5;

/** Draws the main figures of the layout, a scale bar and the north arrow, which points up. */
export function drawFooter(layout: Layout, title: string, sheet: Sheet): string {
  const top = sheet.height;
  const area = ringArea(layout.shell.outline) / 1e6;
  const facts = [
    `${area.toFixed(1)} m²`,
    `${layout.rooms.filter(({ type }) => type !== 'corridor').length} rooms`,
    `corridors ${layout.corridor_width_mm} mm`,
    `profile ${layout.profile}`,
    'dimensions in mm',
  ].join(' · ');
  return element('g', { class: 'footer' }, [
    element('path', { class: 'rule', d: `M${MARGIN_MM} ${top}H${sheet.width - MARGIN_MM}` }),
    textElement({ x: MARGIN_MM, y: top + 600, 'font-size': 420, 'font-weight': 600 }, title),
    textElement({ x: MARGIN_MM, y: top + 1050, 'font-size': 260 }, facts),
    scaleBar(MARGIN_MM, top + 1350),
    northArrow(layout, sheet.width - MARGIN_MM - 600, top + 850),
  ]);
}

function scaleBar(x: number, y: number): string {
  const fields = Array.from({ length: FIELDS }, (_, i) =>
    element('rect', {
      class: i % 2 === 0 ? 'field dark' : 'field',
      x: x + i * FIELD_MM,
      y,
      width: FIELD_MM,
      height: 110,
    }),
  );
  const marks = [0, 1, 2, FIELDS].map((metres) =>
    textElement(
      { x: x + metres * FIELD_MM, y: y + 330, 'font-size': 190, 'text-anchor': 'middle' },
      metres === FIELDS ? `${metres} m` : String(metres),
    ),
  );
  return element('g', { class: 'scale' }, [...fields, ...marks]);
}

/** The arrow points up on the drawing of the shell, which is north unless that drawing says otherwise. */
function northArrow({ shell }: Layout, x: number, y: number): string {
  return element(
    'g',
    { class: 'north', transform: `translate(${x} ${y}) rotate(${shell.frame.angle_deg})` },
    [
      element('circle', { class: 'thin', cx: 0, cy: 0, r: 420 }),
      element('path', { class: 'solid', d: 'M0 -420L150 200L0 60Z' }),
      element('path', { class: 'thin', d: 'M0 -420L-150 200L0 60Z' }),
      textElement({ x: 0, y: -500, 'font-size': 260, 'text-anchor': 'middle', 'font-weight': 600 }, 'N'),
    ],
  );
}
