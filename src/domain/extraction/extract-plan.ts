import type { Drawing } from '../drawing/drawing';
import { orderRooms, publishOpenings, publishRooms, publishTexts, publishWalls } from './publish/assemble';
import { readBuilding } from './choose-reading';
import { readLinework } from './linework/read-linework';
import { withoutSheetFrame } from './linework/sheet-frame';
import { withoutTextBoxes } from './linework/text-boxes';
import type { PlanGeometry } from './model/plan-geometry';
import { readLabels } from './texts/labels';
import { roomWarnings } from './publish/warnings';
import { blindScale } from './scale/blind';
import { decideScale, workingScale, type ScaleHint } from './scale/decide';
import type { LengthUnit } from './texts/lengths';
import { gatherScaleEvidence } from './scale/evidence';

export interface ExtractOptions {
  /** What the caller says the scale is; it decides, and is reported where the drawing contradicts it. */
  readonly scaleHint?: ScaleHint;
  /** What the dimension numbers without a unit are in, if the caller knows. */
  readonly units?: LengthUnit;
}

/**
 * Finds scale, walls, openings and rooms in a drawing. Pure and deterministic: the same drawing gives the
 * same bytes. What cannot be told is left out and named in the warnings, never guessed.
 */
export function extractPlan(drawing: Drawing, { scaleHint, units }: ExtractOptions = {}): PlanGeometry {
  const framed = readLinework(drawing);
  const linework = withoutTextBoxes(withoutSheetFrame(framed, drawing.page), drawing.texts);
  const evidence = gatherScaleEvidence(drawing, linework, units);
  const working = workingScale(evidence, scaleHint) ?? blindScale(linework);
  const building = readBuilding(drawing, linework, working);
  const { scale, dimensions, warnings } = decideScale(evidence, building.rooms, scaleHint);

  const walls = publishWalls(building.strips);
  const openings = publishOpenings(building.openings, walls, working);
  const drafts = orderRooms(building.rooms);
  const rooms = publishRooms(drafts, walls, openings, working);
  return {
    source: 'vector',
    page: { ...drawing.page, unit: 'pt', axis_y: 'down' },
    scale,
    walls,
    openings,
    rooms,
    texts: publishTexts(drawing.texts),
    dimensions,
    warnings: [
      ...drawing.warnings.map(({ code, message }) => ({ code, message })),
      ...warnings,
      ...roomWarnings(walls, rooms, drafts, readLabels(drawing.texts), scale),
    ],
  };
}
