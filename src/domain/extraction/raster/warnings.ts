import type { Opening, PlanWarning, ScaleRecord } from '../model/plan-geometry';
import { LOOK } from './thresholds';

/** Doors and windows of a picture are proposals until a person has looked at them. */
export function openingsProposed(openings: readonly Opening[]): PlanWarning[] {
  if (openings.length === 0) return [];
  const count = (kind: string): number => openings.filter((opening) => opening.kind === kind).length;
  const message =
    `${count('door')} doors and ${count('window')} windows were found in the picture. They are proposals: ` +
    'compare them with the drawing before you order by this bill.';
  return [{ code: 'openings_proposed', message, elements: openings.map(({ id }) => id) }];
}

/** A picture in which lines that stand near to each other run together. */
export function resolutionLow(scale: ScaleRecord | null): PlanWarning[] {
  if (scale === null || scale.mm_per_unit <= LOOK.doubtfulMm) return [];
  const message =
    `One pixel of the picture covers ${Math.round(scale.mm_per_unit)} mm of the building. Walls are surer below ` +
    `${LOOK.doubtfulMm} mm: scan the sheet with more dots an inch if you can.`;
  return [{ code: 'resolution_low', message }];
}
