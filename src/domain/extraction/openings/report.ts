import { distance, midpoint } from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import { shape, type Discard, type StageShape, type StageView } from '../model/observation';
import type { WorkingScale } from '../model/working-scale';
import type { Outcome } from './evidence/gap-evidence';
import type { Judgement, OpeningsFound } from './judge-gap';

/** Shows the openings with what proves them, and the gaps with every kind of evidence that was tried. */
export function describeOpenings({ openings, judgements }: OpeningsFound): StageView {
  const inGaps = new Map(
    judgements.flatMap((judgement) => judgement.openings.map((opening) => [opening, judgement])),
  );
  const proven = inGaps.size;
  return {
    notes: [
      `Gaps in the walls: ${judgements.length}; openings among them: ${proven}.`,
      `Openings that only the lines of the wall or a swing show: ${openings.length - proven}.`,
    ],
    shapes: [
      ...openings.flatMap((opening) => openingShapes(opening, inGaps.get(opening))),
      ...judgements
        .filter(({ openings: inGap }) => inGap.length === 0)
        .map(({ gap }) => shape.line(gap.a, gap.b, 'gap without evidence')),
    ],
  };
}

/** Says of a gap that is no opening what was tried. */
export function discardGap({ gap, openings, tried }: Judgement, scale: WorkingScale, discard: Discard): void {
  if (openings.length > 0) return;
  discard({
    what: `gap of ${Math.round(distance(gap.a, gap.b) * scale.mmPerUnit)} mm`,
    reason: triedText(tried),
    at: midpoint(gap.a, gap.b),
  });
}

function openingShapes(
  { kind, a, b, swing, marks, sidelights = [], confidence }: FoundOpening,
  judgement?: Judgement,
): StageShape[] {
  const by = judgement ? triedText(judgement.tried) : `${marks.join(', ')}, no gap in the wall`;
  return [
    shape.line(a, b, kind, `${kind} ${confidence}: ${by}`),
    ...sidelights.map((light) => shape.line(light.a, light.b, 'sidelight')),
    ...(swing === null ? [] : [shape.line(swing.hinge, swing.leaf_end, 'swing')]),
  ];
}

function triedText(tried: Judgement['tried']): string {
  return tried.map(({ name, outcome }) => `${name}: ${outcomeText(outcome)}`).join(' ');
}

function outcomeText(outcome: Outcome): string {
  if ('found' in outcome)
    return `found ${outcome.found.map(({ kind, marks }) => `a ${kind} by ${marks.join(', ')}`).join(' and ')}.`;
  return 'refused' in outcome ? outcome.refused : outcome.missing;
}
