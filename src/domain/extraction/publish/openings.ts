import type { DrawnText } from '../../drawing/drawing';
import {
  boxOf,
  direction,
  distanceToSegment,
  inFrame,
  midpoint,
  SpatialIndex,
  type DrawingUnits,
} from '../../geometry';
import { interruptionsOf, type FoundDoor, type FoundOpening } from '../model/found-opening';
import type { HingeSide, Opening, Wall } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { inPageOrder, tidy, tidyNumber } from './coordinates';
import { openingTags } from './opening-tags';
import { PUBLISH } from './thresholds';

/** Numbers openings in page order and finds the wall of each. */
export function publishOpenings(
  openings: readonly FoundOpening[],
  walls: readonly Wall[],
  texts: readonly DrawnText[],
  scale: WorkingScale,
): Opening[] {
  const tags = openingTags(openings, texts, scale);
  const index = new SpatialIndex(walls, ({ polygon }) => boxOf(polygon));
  return inPageOrder(openings, ({ a, b }) => midpoint(a, b)).map((opening, i) => ({
    id: `o${i + 1}`,
    kind: opening.kind,
    wall_id: hostOf(opening, index, units(PUBLISH.touchMm, scale)),
    segment: [tidy(opening.a), tidy(opening.b)],
    swing: opening.swing && { hinge: tidy(opening.swing.hinge), leaf_end: tidy(opening.swing.leaf_end) },
    confidence: opening.confidence,
    evidence: opening.marks[0],
    marks: [...opening.marks],
    ...(opening.door && doorParts(opening, opening.door)),
    ...tagOf(opening, tags),
    ...(opening.sidelights && {
      sidelights: opening.sidelights.map(({ a, b }) => ({ segment: [tidy(a), tidy(b)] })),
    }),
  }));
}

function tagOf(opening: FoundOpening, tags: ReadonlyMap<FoundOpening, string>): Pick<Opening, 'tag'> {
  const tag = tags.get(opening) ?? opening.tag;
  return tag === undefined ? {} : { tag };
}

function doorParts(
  opening: FoundOpening,
  { operation, leaves, leafWidth }: FoundDoor,
): Pick<Opening, 'operation' | 'leaves' | 'leaf_width' | 'hinge_side'> {
  const side = leaves === 1 ? hingeSide(opening) : null;
  return { operation, leaves, leaf_width: tidyNumber(leafWidth), ...(side && { hinge_side: side }) };
}

/** Seen from the room that the leaf opens into: there the viewer looks against the open leaf. */
function hingeSide({ a, b, swing }: FoundOpening): HingeSide | null {
  if (swing === null) return null;
  const middle = midpoint(a, b);
  const unit = direction(a, b);
  const [, across] = inFrame(swing.leaf_end, swing.hinge, unit);
  const [along] = inFrame(swing.hinge, middle, unit);
  // y grows downwards, so a leaf that opens to the positive side has its viewer's left hand towards `a`.
  return along * across < 0 ? 'left' : 'right';
}

/** The wall whose line the opening continues: parallel, its end at a jamb of the opening or of its sidelights. */
function hostOf(opening: FoundOpening, walls: SpatialIndex<Wall>, touch: DrawingUnits): string | null {
  const unit = direction(opening.a, opening.b);
  const jambs = interruptionsOf(opening).flatMap(({ a, b }) => [a, b]);
  const ranked = jambs
    .flatMap((jamb) => walls.near(jamb, touch))
    .map(({ id, centreline: [from, to] }) => {
      const [dx, dy] = direction(from, to);
      const turned = Math.abs(dx * unit[1] - dy * unit[0]);
      const off = Math.min(...jambs.map((jamb) => distanceToSegment(jamb, { a: from, b: to })));
      return { id, badness: turned + off / touch };
    })
    .sort((p, q) => p.badness - q.badness);
  return ranked[0]?.id ?? null;
}
