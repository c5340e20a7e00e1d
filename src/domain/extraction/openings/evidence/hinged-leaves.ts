import { boxOf, type DrawingUnits, inFrame, type Point } from '../../../geometry';
import type { Arc } from '../../linework/arcs';
import { layerRole } from '../../linework/layer-lexicon';
import { units } from '../../model/working-scale';
import { LEAF } from './thresholds';
import type { GapContext } from './gap-evidence';

/** A door leaf whose arc begins and hangs in the line of a gap. Lengths are measured from the gap's first jamb. */
export interface HingedLeaf {
  readonly arc: Arc;
  /** The end of the open leaf. */
  readonly open: Point;
  /** Hinge and strike along the gap. An arc may end short of its strike. */
  readonly from: DrawingUnits;
  readonly to: DrawingUnits;
  /** How far the hinge stands off the middle of the wall. */
  readonly off: DrawingUnits;
  /** Side of the wall that it opens to. */
  readonly side: number;
}

/** The leaves whose arcs have hinge and strike in the gap's line, between its jambs or in their frames. */
export function hingedLeaves({ gap, width, unit, arcs, scale }: GapContext): HingedLeaf[] {
  const slack = units(LEAF.hingeSlackMm, scale);
  const reach = gap.thickness / 2 + slack;
  return arcs.search(boxOf([gap.a, gap.b], reach)).flatMap((arc): HingedLeaf[] => {
    const [from, off] = inFrame(arc.centre, gap.a, unit);
    const role = layerRole(arc.layer);
    if (Math.abs(off) > reach || role === 'furniture' || role === 'window') return [];
    const beyond = Math.max(reach, LEAF.tolerance * width);
    return [
      { strike: arc.start, open: arc.end },
      { strike: arc.end, open: arc.start },
    ].flatMap(({ strike, open }): HingedLeaf[] => {
      const [along, across] = inFrame(strike, arc.centre, unit);
      // An arc that ends pointing away from the wall's line has no jamb to strike at.
      if (Math.abs(across) > Math.abs(along)) return [];
      const to = from + Math.sign(along) * arc.radius;
      if (Math.min(from, to) < -beyond || Math.max(from, to) > width + beyond) return [];
      const side = Math.sign(inFrame(open, arc.centre, unit)[1]);
      return [{ arc, open, from, to, off: Math.abs(off), side }];
    });
  });
}
