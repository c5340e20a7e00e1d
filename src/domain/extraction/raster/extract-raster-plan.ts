import type { RasterSheet, Segment } from '../../drawing/raster-sheet';
import { UnprocessableError } from '../../errors';
import { sameToShare, type MmPerUnit } from '../../geometry';
import { collector, shape, watched, type ObserveExtraction } from '../model/observation';
import type { PlanGeometry, PlanWarning } from '../model/plan-geometry';
import type { RoomLabel } from '../model/room-label';
import { publishPlan, type PlanOrigin } from '../publish/plan';
import { describePlan } from '../publish/report';
import { roomsByLabels } from '../rooms/rooms-by-labels';
import type { ScaleHint } from '../scale/calibrate';
import { describeRasterScale } from './report';
import type { ScaleDecision } from '../scale/decide';
import { readLabels } from '../texts/labels';
import type { LengthUnit } from '../texts/lengths';
import { readAtSeveralScales } from './choose-scale';
import { openingsProposed, resolutionLow } from './warnings';
import { buildingIn, lookAt, NO_LINES, type SeenBuilding } from './read-building';
import { decideRasterScale, gatherRasterScale, workingRasterScale } from './scale';
import { drawnTexts } from './texts';
import { LOOK, TRIAL } from './thresholds';

/** What a caller knows about a sheet. */
export interface RasterOptions {
  /** The scale that the caller states. It decides; where the sheet contradicts it, a warning says so. */
  readonly scaleHint?: ScaleHint;
  /** The unit of dimension numbers that print none, if the caller knows it. */
  readonly units?: LengthUnit;
  /** Which page of the file it is. The only one if left out. */
  readonly page?: { readonly number: number; readonly count: number };
}

const PICTURE: PlanOrigin = { source: 'raster', unit: 'px' };

/**
 * Finds scale, walls, openings and rooms in a sheet of pixels. A network says what is wall, door, window and room; the
 * ink says where exactly. Coordinates are pixels of the sheet, from the upper left corner of its first pixel.
 *
 * The same sheet and the same answers of the network give the same bytes, observed or not.
 *
 * @throws UnprocessableError resolution_low where a pixel covers too much of the building
 */
export async function extractRasterPlan(
  sheet: RasterSheet,
  segment: Segment,
  { scaleHint, units, page = { number: 1, count: 1 } }: RasterOptions = {},
  observe?: ObserveExtraction,
): Promise<PlanGeometry> {
  const texts = drawnTexts(sheet.texts);
  const evidence = watched(
    observe,
    'scale',
    (discard) => gatherRasterScale(sheet, texts, units, discard),
    ({ strokes, votes }) => ({
      notes: [`Lines beside dimension texts: ${strokes.length}; scales that they support: ${votes.length}.`],
      shapes: strokes.map(({ a, b }) => shape.line(a, b, 'dimension line')),
    }),
    'evidence',
  );
  const written = collector(observe);
  const labels = readLabels(texts, written.discard);
  const read = async (mmPerUnit: MmPerUnit): Promise<SeenBuilding> => {
    refuseCoarse(mmPerUnit);
    return buildingIn(await lookAt(sheet, segment, mmPerUnit), sheet, labels, mmPerUnit, observe);
  };
  const working = workingRasterScale(evidence, scaleHint);
  let building =
    working === null ? await tried(sheet, segment, labels, observe) : await read(working.mmPerUnit);
  const decide = (seen: SeenBuilding): ScaleDecision =>
    watched(
      observe,
      'scale',
      (discard) => decideRasterScale(evidence, seen, scaleHint, discard),
      describeRasterScale,
      'decision',
    );
  let decision = decide(building);
  if (decision.scale && !sameToShare(decision.scale.mm_per_unit, building.mmPerUnit, TRIAL.again)) {
    building = await read(decision.scale.mm_per_unit);
    decision = decide(building);
  }
  const scale = { mmPerUnit: decision.scale?.mm_per_unit ?? building.mmPerUnit };
  if (decision.scale) refuseCoarse(scale.mmPerUnit);
  const rooms = roomsByLabels(
    building.rooms,
    { texts, labels, linework: NO_LINES },
    scale,
    written.discarded,
    observe,
  );
  const drawing = { page: { ...page, width: sheet.width, height: sheet.height }, texts, warnings: [] };
  return watched(
    observe,
    'final',
    () => {
      const plan = publishPlan(drawing, { ...building, rooms, labels }, decision, scale, PICTURE);
      const own: PlanWarning[] = [...resolutionLow(decision.scale), ...openingsProposed(plan.openings)];
      return { ...plan, warnings: [...plan.warnings, ...own] };
    },
    describePlan,
  );
}

async function tried(
  sheet: RasterSheet,
  segment: Segment,
  labels: readonly RoomLabel[],
  observe?: ObserveExtraction,
): Promise<SeenBuilding> {
  const result = await readAtSeveralScales(sheet, segment, labels);
  if (result === null)
    throw new UnprocessableError(
      'nothing_drawn',
      'The picture is empty: nothing on it is darker than its ground.',
    );
  const { building, notes } = result;
  if (observe === undefined) return building;
  observe({ stage: 'scale', variant: 'sizes tried', notes, shapes: [], discarded: [] });
  const masks = await lookAt(sheet, segment, building.mmPerUnit);
  return buildingIn(masks, sheet, labels, building.mmPerUnit, observe);
}

function refuseCoarse(mmPerUnit: MmPerUnit): void {
  if (mmPerUnit <= LOOK.coarsestMm) return;
  throw new UnprocessableError(
    'resolution_low',
    `One pixel of the picture covers ${Math.round(mmPerUnit)} mm of the building, and walls cannot be read above ` +
      `${LOOK.coarsestMm} mm. Scan the sheet with more dots an inch, or ask for a larger picture.`,
  );
}
