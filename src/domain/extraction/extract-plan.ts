import type { Drawing } from '../drawing/drawing';
import { sameToShare } from '../geometry';
import { readBuilding, type Building } from './choose-reading';
import { withoutFrameFills } from './linework/frame-fills';
import { readLinework } from './linework/read-linework';
import { withPatches } from './linework/patches';
import { describeLinework } from './linework/report';
import { withoutSheetFrame } from './linework/sheet-frame';
import { withoutTextBoxes } from './linework/text-boxes';
import { watched, type ObserveExtraction } from './model/observation';
import type { Linework } from './model/linework';
import type { PlanGeometry } from './model/plan-geometry';
import type { WorkingScale } from './model/working-scale';
import { withDrawings } from './publish/drawings';
import { publishPlan } from './publish/plan';
import { describePlan } from './publish/report';
import { withSchedules } from './publish/schedules';
import { blindScales } from './scale/blind';
import type { ScaleHint } from './scale/calibrate';
import { decideScale, workingScale, type ScaleDecision } from './scale/decide';
import { gatherScaleEvidence, type ScaleEvidence } from './scale/evidence';
import { describeDecision, describeEvidence } from './scale/report';
import { BLIND } from './scale/thresholds';
import { readArea } from './texts/areas';
import { readSheet } from './sheets/read-sheet';
import { describeSheet } from './sheets/report';
import { legibilityWarnings } from './texts/legibility';
import { readSchedules } from './schedules/read-schedules';
import type { Schedule } from './schedules/schedule';
import type { LengthUnit } from './texts/lengths';

export interface ExtractOptions {
  /** The scale that the caller states. It decides; where the drawing contradicts it, a warning says so. */
  readonly scaleHint?: ScaleHint;
  /** The unit of dimension numbers that print none, if the caller knows it. */
  readonly units?: LengthUnit;
  /**
   * Which part of the sheet to read: `x, y, width, height` in drawing units, the number of a drawing, or its title.
   * The first floor plan for `each`; all floor plans of one scale if left out.
   */
  readonly region?: string;
  /** Further pages of the set whose schedules describe the rooms and openings of this plan. */
  readonly schedulePages?: readonly Drawing[];
}

/**
 * Finds scale, walls, openings and rooms in a drawing. Pure and deterministic: the same drawing gives the
 * same bytes, observed or not. What the drawing does not show is left out and named in the warnings, never
 * guessed.
 */
export function extractPlan(
  sheet: Drawing,
  { scaleHint, units, region, schedulePages = [] }: ExtractOptions = {},
  observe?: ObserveExtraction,
): PlanGeometry {
  const { page, texts } = sheet;
  const drawn = watched(observe, 'linework', (discard) => readLinework(sheet, discard), describeLinework);
  const masked = watched(
    observe,
    'masks',
    (discard) =>
      withoutTextBoxes(
        withoutSheetFrame(withoutFrameFills(drawn, sheet, discard), page, discard),
        texts,
        discard,
      ),
    describeLinework,
  );
  const reading = watched(
    observe,
    'sheet',
    (discard) => readSheet(sheet, masked, region, discard),
    describeSheet,
  );
  const { drawing, linework } = reading;
  const evidence = watched(
    observe,
    'scale',
    (discard) =>
      gatherScaleEvidence({ ...drawing, texts: reading.scaleTexts }, linework, drawn, units, discard),
    (found) => describeEvidence(found),
    'evidence',
  );
  const read = (working: WorkingScale): PlanReading => {
    const seen = watched(
      observe,
      'masks',
      (discard) => withPatches(linework, texts, working, discard),
      describeLinework,
      'patches over walls',
    );
    const building = readBuilding(drawing, seen, working, observe);
    const decision = watched(
      observe,
      'scale',
      (discard) => decideScale(evidence, building, scaleHint, discard),
      (decided) => describeDecision(decided, working),
      'decision',
    );
    return { working, building, decision };
  };
  const first = read(workingScale(evidence, scaleHint) ?? scaleByRooms(drawing, linework, evidence));
  const { working, building, decision } = readAgain(first, read);
  const warnings = [...legibilityWarnings(texts, drawn), ...reading.warnings, ...decision.warnings];
  const plan = watched(
    observe,
    'final',
    () =>
      withSchedules(publishPlan(drawing, building, { ...decision, warnings }, working), [
        ...readSchedules(texts, drawn.strokes, page),
        ...schedulePages.flatMap(schedulesOfPage),
      ]),
    describePlan,
  );
  return withDrawings(plan, reading.drawings, reading.read);
}

/** The schedules of another page, each with its number. */
function schedulesOfPage(drawing: Drawing): Schedule[] {
  const { page, texts } = drawing;
  const found = readSchedules(texts, readLinework(drawing).strokes, page);
  return found.map((schedule) => ({ ...schedule, page: page.number }));
}

/** Walls, openings and rooms as found at the working scale, and the scale that follows from everything. */
interface PlanReading {
  readonly working: WorkingScale;
  readonly building: Building;
  readonly decision: ScaleDecision;
}

/**
 * The scale at which rooms have the areas and sizes that are printed in them, by trial, for a sheet that gives its
 * scale in no other way; else the likeliest by its doors.
 */
function scaleByRooms(drawing: Drawing, linework: Linework, evidence: ScaleEvidence): WorkingScale {
  const [likeliest, ...others] = blindScales(linework);
  if (evidence.sizes.length === 0 && !drawing.texts.some(({ text }) => readArea(text))) return likeliest;
  for (const trial of [likeliest, ...others]) {
    const seen = withPatches(linework, drawing.texts, trial);
    const { scale } = decideScale(evidence, readBuilding(drawing, seen, trial));
    if (scale) return { mmPerUnit: scale.mm_per_unit };
  }
  return likeliest;
}

/** Walls and rooms looked for at a wrong scale are looked for once more at the right one. */
function readAgain(first: PlanReading, read: (working: WorkingScale) => PlanReading): PlanReading {
  const { working, decision } = first;
  const found = decision.scale?.mm_per_unit ?? working.mmPerUnit;
  if (sameToShare(found, working.mmPerUnit, BLIND.again)) return first;
  const second = read({ mmPerUnit: found });
  const confirmed =
    second.decision.scale && sameToShare(second.decision.scale.mm_per_unit, found, BLIND.again);
  return confirmed ? second : first;
}
