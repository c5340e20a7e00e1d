import type { MeasuredRoom } from '../extraction/publish/measured-plan';
import type { Canvas } from './canvas';
import { labelPoint } from './label-point';
import { element, escaped, textElement } from './markup';
import { roomColour, typeName } from './room-colours';

/** Pixels. */
const LARGEST_TEXT = 15;
const SMALLEST_TEXT = 5;
const LEADING = 1.2;
/** Mean width of a sans-serif letter, in font sizes. */
const LETTER = 0.56;

/** Draws the floor in the colour of its type. Programs find the room by `id` and `data-type`. */
export function drawRoom(room: MeasuredRoom, canvas: Canvas): string {
  const outline = canvas.outline([room.polygon, ...room.holes]);
  const title = [room.number, room.name ?? typeName(room.type)].filter((text) => text).join(' ');
  return element(
    'path',
    {
      id: room.id,
      class: 'room',
      'data-type': room.type,
      d: outline,
      fill: roomColour(room.type),
      'fill-rule': 'evenodd',
    },
    [`<title>${escaped(title)}</title>`],
  );
}

/** Writes name, number and area into the room, as large as fits. Returns '' where they would be too small to read. */
export function drawRoomLabel(room: MeasuredRoom, canvas: Canvas): string {
  const lines = [
    ...(room.name ? [{ text: room.name, weight: 600 }] : []),
    ...(room.number ? [{ text: room.number, weight: 400 }] : []),
    ...(room.area_m2 === null ? [] : [{ text: `${room.area_m2.toFixed(2)} m²`, weight: 400 }]),
  ];
  if (lines.length === 0) return '';
  const { at, room: clear } = labelPoint([room.polygon, ...room.holes]);
  const radius = clear * canvas.zoom;
  // Half the diagonal of the label must fit into the free circle around its middle.
  const widest = Math.max(...lines.map(({ text }) => [...text].length)) * LETTER;
  const size = Math.min(LARGEST_TEXT, (2 * radius) / Math.hypot(widest, lines.length * LEADING));
  if (size < SMALLEST_TEXT) return '';
  const [x, y] = canvas.place(at);
  const first = y - ((lines.length - 1) * LEADING * size) / 2 + size * 0.35;
  return element(
    'g',
    { class: 'label', 'font-size': size },
    lines.map(({ text, weight }, i) =>
      textElement({ x, y: first + i * LEADING * size, 'font-weight': weight }, text),
    ),
  );
}
