import type { PlanDescription, RoomDescription } from './description';
import { CAP_HEIGHT, textWidth } from './helvetica';
import { type Ink, PEN } from './ink';
import { POINTS_PER_MM } from './paper';
import { type Placement, toPage } from './placement';
import { type Region, bounds, encloses, overlap, rectangle } from './polygon';
import { traits } from './room-uses';
import type { Polygon, Vec } from './vector';

/** Millimetres of paper. */
const HEIGHT = 1.4;
const ROW = 2.4;
const STEPS = 16;

/** Draws codes of floor and wall finishes, the height of the ceiling and the air volume where the floor is free. */
export function drawFinishTags(
  ink: Ink,
  room: RoomDescription,
  floor: Region,
  taken: readonly Polygon[],
  plan: PlanDescription,
  placement: Placement,
): void {
  if (room.use === 'shaft') return;
  const codes = codesOf(room, plan);
  const paper = placement.mmPerPoint * POINTS_PER_MM;
  const width = Math.max(...codes.map((code) => textWidth(code, HEIGHT / CAP_HEIGHT))) + 3;
  const [w, h] = [width * paper, (codes.length * ROW + 1) * paper];
  const { min, max } = bounds(floor[0]);
  for (let i = 1; i < STEPS * STEPS; i++) {
    const at = (k: 0 | 1, step: number): number => min[k] + ((max[k] - min[k]) * step) / STEPS;
    const corner: Vec = [at(0, i % STEPS), at(1, Math.floor(i / STEPS))];
    const box = rectangle(...corner, w, h);
    if (!encloses(floor, box) || taken.some((other) => overlap(other, box))) continue;
    drawCodes(ink, codes, toPage(placement, corner), placement.turned, width);
    return;
  }
}

function drawCodes(ink: Ink, codes: readonly string[], corner: Vec, turned: number, width: number): void {
  if (turned !== 0) return;
  ink.on('text');
  codes.forEach((code, i) => {
    const baseline = corner[1] + (1 + i * ROW + HEIGHT) * POINTS_PER_MM;
    ink.text([corner[0] + 1.5 * POINTS_PER_MM, baseline], code, { height: HEIGHT });
    if (i > 0) return;
    const frame = rectangle(0.5, 0.5, width - 1, ROW).map(([x, y]): Vec => [
      corner[0] + x * POINTS_PER_MM,
      corner[1] + y * POINTS_PER_MM,
    ]);
    ink.lines([frame], true, { pen: PEN.fine });
  });
}

function codesOf({ id, use }: RoomDescription, { units }: PlanDescription): string[] {
  if (use === 'stair') return ['UP', '18 R', '167 x 280'];
  const n = Number(id.replace(/\D/g, '')) || 1;
  const imperial = units === 'feet-inches';
  const ceiling = imperial ? `CLG 9'-0"` : 'CH 2.70';
  const air = imperial ? `${100 + 25 * (n % 6)} CFM` : `${60 + 15 * (n % 6)} m³/h`;
  return [
    traits(use).floor === 'none' ? `CPT-${1 + (n % 2)}` : `CT-${1 + (n % 3)}`,
    `PT-${1 + (n % 4)}`,
    ceiling,
    air,
  ];
}
