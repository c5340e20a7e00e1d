import type { MeasuredPlan } from '../extraction/publish/measured-plan';
import { judgedWarnings, planQuality } from '../extraction/publish/quality';
import { groupBy } from '../geometry';
import { measurablePlan } from './measurable-plan';
import { measureElectrical } from './measure/electrical';
import {
  measureBacksplash,
  measureCeiling,
  measureFlooring,
  measureSkirting,
  measureWallTiles,
  measureWaterproofing,
} from './measure/finishes';
import { measureOpenings } from './measure/openings';
import { measurePainting } from './measure/painting';
import { measurePartitions } from './measure/partitions';
import { roomOnSheet } from './measure/rooms';
import { byNaturalOrder } from './natural-order';
import type { MeasurementProfile } from './profiles';
import { type AppliedRule, type QuantityLine, SECTIONS, type Takeoff } from './quantity-line';
import { ruleStatements } from './rules/statements';
import type { CountryValues, TakeoffSettings } from './takeoff-settings';
import { TakeoffSheet } from './takeoff-sheet';

/** The bill warns about a scale with a lower confidence. */
const CERTAIN_SCALE = 0.8;

/**
 * Measures the work on a plan by a standard. Lines are ordered by section, then by element; the order of the
 * lists in the plan does not matter.
 * @throws UnprocessableError `scale_unknown` when the plan has no scale
 */
export function takeOff(
  plan: MeasuredPlan,
  settings: TakeoffSettings,
  profile: MeasurementProfile,
  country?: CountryValues,
): Takeoff {
  const sheet = new TakeoffSheet(measurablePlan(plan), profile, settings, country);
  noteUncertainScale(sheet);
  measurePartitions(sheet);
  measureOpenings(sheet);
  for (const room of sheet.plan.rooms) {
    const on = roomOnSheet(sheet, room);
    if (on === null) continue;
    measureFlooring(sheet, on);
    measureSkirting(sheet, on);
    measureCeiling(sheet, on);
    measurePainting(sheet, on);
    measureWaterproofing(sheet, on);
    measureWallTiles(sheet, on);
    measureBacksplash(sheet, on);
    measureElectrical(sheet, on);
  }
  const lines = inSections(sheet.lines);
  return {
    standard: { id: profile.id, version: profile.version, title: profile.title },
    plan_quality: planQuality(plan, plan.scale).quality,
    warnings: judgedWarnings(plan, plan.scale),
    lines,
    rules: rulesOf(lines, profile),
    assumptions: sheet.assumptions.list(),
    exclusions: sheet.exclusions.list(),
  };
}

/** Sorts lines by section. Within a section they keep the order in which elements were measured. */
function inSections(lines: readonly QuantityLine[]): QuantityLine[] {
  const sections = groupBy(lines, ({ section }) => section);
  return ([] as QuantityLine[]).concat(...SECTIONS.map((section) => sections.get(section) ?? []));
}

function rulesOf(lines: readonly QuantityLine[], profile: MeasurementProfile): Record<string, AppliedRule> {
  const all = ruleStatements(profile);
  const used = [...new Set(lines.map((line) => line.rule_id))].sort(byNaturalOrder);
  return Object.fromEntries(used.map((id) => [id, all[id]]));
}

function noteUncertainScale(sheet: TakeoffSheet): void {
  const confidence = sheet.plan.scaleConfidence;
  if (confidence >= CERTAIN_SCALE) return;
  sheet.assumptions.note(
    'scale_uncertain',
    `The scale of the plan has a confidence of ${confidence.toFixed(2)}; check it before relying on any quantity.`,
  );
}
