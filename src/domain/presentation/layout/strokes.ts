import { boxRing } from '../../geometry';
import type { GridPoint, LayoutFixture } from '../../layout';

/** A line that a pen draws, through points or around a circle; in mm, y up. */
export type Stroke =
  | { readonly points: readonly GridPoint[]; readonly closed: boolean }
  | { readonly centre: GridPoint; readonly radius: number };

/** Half the width and half the depth of a fixture, mm, and its strokes; x runs across, y to the front. */
export type Symbol = (halfWidth: number, halfDepth: number) => readonly Stroke[];

export const box = (x0: number, y0: number, x1: number, y1: number): Stroke => ({
  points: boxRing([x0, y0, x1, y1]),
  closed: true,
});

export const line = (...points: GridPoint[]): Stroke => ({ points, closed: false });
export const outline = (...points: GridPoint[]): Stroke => ({ points, closed: true });
export const circle = (x: number, y: number, radius: number): Stroke => ({ centre: [x, y], radius });

/** A box with cut corners, which look rounded at the scale of a plan. */
export function rounded(x0: number, y0: number, x1: number, y1: number, cut: number): Stroke {
  const near = Math.round(cut * 0.3);
  return outline(
    [x0 + cut, y0],
    [x1 - cut, y0],
    [x1 - near, y0 + near],
    [x1, y0 + cut],
    [x1, y1 - cut],
    [x1 - near, y1 - near],
    [x1 - cut, y1],
    [x0 + cut, y1],
    [x0 + near, y1 - near],
    [x0, y1 - cut],
    [x0, y0 + cut],
    [x0 + near, y0 + near],
  );
}

/** Places a symbol at its fixture and turns it to the fixture's front; rounded to whole millimetres. */
export function standing(fixture: LayoutFixture, symbol: Symbol): Stroke[] {
  const xs = fixture.footprint.map(([x]) => x);
  const ys = fixture.footprint.map(([, y]) => y);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const upright = fixture.facing_deg === 90 || fixture.facing_deg === 270;
  const [halfX, halfY] = [(x1 - x0) / 2, (y1 - y0) / 2];
  const turn = TURNS[fixture.facing_deg];
  const place = ([u, v]: GridPoint): GridPoint => {
    const [x, y] = turn(u, v);
    return [Math.round(cx + x), Math.round(cy + y)];
  };
  return symbol(upright ? halfX : halfY, upright ? halfY : halfX).map((stroke) =>
    'radius' in stroke
      ? { centre: place(stroke.centre), radius: Math.round(stroke.radius) }
      : { points: stroke.points.map(place), closed: stroke.closed },
  );
}

const TURNS: Record<LayoutFixture['facing_deg'], (u: number, v: number) => GridPoint> = {
  90: (u, v) => [u, v],
  270: (u, v) => [-u, -v],
  0: (u, v) => [v, -u],
  180: (u, v) => [-v, u],
};
