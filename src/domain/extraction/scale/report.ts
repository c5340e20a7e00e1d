import { shape, type StageShape, type StageView } from '../model/observation';
import type { ScaleCandidate, ScaleRecord } from '../model/plan-geometry';
import type { WorkingScale } from '../model/working-scale';
import { candidatesOf, ratioText, supportOf } from './candidates';
import type { ScaleDecision } from './decide';
import type { ScaleEvidence } from './evidence';
import type { ScaleVote } from './vote';

/** Shows each dimension line with its value and vote, and every candidate before rooms are known. */
export function describeEvidence(evidence: ScaleEvidence): StageView {
  const candidates = candidateTexts(candidatesOf(evidence));
  return {
    notes: [
      ...evidence.votes.map(voteText),
      ...(candidates.length > 0
        ? candidates
        : [
            'Nothing gives the scale. The size of the arcs, taken for doors, gives one to look for walls at.',
          ]),
    ],
    shapes: evidence.votes.flatMap(voteShapes),
  };
}

/** Shows the decision, in which the printed areas of the rooms take part. */
export function describeDecision(
  { scale, candidates, dimensions, warnings }: ScaleDecision,
  working: WorkingScale,
): StageView {
  return {
    notes: [
      ...candidateTexts(candidates),
      `Walls and openings were looked for at 1:${ratioText(working.mmPerUnit)}.`,
      decisionText(scale),
      ...warnings.map(({ message }) => message),
    ],
    shapes: dimensions.map(({ text, value_mm, segment: [a, b] }) =>
      shape.line(a, b, 'dimension line', `${text} = ${value_mm} mm`),
    ),
  };
}

function decisionText(scale: ScaleRecord | null): string {
  if (scale === null) return 'The scale stays unknown.';
  const ratio = `1:${ratioText(scale.mm_per_unit)}`;
  return scale.source === 'calibration'
    ? `The scale is ${ratio}, as the caller states.`
    : `The scale is ${ratio} by ${scale.source}, with confidence ${scale.confidence}: most evidence agrees with it.`;
}

function voteText({ mmPerUnit, texts, values, spread }: ScaleVote): string {
  return (
    `Votes of dimension texts for 1:${ratioText(mmPerUnit)}: ${texts}, with different values: ${values}; ` +
    `they agree to ${(spread * 100).toFixed(2)} %.`
  );
}

function voteShapes({ mmPerUnit, dimensions }: ScaleVote, rank: number): StageShape[] {
  return dimensions.map(({ text, mm, segment: { a, b } }) =>
    shape.line(
      a,
      b,
      rank === 0 ? 'dimension line' : 'rival dimension',
      `${text.trim()} = ${Math.round(mm)} mm, votes for 1:${ratioText(mmPerUnit)}`,
    ),
  );
}

function candidateTexts(candidates: readonly ScaleCandidate[]): string[] {
  return candidates.map(
    (candidate) =>
      `Candidate 1:${ratioText(candidate.mm_per_unit)} by ${candidate.source} ("${candidate.evidence}"): ` +
      `votes ${candidate.votes}, confidence ${candidate.confidence}, with all evidence that agrees ` +
      `${supportOf(candidate, candidates).toFixed(2)}.`,
  );
}
