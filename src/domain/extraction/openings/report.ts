import { distance, midpoint } from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import { shape, type Discard, type StageShape, type StageView } from '../model/observation';
import type { WorkingScale } from '../model/working-scale';
import type { Outcome } from './evidence/gap-evidence';
import type { Judgement, OpeningsFound } from './judge-gap';

/** Shows the openings with what proves them, and the gaps with every kind of evidence that was tried. */
export function describeOpenings({ openings, judgements }: OpeningsFound): StageView {
  const inGaps = new Map(judgements.map((judgement) => [judgement.opening, judgement]));
  const proven = judgements.filter(({ opening }) => opening !== null).length;
  return {
    notes: [
      `Gaps in the walls: ${judgements.length}; openings among them: ${proven}.`,
      `Openings that only the lines of the wall or a swing show: ${openings.length - proven}.`,
    ],
    shapes: [
      ...openings.flatMap((opening) => openingShapes(opening, inGaps.get(opening))),
      ...judgements
        .filter(({ opening }) => opening === null)
        .map(({ gap }) => shape.line(gap.a, gap.b, 'gap without evidence')),
    ],
  };
}

/** Says of a gap that is no opening what was tried. */
export function discardGap({ gap, opening, tried }: Judgement, scale: WorkingScale, discard: Discard): void {
  if (opening !== null) return;
  discard({
    what: `gap of ${Math.round(distance(gap.a, gap.b) * scale.mmPerUnit)} mm`,
    reason: triedText(tried),
    at: midpoint(gap.a, gap.b),
  });
}

function openingShapes(
  { kind, a, b, swing, evidence, confidence }: FoundOpening,
  judgement?: Judgement,
): StageShape[] {
  const by = judgement ? triedText(judgement.tried) : `${evidence}, no gap in the wall`;
  return [
    shape.line(a, b, kind, `${kind} ${confidence}: ${by}`),
    ...(swing === null ? [] : [shape.line(swing.hinge, swing.leaf_end, 'swing')]),
  ];
}

function triedText(tried: Judgement['tried']): string {
  return tried.map(({ name, outcome }) => `${name}: ${outcomeText(outcome)}`).join(' ');
}

function outcomeText(outcome: Outcome): string {
  if ('found' in outcome) return `found a ${outcome.found.kind}.`;
  return 'refused' in outcome ? outcome.refused : outcome.missing;
}
