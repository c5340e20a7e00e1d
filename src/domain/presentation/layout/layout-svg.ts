import type { ConstraintViolation, Layout } from '../../layout';
import { element, escaped, textElement } from '../markup';
import { roomColour } from '../room-colours';
import { drawDimensions } from './draw-dimensions';
import { drawFooter, FOOTER_MM } from './draw-footer';
import { drawDoor, drawWindow } from './draw-openings';
import { drawViolations } from './draw-violations';
import { symbolOf } from './fixture-symbols';
import { type RoomLabel, roomLabels } from './room-labels';
import { Sheet } from './sheet';
import { standing } from './strokes';
import { wholeWindows } from './whole-windows';

export interface LayoutSvgOptions {
  readonly title?: string;
  /** Outlines the elements that break constraints. */
  readonly violations?: readonly ConstraintViolation[];
}

/** Pixels of the longer side, for a viewer that does not choose a size. */
const LONGER_SIDE_PX = 1200;

const STYLE = [
  'text{font-family:Helvetica,Arial,sans-serif;fill:#1a1a1a}',
  '.room{fill-opacity:.45}',
  '.wall{fill:#1f1f1f;stroke:#1f1f1f;stroke-width:4}',
  '.obstacle{fill:#1f1f1f}',
  '.gap,.frame,.field{fill:#fff}',
  '.dark{fill:#1a1a1a}',
  '.frame,.field{stroke:#1a1a1a;stroke-width:16}',
  '.glass{fill:none;stroke:#1a1a1a;stroke-width:14}',
  '.leaf{fill:none;stroke:#1a1a1a;stroke-width:40}',
  '.sweep,.thin,.rule,.extension{fill:none;stroke:#555;stroke-width:12}',
  '.passage{fill:none;stroke:#777;stroke-width:12;stroke-dasharray:90 70}',
  '.tick{fill:none;stroke:#1a1a1a;stroke-width:28}',
  '.solid{fill:#1a1a1a}',
  '.fixture{fill:#fff;fill-opacity:.85;stroke:#333;stroke-width:14;stroke-linejoin:round}',
  '.label{text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:50px;stroke-linejoin:round}',
  '.dimensions text{text-anchor:middle;fill:#333}',
  '.broken{fill:none;stroke-width:60;stroke-dasharray:160 80}',
  '.broken.error{stroke:#c8102e}',
  '.broken.warning{stroke:#e07b00}',
].join('');

/**
 * Draws a layout as an architect's plan: walls in solid black, doors with their swings, windows, furniture, rooms
 * with name and area on a light colour by use, dimensions, a scale bar and a north arrow. One unit is one
 * millimetre of the building. The same layout gives the same bytes.
 */
export function layoutSvg(
  layout: Layout,
  { title = 'Layout', violations = [] }: LayoutSvgOptions = {},
): string {
  const sheet = new Sheet(layout);
  const hosts = new Map(layout.walls.map((wall) => [wall.id, wall]));
  const [width, height] = [sheet.width, sheet.height + FOOTER_MM];
  const zoom = LONGER_SIDE_PX / Math.max(width, height);
  const drawing = [
    ...layout.rooms.map((room) =>
      element('path', {
        id: room.id,
        class: 'room',
        'data-type': room.type,
        d: sheet.rings([room.polygon, ...room.holes]),
        fill: roomColour(room.type),
        'fill-rule': 'evenodd',
      }),
    ),
    ...layout.walls.map(({ id, polygon }) =>
      element('path', { id, class: 'wall', d: sheet.rings([polygon]) }),
    ),
    ...layout.shell.obstacles.map(({ id, polygon }) =>
      element('path', { id, class: 'obstacle', d: sheet.rings([polygon]) }),
    ),
    ...wholeWindows(layout).map((window) => drawWindow(window, hosts, sheet)),
    ...layout.doors.map((door) => drawDoor(door, hosts, sheet)),
    ...layout.fixtures.map((fixture) => {
      const strokes = standing(fixture, symbolOf(fixture.kind)).map((stroke) => sheet.stroke(stroke));
      return element('path', {
        id: fixture.id,
        class: 'fixture',
        'data-kind': fixture.kind,
        d: strokes.join(''),
      });
    }),
    ...roomLabels(layout).map((label) => drawLabel(label, sheet)),
    drawDimensions(layout, sheet),
    ...(violations.length > 0 ? [drawViolations(layout, violations, sheet)] : []),
    drawFooter(layout, title, sheet),
  ];
  return (
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width: Math.round(width * zoom),
        height: Math.round(height * zoom),
        role: 'img',
      },
      [
        `\n<title>${escaped(title)}</title>`,
        `\n<style>${STYLE}</style>`,
        `\n${element('rect', { width: '100%', height: '100%', fill: '#fff' })}`,
        ...drawing.map((part) => `\n${part}`),
        '\n',
      ],
    ) + '\n'
  );
}

function drawLabel({ lines, at, size }: RoomLabel, sheet: Sheet): string {
  const [x, y] = sheet.place(at);
  const leading = Math.round(size * 1.25);
  const first = Math.round(y - ((lines.length - 1) * leading) / 2 + size * 0.35);
  return element(
    'g',
    { class: 'label', 'font-size': size },
    lines.map((text, i) =>
      textElement({ x, y: first + i * leading, 'font-weight': i < lines.length - 1 ? 600 : 400 }, text),
    ),
  );
}
