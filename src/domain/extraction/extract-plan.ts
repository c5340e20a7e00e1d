import type { Drawing } from '../drawing/drawing';
import { readBuilding } from './choose-reading';
import { describeLinework } from './linework/report';
import { readLinework } from './linework/read-linework';
import { withoutSheetFrame } from './linework/sheet-frame';
import { withoutTextBoxes } from './linework/text-boxes';
import { watched, type ObserveExtraction } from './model/observation';
import type { PlanGeometry } from './model/plan-geometry';
import { orderRooms, publishOpenings, publishRooms, publishTexts, publishWalls } from './publish/assemble';
import { describePlan } from './publish/report';
import { roomWarnings } from './publish/warnings';
import { blindScale } from './scale/blind';
import { decideScale, workingScale, type ScaleHint } from './scale/decide';
import { gatherScaleEvidence } from './scale/evidence';
import { describeScale } from './scale/report';
import { readLabels } from './texts/labels';
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
  const drawn = watched(observe, 'linework', () => readLinework(drawing), describeLinework);
  const linework = watched(
    observe,
    'masks',
    () => withoutTextBoxes(withoutSheetFrame(drawn, page), texts),
    describeLinework,
  );
  const { evidence, working } = watched(
    observe,
    'scale',
    () => {
      const found = gatherScaleEvidence(drawing, linework, units);
      return { evidence: found, working: workingScale(found, scaleHint) ?? blindScale(linework) };
    },
    ({ evidence: found, working: scale }) => describeScale(found, scale),
  );
  const building = readBuilding(drawing, linework, working, observe);
  return watched(
    observe,
    'final',
    () => {
      const { scale, dimensions, warnings } = decideScale(evidence, building.rooms, scaleHint);
      const walls = publishWalls(building.strips);
      const openings = publishOpenings(building.openings, walls, working);
      const drafts = orderRooms(building.rooms);
      const rooms = publishRooms(drafts, walls, openings, working);
      return {
        source: 'vector' as const,
        page: { ...page, unit: 'pt' as const, axis_y: 'down' as const },
        scale,
        walls,
        openings,
        rooms,
        texts: publishTexts(texts),
        dimensions,
        warnings: [
          ...drawing.warnings.map(({ code, message }) => ({ code, message })),
          ...warnings,
          ...roomWarnings(walls, rooms, drafts, readLabels(texts), scale),
        ],
      };
    },
    describePlan,
  );
}
