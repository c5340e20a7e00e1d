import { chainsReach } from './draw-dimensions';
import type { Annotation } from './description';
import { type Facade, facadePoint } from './facades';
import { type Ink, PEN } from './ink';
import { POINTS_PER_MM } from './paper';
import { type Placement, toPage } from './placement';
import { type Vec, cross, direction, distance, dot, minus } from './vector';

/** Millimetres of paper. */
const RADIUS = 4;
const LEAST_STEP = 2 * RADIUS + 1;

/** Draws axes with bubbles: numbers along the longest side, letters along the longest side square to it. */
export function drawGrid(ink: Ink, sides: readonly Facade[], look: Annotation, placement: Placement): void {
  const [first] = sides;
  if (!first) return;
  const second = sides.find((side) => Math.abs(cross(along(side), along(first))) > 0.99);
  const named = (facade: Facade, name: (i: number) => string): void =>
    drawAxes(ink, facade, depthBehind(facade, sides), name, look, placement);
  named(first, (i) => String(i + 1));
  if (second) named(second, (i) => String.fromCharCode(65 + i));
}

const along = (facade: Facade): Vec => direction(facade.from, facade.to);

const depthBehind = (facade: Facade, sides: readonly Facade[]): number =>
  Math.max(
    ...sides.flatMap(({ from, to }) => [from, to].map((p) => -dot(minus(p, facade.from), facade.outwards))),
  );

function drawAxes(
  ink: Ink,
  facade: Facade,
  depth: number,
  name: (i: number) => string,
  look: Annotation,
  placement: Placement,
): void {
  ink.on('grid');
  const mm = placement.mmPerPoint * POINTS_PER_MM;
  const out = chainsReach(look.dimensions) + 4;
  const length = distance(facade.from, facade.to);
  let last = -Infinity;
  const stops = facade.axes.filter((stop) => {
    const roomy = stop - last >= LEAST_STEP * mm && (stop === length || length - stop >= LEAST_STEP * mm);
    if (roomy) last = stop;
    return roomy;
  });
  stops.forEach((stop, i) => {
    const at = (outwards: number): Vec => toPage(placement, facadePoint(facade, stop, outwards));
    const end = look.grid === 'through' ? -depth - facade.thickness - 6 * mm : 2 * mm;
    ink.lines([[at(out * mm), at(end)]], false, {
      pen: PEN.fine,
      dash: [6, 1.5, 0.5, 1.5],
    });
    const centre = at((out + RADIUS) * mm);
    ink.arc(centre, RADIUS * POINTS_PER_MM, 0, 360, { pen: PEN.medium });
    ink.text([centre[0], centre[1] + 1.25 * POINTS_PER_MM], name(i), { height: 2.5, anchor: 'middle' });
  });
}
