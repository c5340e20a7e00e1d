import type { Drawing } from '../drawing/drawing';
import { readBuilding } from './choose-reading';
import { readLinework } from './linework/read-linework';
import { describeLinework } from './linework/report';
import { withoutSheetFrame } from './linework/sheet-frame';
import { withoutTextBoxes } from './linework/text-boxes';
import { watched, type ObserveExtraction } from './model/observation';
import type { PlanGeometry } from './model/plan-geometry';
import { publishPlan } from './publish/plan';
import { describePlan } from './publish/report';
import { blindScale } from './scale/blind';
import type { ScaleHint } from './scale/calibrate';
import { decideScale, workingScale } from './scale/decide';
import { gatherScaleEvidence } from './scale/evidence';
import { describeDecision, describeEvidence } from './scale/report';
import { legibilityWarnings } from './texts/legibility';
import type { LengthUnit } from './texts/lengths';

export interface ExtractOptions {
  /** The scale that the caller states. It decides; where the drawing contradicts it, a warning says so. */
  readonly scaleHint?: ScaleHint;
  /** The unit of dimension numbers that print none, if the caller knows it. */
  readonly units?: LengthUnit;
}

/**
 * Finds scale, walls, openings and rooms in a drawing. Pure and deterministic: the same drawing gives the
 * same bytes, observed or not. What the drawing does not show is left out and named in the warnings, never
 * guessed.
 */
export function extractPlan(
  drawing: Drawing,
  { scaleHint, units }: ExtractOptions = {},
  observe?: ObserveExtraction,
): PlanGeometry {
  const { page, texts } = drawing;
  const drawn = watched(observe, 'linework', (discard) => readLinework(drawing, discard), describeLinework);
  const linework = watched(
    observe,
    'masks',
    (discard) => withoutTextBoxes(withoutSheetFrame(drawn, page, discard), texts, discard),
    describeLinework,
  );
  const evidence = watched(
    observe,
    'scale',
    (discard) => gatherScaleEvidence(drawing, linework, units, discard),
    (found) => describeEvidence(found),
    'evidence',
  );
  const working = workingScale(evidence, scaleHint) ?? blindScale(linework);
  const building = readBuilding(drawing, linework, working, observe);
  const decision = watched(
    observe,
    'scale',
    (discard) => decideScale(evidence, building.rooms, scaleHint, discard),
    (decided) => describeDecision(decided, working),
    'decision',
  );
  const warnings = [...legibilityWarnings(texts, drawn), ...decision.warnings];
  return watched(
    observe,
    'final',
    () => publishPlan(drawing, building, { ...decision, warnings }, working),
    describePlan,
  );
}
