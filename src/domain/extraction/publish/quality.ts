import type { PlanGeometry, PlanWarning, ScaleRecord, Severity } from '../model/plan-geometry';
import { agree } from '../scale/candidates';
import { QUALITY } from './thresholds';

/**
 * How far a plan can be relied upon. `good`: nothing is lost and everything agrees. `check`: a person should look at
 * some places. `poor`: the numbers must not be relied upon.
 */
export const PLAN_QUALITIES = ['good', ...(['check', 'poor'] satisfies Severity[])] as const;
export type PlanQuality = (typeof PLAN_QUALITIES)[number];

/** Why a plan is not good. */
export interface QualityReason {
  /** Code of the warning that it follows from, or `scale_unconfirmed`. */
  code: string;
  severity: Severity;
  message: string;
}

/** The quality of a plan in one word, with the reasons, the heaviest first. */
export interface QualityVerdict {
  quality: PlanQuality;
  quality_reasons: QualityReason[];
}

/**
 * What each warning says about the plan, the heaviest first. A warning with a severity of its own keeps that. A code
 * that is not listed is `check` and stands last.
 */
const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ['not_a_plan', 'poor'],
  ['no_walls', 'poor'],
  ['no_rooms', 'poor'],
  ['scale_unknown', 'poor'],
  ['scale_conflict', 'poor'],
  ['rooms_not_enclosed', 'check'],
  ['rooms_cover_part', 'check'],
  ['text_drawn_as_lines', 'poor'],
  ['text_unreadable', 'check'],
  ['repeated_cells', 'check'],
  ['several_drawings', 'check'],
  ['room_overlaps', 'check'],
  ['several_labels', 'check'],
  ['walls_doubtful', 'check'],
  ['walls_stand_free', 'check'],
  ['open_plan_split', 'check'],
  ['printed_area_differs', 'check'],
  ['printed_size_differs', 'check'],
  ['rooms_without_door', 'check'],
  ['openings_not_found', 'check'],
  ['openings_proposed', 'check'],
  ['resolution_low', 'check'],
  ['scale_unconfirmed', 'check'],
  ['rooms_out_of_scope', 'check'],
  ['rooms_unnamed', 'check'],
  ['labels_outside_building', 'check'],
  ['schedule_rows_unbound', 'check'],
  ['scheduled_size_differs', 'check'],
  ['room_outside_plan', 'check'],
  ['paths_unreadable', 'check'],
  ['page_details_unread', 'check'],
  ['layers_uncertain', 'check'],
  ['annotations_ignored', 'check'],
]);
const ORDER = [...SEVERITIES.keys()];

/** A warning with its weight. */
export type JudgedWarning = PlanWarning & { severity: Severity };

/**
 * The warnings of a plan with what they weigh, the heaviest first.
 *
 * @param scale the scale in use; null while it is unknown
 */
export function judgedWarnings(
  { warnings }: Pick<PlanGeometry, 'warnings'>,
  scale: ScaleRecord | null,
): JudgedWarning[] {
  return [...warnings, ...unconfirmedScale(warnings, scale)]
    .map((warning) => ({ ...warning, severity: warning.severity ?? SEVERITIES.get(warning.code) ?? 'check' }))
    .sort((p, q) => rankOf(p) - rankOf(q));
}

/**
 * Judges a plan by its warnings and by the evidence for the scale in use.
 *
 * @param scale the scale in use; null while it is unknown
 */
export function planQuality(plan: Pick<PlanGeometry, 'warnings'>, scale: ScaleRecord | null): QualityVerdict {
  const reasons = judgedWarnings(plan, scale).map(({ code, severity, message }) => ({
    code,
    severity,
    message,
  }));
  return { quality: reasons[0]?.severity ?? 'good', quality_reasons: reasons };
}

function rankOf({ code, severity }: JudgedWarning): number {
  const place = ORDER.indexOf(code);
  return (severity === 'poor' ? 0 : ORDER.length + 1) + (place < 0 ? ORDER.length : place);
}

/** A scale that nothing but one note or one person's word supports. A conflict about it is said already. */
function unconfirmedScale(warnings: readonly PlanWarning[], scale: ScaleRecord | null): PlanWarning[] {
  if (scale === null || warnings.some(({ code }) => code.startsWith('scale_'))) return [];
  const { source, candidates } = scale;
  const agreeing = candidates.some((candidate) => candidate.source !== source && agree(candidate, scale));
  const measured = source !== 'calibration' && source !== 'text';
  if (agreeing || (measured && scale.confidence >= QUALITY.sureScale)) return [];
  const message = measured
    ? `Little on the sheet shows its scale (confidence ${scale.confidence.toFixed(2)}). Check one known length.`
    : source === 'text'
      ? 'The scale is printed on the sheet, and nothing that was measured confirms it. Check one known length.'
      : 'The scale was stated, and nothing on the sheet confirms it. Check one known length.';
  return [{ code: 'scale_unconfirmed', message }];
}
