import type { Building, Habits } from './description';
import type { PlacedOpening } from './placed-openings';
import { type Region, inset, rectangle, signedArea } from './polygon';
import type { Polygon, Vec } from './vector';
import { type WallAxis, placeKey } from './wall-axes';
import { cutAt } from './wall-pieces';

/** Where facing and insulation begin, as a share of the wall's thickness from outside. */
const LINING = 0.3;

/** Lines inside the outer walls, interrupted by openings. */
export function wallLinings(
  solid: Region,
  openings: readonly PlacedOpening[],
  { outer }: Building,
  habits: Habits,
): [Vec, Vec][] {
  if (!habits.linedWalls) return [];
  const outline = solid.reduce((a, b) => (signedArea(b) > signedArea(a) ? b : a));
  return inset(outline, outer * LINING).flatMap((ring) =>
    ring.flatMap((from, i) => cutAt(from, ring[(i + 1) % ring.length], openings, outer / 2)),
  );
}

/** Square columns, as thick as the outer walls, at every second place where three walls or more meet. */
export function columns(axes: readonly WallAxis[], { outer }: Building, habits: Habits): Polygon[] {
  if (!habits.columns) return [];
  const meeting = new Map<string, { at: Vec; walls: number }>();
  for (const at of axes.flatMap(({ from, to }) => [from, to])) {
    const walls = (meeting.get(placeKey(at))?.walls ?? 0) + 1;
    meeting.set(placeKey(at), { at, walls });
  }
  return [...meeting.values()]
    .filter(({ walls }) => walls > 2)
    .filter((_, i) => i % 2 === 0)
    .map(({ at: [x, y] }) => rectangle(x - outer / 2, y - outer / 2, outer, outer));
}
