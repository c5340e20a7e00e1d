import { type Ink, PEN } from './ink';
import { POINTS_PER_MM } from './paper';
import type { PlacedOpening } from './placed-openings';
import { type Placement, toPage } from './placement';
import { add, along, middle, times, turn } from './vector';

/** Millimetres of paper. */
const RADIUS = 2;
const TEXT = 1.5;

/** Draws tags: door numbers in circles on the side opposite to the swing, window letters in hexagons outside. */
export function drawTags(ink: Ink, openings: readonly PlacedOpening[], placement: Placement): void {
  const paper = placement.mmPerPoint * POINTS_PER_MM;
  openings.forEach(({ what, from, to, thickness, towardsFirst }, i) => {
    const side = what.kind === 'window' || what.swingsInto === 0 ? -1 : 1;
    const offset = thickness / 2 + (RADIUS + 0.6) * paper;
    const at = toPage(placement, along(middle(from, to), towardsFirst, side * offset));
    const radius = RADIUS * POINTS_PER_MM;
    ink.on('text');
    if (what.kind === 'door') ink.arc(at, radius, 0, 360, { pen: PEN.fine });
    else {
      const corners = [0, 60, 120, 180, 240, 300].map((angle) => add(at, times(turn([1, 0], angle), radius)));
      ink.lines([corners], true, { pen: PEN.fine });
    }
    const text = what.kind === 'door' ? String(i + 1) : 'ABCD'[Math.floor(what.width / 500) % 4];
    ink.text([at[0], at[1] + (TEXT / 2) * POINTS_PER_MM], text, { height: TEXT, anchor: 'middle' });
  });
}
