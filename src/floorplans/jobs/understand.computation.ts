import type { Drawing } from '../../domain/drawing/drawing';
import { type PlanGeometry, type UnderstandOptions, understandPlan } from '../../domain/extraction';
import type { Computation } from '../../platform/compute';

export interface UnderstandInput {
  drawing: Drawing;
  options: UnderstandOptions;
}

/** Finds scale, walls, openings and rooms; runs in a thread of the pool. */
export default function understand({ drawing, options }: UnderstandInput): PlanGeometry {
  return understandPlan(drawing, options);
}

export const UNDERSTAND: Computation<UnderstandInput, PlanGeometry> = { file: __filename };
