import type { RasterSheet, Segment } from '../../drawing/raster-sheet';
import { distance, lengthOf, type Mm } from '../../geometry';
import type { RoomLabel } from '../model/room-label';
import { senseOf } from '../rooms/sense';
import { buildingIn, lookAt, type SeenBuilding } from './read-building';
import { TRIAL } from './thresholds';

/** The building at the scale at which it makes most sense, with what was tried. */
export interface TrialResult {
  readonly building: SeenBuilding;
  /** Full sentences: what was tried and why one was chosen. */
  readonly notes: readonly string[];
}

/** One scale that was tried. */
interface Trial {
  readonly building: SeenBuilding;
  /** Counted in rooms. */
  readonly sense: number;
  readonly doorMm: Mm | null;
  readonly wallMm: Mm | null;
}

/**
 * Looks at a sheet that does not give its scale as if the building were of several sizes, and keeps the size at which
 * the rooms make most sense, and doors and walls have usual widths.
 */
export async function readAtSeveralScales(
  sheet: RasterSheet,
  segment: Segment,
  labels: readonly RoomLabel[],
): Promise<TrialResult | null> {
  const side = inkSide(sheet);
  if (side === 0) return null;
  const trials: Trial[] = [];
  for (const buildingMm of TRIAL.buildingMm) {
    const mmPerUnit = buildingMm / side;
    const masks = await lookAt(sheet, segment, mmPerUnit);
    trials.push(trialOf(buildingIn(masks, sheet, labels, mmPerUnit), labels));
  }
  const best = trials.reduce((winner, trial) => (trial.sense > winner.sense ? trial : winner));
  const tried = trials.map(
    ({ building, sense }) =>
      `${building.mmPerUnit.toFixed(1)} mm a pixel: ${building.rooms.length} rooms, score ${sense.toFixed(1)}`,
  );
  return {
    building: best.building,
    notes: [
      `The sheet does not give its scale, so several were tried: ${tried.join('; ')}.`,
      `${best.building.mmPerUnit.toFixed(1)} mm a pixel was chosen: its rooms make most sense` +
        `${best.doorMm === null ? '' : `, and its doors are ${Math.round(best.doorMm)} mm wide`}.`,
    ],
  };
}

function trialOf(building: SeenBuilding, labels: readonly RoomLabel[]): Trial {
  const { mmPerUnit, rooms, openings, strips } = building;
  const doors = openings.filter(({ kind }) => kind === 'door').map(({ a, b }) => distance(a, b) * mmPerUnit);
  const doorMm = middle(doors.map((width) => ({ value: width, weight: 1 })));
  const wallMm = middle(
    strips.map((strip) => ({ value: strip.thickness * mmPerUnit, weight: lengthOf(strip) })),
  );
  const sure = rooms.reduce((sum, { confidence }) => sum + confidence, 0);
  const plausible =
    factor(doorMm, TRIAL.doorMm.min, TRIAL.doorMm.max) * factor(wallMm, TRIAL.wallMm.min, TRIAL.wallMm.max);
  return { building, sense: (senseOf(rooms, labels, building) + sure) * plausible, doorMm, wallMm };
}

function factor(value: number | null, min: number, max: number): number {
  return value === null || (value >= min && value <= max) ? 1 : TRIAL.implausible;
}

/** The value at which half of the weight is reached; null where there is none. */
function middle(items: readonly { value: number; weight: number }[]): number | null {
  const ordered = [...items].sort((p, q) => p.value - q.value);
  const half = ordered.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { value, weight } of ordered) if ((sum += weight) >= half) return value;
  return null;
}

/** The longer side of the box around the ink, in pixels; 0 on an empty sheet. */
function inkSide({ width, height, ink }: RasterSheet): number {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (ink[i] === 0) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  return Math.max(0, right - left, bottom - top);
}
