import type { WallLook } from './description';
import { type Ink, PEN } from './ink';
import { hatch } from './hatch';
import { type Placement, toPage } from './placement';
import type { Region } from './polygon';
import { type Rounding, stretchesOf } from './wall-curves';
import { type Polygon, type Vec, along, direction, distance } from './vector';
import { type WallPiece, type WallStroke, buttedOutlines } from './wall-pieces';

export interface WallsToDraw {
  /** The cut through all walls as their faces show it, millimetres. */
  readonly cut: Region;
  /** What is filled or hatched of it: fills end at windows, also where the faces run on. */
  readonly mass: Region;
  readonly pieces: readonly WallPiece[];
  /** Continuous strokes along the axes. */
  readonly strokes: readonly WallStroke[];
  /** Lines inside walls, where their layers meet. */
  readonly linings: readonly (readonly [Vec, Vec])[];
  /** Curves on the page that are drawn as such. */
  readonly roundings: readonly Rounding[];
}

/** Distance of hatch lines, millimetres of paper. */
const HATCH_MM = 1.1;

export function drawWalls(
  ink: Ink,
  walls: WallsToDraw,
  look: WallLook & { readonly bare: boolean },
  butted: boolean,
  placement: Placement,
): void {
  const page = (ring: Polygon): Vec[] => ring.map((point) => toPage(placement, point));
  const cut = walls.cut.map(page);
  const mass = walls.mass.map(page);
  const round = walls.roundings;
  const drawOutline = (): void => {
    if (butted)
      for (const ring of buttedOutlines(walls.pieces)) ink.lines([page(ring)], true, { pen: PEN.cut, round });
    else if (look.joined) ink.lines(cut, true, { pen: PEN.cut, round });
    else drawSides(ink, cut, PEN.cut, round);
  };
  ink.on('wall');
  switch (look.style) {
    case 'filled':
      if (look.joined && walls.mass === walls.cut)
        ink.lines(cut, true, { fill: look.grey, round, ...(look.outlined && { pen: PEN.strong }) });
      else if (look.joined) {
        ink.lines(mass, true, { fill: look.grey, round });
        if (look.outlined) ink.lines(cut, true, { pen: PEN.strong, round });
      } else {
        for (const { outline } of walls.pieces) ink.lines([page(outline)], true, { fill: look.grey, round });
        if (look.outlined) drawSides(ink, cut, PEN.strong, round);
      }
      return;
    case 'stroke':
      for (const { path, thickness } of walls.strokes)
        ink.lines([page(path)], false, {
          width: thickness / placement.mmPerPoint,
          grey: look.grey,
          round,
        });
      return;
    case 'double':
      drawOutline();
      break;
    case 'hatched': {
      ink.on('wall-hatch');
      const spacing = HATCH_MM * (72 / 25.4);
      for (const [from, to] of hatch(mass, 45 + placement.turned, spacing))
        ink.lines([[from, to]], false, { pen: PEN.fine, grey: look.grey });
      ink.on('wall');
      if (!look.bare) drawOutline();
    }
  }
  for (const lining of walls.linings) ink.lines([page(lining)], false, { pen: PEN.thin });
}

/** Draws each side as a line of its own, and long sides as two, as in exploded CAD drawings. */
function drawSides(ink: Ink, cut: Region, pen: number, round: readonly Rounding[]): void {
  for (const ring of cut) {
    stretchesOf(ring, true, round).forEach(({ points, centre }) => {
      if (centre) return ink.lines([points], false, { pen, round });
      const [from, to] = points;
      const length = distance(from, to);
      const stops = length > 250 ? [from, along(from, direction(from, to), length * 0.4), to] : [from, to];
      for (let k = 0; k + 1 < stops.length; k++) ink.lines([[stops[k], stops[k + 1]]], false, { pen });
    });
  }
}
