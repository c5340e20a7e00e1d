import { distance, inFrame, direction, midpoint, offsetFrom, sameToShare } from '../../geometry';
import { isBluish } from '../linework/colours';
import { CONFIDENCE } from '../model/confidences';
import type { FoundOpening, Interruption } from '../model/found-opening';
import type { Linework, Patch } from '../model/linework';
import { units, type WorkingScale } from '../model/working-scale';
import type { OuterTest } from './outside';
import { PAINTED } from './thresholds';

/** Finds the patch that fills this stretch of a wall. */
export function patchAt(
  { a, b }: Pick<FoundOpening, 'a' | 'b'>,
  patches: readonly Patch[],
  scale: WorkingScale,
): Patch | undefined {
  const width = distance(a, b);
  const slack = Math.max(PAINTED.share * width, units(PAINTED.slackMm, scale));
  const unit = direction(a, b);
  return patches.find((patch) => {
    const [along, across] = inFrame(midpoint(patch.a, patch.b), midpoint(a, b), unit);
    const near = Math.abs(along) <= slack && Math.abs(across) <= patch.thickness / 2;
    return near && sameToShare(distance(patch.a, patch.b), width, PAINTED.share);
  });
}

/** The opening with the ends of the patch that it is drawn on: they are surer than those of the walls. */
export function fittedToPatch(opening: FoundOpening, patch: Patch): FoundOpening {
  const unit = direction(opening.a, opening.b);
  const width = distance(opening.a, opening.b);
  const ends = [patch.a, patch.b].map((end) => inFrame(end, opening.a, unit)[0]);
  const [from, to] = [Math.max(0, Math.min(...ends)), Math.min(width, Math.max(...ends))];
  const mark = patch.white ? 'mask' : 'patch';
  return {
    ...opening,
    a: offsetFrom(opening.a, unit, from),
    b: offsetFrom(opening.a, unit, to),
    gap: { a: opening.a, b: opening.b },
    marks: opening.marks.includes(mark) ? opening.marks : [...opening.marks, mark],
  };
}

/**
 * The opening that a patch is. Leaves and glass beside it would have been found before. What is painted blue is
 * glass, and so is a coloured patch in an outer wall; any other patch is a passage.
 */
export function paintedOpening(
  patch: Patch,
  { a, b, thickness }: Interruption,
  { styles }: Pick<Linework, 'styles'>,
  isOuter: OuterTest,
): FoundOpening {
  const { fillColor, stroke } = styles[patch.style];
  const outer = isOuter({ a, b, thickness });
  const window = patch.white ? stroke && outer : isBluish(fillColor) || outer;
  return {
    kind: window ? 'window' : 'gap',
    a,
    b,
    thickness,
    swing: null,
    confidence: patch.white ? CONFIDENCE.opening.mask : CONFIDENCE.opening.patch,
    marks: [patch.white ? 'mask' : 'patch'],
  };
}

/** Whether a coloured patch in an outer wall is surer than a single line that may be a leaf: then it is glass. */
export function outdoneBy(patch: Patch, [opening]: readonly FoundOpening[], isOuter: OuterTest): boolean {
  const weak = opening.kind === 'door' && opening.confidence <= CONFIDENCE.opening.leaf;
  return !patch.white && weak && isOuter(opening);
}
