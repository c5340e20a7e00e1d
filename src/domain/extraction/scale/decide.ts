import {
  distance,
  type DrawingUnits,
  midpoint,
  type MmPerUnit,
  regionArea,
  sameToShare,
} from '../../geometry';
import { CONFIDENCE, roundedConfidence } from '../model/confidences';
import type { FoundOpening } from '../model/found-opening';
import type { Discard } from '../model/observation';
import type { PlanDimension, PlanWarning, ScaleCandidate, ScaleRecord } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { Strip } from '../model/wall-strip';
import type { WorkingScale } from '../model/working-scale';
import { areaVote } from './areas';
import { calibrate, type ScaleHint } from './calibrate';
import { agree, candidatesOf, decisiveAmong, friendsOf, ratioText } from './candidates';
import { implausibleSizes, swingRadii } from './checks';
import { conflict, contradiction, isOneOfSeveralNotes, rivalsOf, sizesAgainst } from './conflicts';
import type { ScaleEvidence } from './evidence';
import { sizeVote } from './sizes';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import { APART, CHECK, SAME_SCALE } from './thresholds';
import { standApart, type ScaleVote } from './vote';

export interface ScaleDecision {
  readonly scale: ScaleRecord | null;
  /** Every scale that something on the sheet supports, the surest first within each kind. */
  readonly candidates: ScaleCandidate[];
  readonly dimensions: PlanDimension[];
  readonly warnings: PlanWarning[];
}

/** What was found at the working scale and takes part in the decision. */
export interface MeasuredBuilding {
  readonly rooms: readonly RoomDraft[];
  readonly strips: readonly Strip[];
  readonly openings: readonly Pick<FoundOpening, 'swing'>[];
}

/** The likeliest scale before walls and rooms are found; null where the drawing does not give one. */
export function workingScale(evidence: ScaleEvidence, hint?: ScaleHint): WorkingScale | null {
  if (hint) return { mmPerUnit: calibrate(hint).mm_per_unit };
  const possible = plausibleAmong(candidatesOf(evidence), evidence);
  const best = decisiveAmong(possible);
  return best && !isOneOfSeveralNotes(best, possible) ? { mmPerUnit: best.mm_per_unit } : null;
}

/**
 * Weighs dimensions, scale bars, notes, viewports, and the areas and sizes printed in rooms. Every other kind of
 * evidence that agrees with the winner halves the remaining doubt; a contradiction halves the confidence. With a hint
 * the caller's scale decides, and a warning names the evidence against it.
 */
export function decideScale(
  evidence: ScaleEvidence,
  { rooms, strips, openings }: MeasuredBuilding,
  hint?: ScaleHint,
  discard?: Discard,
): ScaleDecision {
  const areas = areaVote(
    rooms.map(({ region, label }) => ({ units2: regionArea(region), area: label?.area ?? null })),
  );
  const sizes = sizeVote(evidence.sizes, rooms);
  const candidates = [...candidatesOf(evidence, discard), ...[areas, sizes].flatMap((found) => found ?? [])];
  const sizesCheck = (scale: { mm_per_unit: MmPerUnit }): PlanWarning[] =>
    sizesAgainst(scale, candidates, {
      swings: swingsOf(evidence, openings, scale.mm_per_unit),
      walls: strips.map(({ a, b, thickness }) => ({ thickness, length: distance(a, b) })),
    });
  if (hint) {
    const scale = { ...calibrate(hint), candidates };
    const warnings = [
      ...contradiction(scale),
      ...sizesCheck(scale),
      ...severalScales(evidence, scale.mm_per_unit),
    ];
    return { scale, candidates, dimensions: dimensionsAt(evidence, scale.mm_per_unit), warnings };
  }
  const possible = plausibleAmong(candidates, evidence);
  const best = decisiveAmong(possible);
  if (best === null || isOneOfSeveralNotes(best, possible)) {
    return { scale: null, candidates, dimensions: [], warnings: [unknownScale(candidates)] };
  }
  const rivals = rivalsOf(best, possible);
  const warnings = [...(rivals.length > 0 ? [conflict(best, rivals)] : []), ...sizesCheck(best)];
  const doubt = friendsOf(best, candidates).reduce((left) => left / 2, 1 - best.confidence);
  const confidence = Math.min(CONFIDENCE.scale.most, warnings.length > 0 ? (1 - doubt) / 2 : 1 - doubt);
  const { mm_per_unit, ratio, source } = best;
  return {
    scale: { mm_per_unit, ratio, source, confidence: roundedConfidence(confidence), candidates },
    candidates,
    dimensions: dimensionsAt(evidence, mm_per_unit),
    warnings: [...warnings, ...severalScales(evidence, mm_per_unit)],
  };
}

/**
 * What is left when the doors of the sheet have decided between two readings of its dimensions. Without their unit the
 * same numbers give two scales, 1:100 in centimetres and 1:10 in millimetres, and the note of a detail may agree with the
 * wrong one.
 */
function plausibleAmong(
  candidates: readonly ScaleCandidate[],
  evidence: ScaleEvidence,
): readonly ScaleCandidate[] {
  const possible = plausibleNotes(candidates, evidence);
  const best = decisiveAmong(possible);
  if (best?.source !== 'dimensions') return possible;
  const surer = possible.filter(
    (other) => other.source === 'dimensions' && other.confidence > best.confidence && !agree(other, best),
  );
  const doorsFit = ({ mm_per_unit }: ScaleCandidate): boolean => {
    const swings = swingRadii(evidence.linework, mm_per_unit);
    return (
      swings.length >= CHECK.minSwings && implausibleSizes({ swings, walls: [] }, mm_per_unit).length === 0
    );
  };
  return surer.some(doorsFit) && !doorsFit(best) ? possible.filter((other) => !agree(other, best)) : possible;
}

/**
 * Several printed scales are those of details, too. The ones at which the doors of the sheet are impossible are not
 * the plan's; where that leaves none, all are kept.
 */
function plausibleNotes(
  candidates: readonly ScaleCandidate[],
  { linework }: ScaleEvidence,
): readonly ScaleCandidate[] {
  const notes = candidates.filter(({ source }) => source === 'text');
  if (notes.length < 2) return candidates;
  const impossible = notes.filter(
    ({ mm_per_unit }) =>
      implausibleSizes({ swings: swingRadii(linework, mm_per_unit), walls: [] }, mm_per_unit).length > 0,
  );
  return impossible.length === notes.length
    ? candidates
    : candidates.filter((note) => !impossible.includes(note));
}

function unknownScale(candidates: readonly ScaleCandidate[]): PlanWarning {
  const notes = candidates.filter(({ source }) => source === 'text').map(({ evidence }) => `"${evidence}"`);
  const why =
    notes.length > 0
      ? `The sheet prints ${notes.join(' and ')}, and nothing shows which of them is the scale of the plan.`
      : candidates.length > 0
        ? 'Too little on the sheet agrees on a scale.'
        : 'Nothing on the sheet shows its scale.';
  return {
    code: 'scale_unknown',
    message: `${why} Calibrate it: give the ratio, or two points and their real distance.`,
  };
}

/** Swings with their leaves, or where leaves are not drawn, those that fit a gap in a wall. */
function swingsOf(
  { linework }: ScaleEvidence,
  openings: MeasuredBuilding['openings'],
  mmPerUnit: MmPerUnit,
): DrawingUnits[] {
  const leaved = swingRadii(linework, mmPerUnit);
  if (leaved.length >= CHECK.minSwings) return leaved;
  return openings.flatMap(({ swing }) => (swing ? [distance(swing.hinge, swing.leaf_end)] : []));
}

/** Another drawing on the sheet, whose dimensions agree on a scale of their own. */
function severalScales({ votes }: ScaleEvidence, mmPerUnit: MmPerUnit): PlanWarning[] {
  const vote = voteAt(votes, mmPerUnit);
  const other = votes.find(
    (rival) =>
      vote !== undefined &&
      standApart(rival, vote) &&
      Math.min(rival.texts, rival.values) >= APART.texts &&
      standardRatioNear(rival.mmPerUnit / MM_PER_POINT) !== null,
  );
  if (other === undefined) return [];
  const message =
    `The dimensions in another part of the sheet are at 1:${ratioText(other.mmPerUnit)}, and the whole sheet is ` +
    `measured at 1:${ratioText(mmPerUnit)}. Give each drawing a sheet of its own before relying on sizes there.`;
  return [
    { code: 'several_scales', message, at: other.dimensions.map(({ segment: { a, b } }) => midpoint(a, b)) },
  ];
}

function voteAt(votes: readonly ScaleVote[], mmPerUnit: MmPerUnit): ScaleVote | undefined {
  return votes.find((candidate) => sameToShare(candidate.mmPerUnit, mmPerUnit, SAME_SCALE.standard));
}

/** The dimensions that are right at this scale. */
function dimensionsAt({ votes }: ScaleEvidence, mmPerUnit: MmPerUnit): PlanDimension[] {
  return (voteAt(votes, mmPerUnit)?.dimensions ?? []).map(({ text, mm, segment }) => ({
    text,
    value_mm: Math.round(mm * 10) / 10,
    segment: [segment.a, segment.b],
  }));
}
