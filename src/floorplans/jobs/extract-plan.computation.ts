import type { Drawing } from '../../domain/drawing/drawing';
import { type PlanGeometry, type ExtractOptions, extractPlan } from '../../domain/extraction';
import type { Computation } from '../../platform/compute';

export interface ExtractPlanInput {
  drawing: Drawing;
  options: ExtractOptions;
}

/** Finds the scale, walls, openings and rooms. Runs in a thread of the pool. */
export default function extract({ drawing, options }: ExtractPlanInput): PlanGeometry {
  return extractPlan(drawing, options);
}

export const EXTRACT_PLAN: Computation<ExtractPlanInput, PlanGeometry> = { file: __filename };
