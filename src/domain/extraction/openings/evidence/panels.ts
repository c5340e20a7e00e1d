import { angleBetween, boxOf, lineAngle } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { ALONG, PANEL } from './thresholds';
import { found, seenFrom, type GapContext, type GapEvidence, type SeenStroke } from './gap-evidence';

const MISSING = { missing: 'No two panels of half the width pass each other.' };

/** Two panels that pass each other, as closets and terraces have them. */
export const panels: GapEvidence = {
  name: 'passing panels',
  judge: (context) =>
    passEachOther(panelsIn(context), context)
      ? found(context, 'door', ['panel'], CONFIDENCE.opening.panels, {
          door: { operation: 'sliding', leaves: 2, leafWidth: context.width / 2 },
        })
      : MISSING,
};

/** Lines along the gap that are about half as long as it is wide. */
function panelsIn(context: GapContext): SeenStroke[] {
  const { gap, width, degrees, strokes, styles, scale } = context;
  const half = gap.thickness / 2 + units(PANEL.beyondFaceMm, scale);
  const slack = PANEL.same * width;
  return strokes
    .search(boxOf([gap.a, gap.b], half))
    .filter(({ a, b, style }) => {
      const { layer, dash } = styles[style];
      const role = layerRole(layer);
      return (
        angleBetween(degrees, lineAngle(a, b)) <= ALONG.parallel &&
        dash.length === 0 &&
        (role === null || role === 'door' || role === 'window')
      );
    })
    .map((stroke) => seenFrom(context, stroke))
    .filter(
      ({ from, to, across }) =>
        Math.abs(across[0]) <= half &&
        from >= -slack &&
        to <= width + slack &&
        to - from >= PANEL.min * width &&
        to - from <= PANEL.max * width,
    );
}

/** Whether two panels on different tracks together cover most of the gap. */
function passEachOther(seen: readonly SeenStroke[], { width }: GapContext): boolean {
  const slack = PANEL.same * width;
  return seen.some((first) =>
    seen.some(
      (second) =>
        second.from - first.from > slack &&
        second.to - first.to > slack &&
        second.across[0] !== first.across[0] &&
        second.from <= first.to + slack &&
        second.to - first.from >= PANEL.minCover * width,
    ),
  );
}
