import { direction, distance, offsetFrom, type Point } from '../../../geometry';
import type { FoundOpening } from '../../model/found-opening';
import type { SheetInk } from '../outline/fitting';
import { darknessAt } from '../outline/snap';
import { SWING } from '../thresholds';

/** Where a leaf may hang and how it may open. */
interface Path {
  readonly hinge: Point;
  readonly leafEnd: Point;
  /** Share of the path of its end that lies on ink. */
  readonly drawn: number;
}

/**
 * The path of the leaf of a door, where an arc of its width is drawn at one of its jambs and no other place for the leaf
 * fits the ink as well; null elsewhere.
 */
export function swingAt(
  { a, b, thickness }: Pick<FoundOpening, 'a' | 'b' | 'thickness'>,
  ink: SheetInk,
): FoundOpening['swing'] {
  const width = distance(a, b);
  const { min, max } = SWING.widthMm;
  if (width < min * ink.pxPerMm || width > max * ink.pxPerMm) return null;
  const paths = [0, 1].flatMap((jamb) =>
    [1, -1].map((side) => bestPath(jamb === 0 ? [a, b] : [b, a], side, thickness, ink)),
  );
  const [best, second] = paths.sort((p, q) => q.drawn - p.drawn);
  if (best.drawn < SWING.least || best.drawn - second.drawn < SWING.lead) return null;
  return { hinge: best.hinge, leaf_end: best.leafEnd };
}

function bestPath([hinge, other]: [Point, Point], turn: number, thickness: number, ink: SheetInk): Path {
  const unit = direction(hinge, other);
  const width = distance(hinge, other);
  const paths = [0, 0.5, -0.5].flatMap((face) =>
    SWING.radii.map((share): Path => {
      const centre = offsetFrom(hinge, unit, 0, face * thickness);
      const radius = share * width;
      return {
        hinge: centre,
        leafEnd: offsetFrom(centre, unit, 0, turn * radius),
        drawn: drawnShare(centre, unit, radius, turn, ink),
      };
    }),
  );
  return paths.reduce((best, path) => (path.drawn > best.drawn ? path : best));
}

/** Share of the places on a quarter circle that have ink on them or a pixel beside them. */
function drawnShare(centre: Point, unit: Point, radius: number, turn: number, ink: SheetInk): number {
  let drawn = 0;
  for (let n = 0; n < SWING.samples; n++) {
    const degrees = SWING.ends + ((90 - 2 * SWING.ends) * (n + 0.5)) / SWING.samples;
    const angle = (degrees * Math.PI) / 180;
    const dark = Math.max(
      ...[-1, 0, 1].map((off) => {
        const far = radius + off;
        return darknessAt(
          ink.grey,
          offsetFrom(centre, unit, Math.cos(angle) * far, turn * Math.sin(angle) * far),
        );
      }),
    );
    if (dark >= SWING.dark) drawn++;
  }
  return drawn / SWING.samples;
}
