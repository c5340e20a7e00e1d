import { type Ink, PEN, line } from './ink';
import { type Placement, toPage } from './placement';
import { type Bounds, rectangle } from './polygon';
import type { Vec } from './vector';

/** Millimetres. */
const PLOT = 3200;
const PARKING: readonly [number, number] = [2500, 2600];
const TREE = 900;
const SLAB = 500;

/** The plot reaches this far around the building, millimetres. */
export const SITE_REACH = PLOT + 400;

/** Draws the edge of the plot, trees, a paved strip and parking spaces around the building, along the sheet. */
export function drawSite(ink: Ink, { min, max }: Bounds, placement: Placement): void {
  const page = (p: Vec): Vec => toPage(placement, p);
  const [w, h] = [max[0] - min[0], max[1] - min[1]];
  ink.on('site');
  ink.lines([rectangle(min[0] - PLOT, min[1] - PLOT, w + 2 * PLOT, h + 2 * PLOT).map(page)], true, {
    pen: PEN.medium,
    dash: [6, 1.5, 1.5, 1.5],
  });
  for (let x = min[0]; x <= max[0]; x += 4 * TREE) {
    const centre = page([x, min[1] - PLOT + 1.4 * TREE]);
    ink.arc(centre, TREE / placement.mmPerPoint, 0, 360, { pen: PEN.thin });
    ink.arc(centre, TREE / 6 / placement.mmPerPoint, 0, 360, { pen: PEN.thin });
  }
  // Slabs of paving along the building, and parking spaces beside them.
  const paving = max[1] + SLAB / 5;
  for (let x = min[0]; x <= max[0]; x += SLAB)
    line(ink, page([x, paving]), page([x, paving + SLAB]), PEN.thin);
  for (const y of [paving, paving + SLAB]) line(ink, page([min[0], y]), page([max[0], y]), PEN.thin);
  const spaces = Math.floor(w / PARKING[0]);
  const top = paving + SLAB;
  for (let i = 0; i <= spaces; i++) {
    const x = min[0] + i * PARKING[0];
    line(ink, page([x, top]), page([x, top + PARKING[1]]), PEN.medium);
    if (i < spaces)
      ink.text(page([x + PARKING[0] / 2, top + PARKING[1] / 2]), `P${i + 1}`, {
        height: 2,
        anchor: 'middle',
      });
  }
}
