import { hatch } from './hatch';
import { type Ink, PEN, line } from './ink';
import { POINTS_PER_MM } from './paper';
import { type Placement, toPage } from './placement';
import { rectangle } from './polygon';
import type { Polygon, Vec } from './vector';

/** Millimetres of the building. */
const STOREY = 3000;
const ROOF = 1800;
const WINDOW: readonly [number, number] = [1200, 1400];
const BAY = 2600;

export const ELEVATION_HEIGHT = 2 * STOREY + ROOF;

/** Draws the front of a building of two storeys, `width` wide, with its top left corner at `corner`. */
export function drawElevation(ink: Ink, [x, y]: Vec, width: number, placement: Placement): void {
  const shape = (polygon: Polygon): Vec[] => polygon.map((p) => toPage(placement, p));
  const box = (left: number, top: number, w: number, h: number, pen: number): void =>
    ink.lines([shape(rectangle(x + left, y + top, w, h))], true, { pen });
  ink.on('elevation');
  box(0, ROOF, width, 2 * STOREY, PEN.strong);
  ink.lines(
    [
      shape([
        [x - 400, y + ROOF],
        [x + width / 2, y],
        [x + width + 400, y + ROOF],
      ]),
    ],
    true,
    {
      pen: PEN.strong,
    },
  );
  box(0, ROOF + STOREY - 150, width, 300, PEN.thin);
  const bays = Math.max(1, Math.floor(width / BAY));
  for (let i = 0; i < bays; i++) {
    const left = ((i + 0.5) * width) / bays - WINDOW[0] / 2;
    for (const storey of [0, 1]) {
      const door = storey === 1 && i === Math.floor(bays / 2);
      const top = ROOF + storey * STOREY + (door ? 850 : 700);
      const height = door ? STOREY - 850 : WINDOW[1];
      box(left, top, WINDOW[0], height, PEN.medium);
      box(left + 70, top + 70, WINDOW[0] - 140, height - 140, PEN.thin);
      if (!door) box(left + 70, top + 70, (WINDOW[0] - 140) / 2, height - 140, PEN.thin);
    }
  }
  // Courses of bricks on the lower storey.
  const wall = rectangle(x, y + ROOF + 2 * STOREY - 600, width, 600);
  for (const [from, to] of hatch([wall], 0, 150)) line(ink, ...ends(from, to, placement), PEN.hair);
  const ground = y + ROOF + 2 * STOREY;
  line(ink, ...ends([x - 1500, ground], [x + width + 1500, ground], placement), PEN.cut);
  drawLevels(ink, [x + width + 900, ground], placement);
}

const ends = (from: Vec, to: Vec, placement: Placement): [Vec, Vec] => [
  toPage(placement, from),
  toPage(placement, to),
];

/** Heights above the ground beside the elevation. */
function drawLevels(ink: Ink, [x, ground]: Vec, placement: Placement): void {
  for (const level of [0, STOREY, 2 * STOREY]) {
    const [from, to] = ends([x, ground - level], [x + 600, ground - level], placement);
    line(ink, from, to, PEN.thin);
    const text = `${level === 0 ? '±' : '+'}${(level / 1000).toFixed(2)}`;
    ink.text([from[0], from[1] - POINTS_PER_MM], text, { height: 1.8 });
  }
}
