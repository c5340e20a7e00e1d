import { Injectable } from '@nestjs/common';
import type { MeasuredPlan } from '../domain/extraction';
import { layoutAsPlan } from '../domain/layout/as-plan';
import { FloorplansService } from '../floorplans';
import { LayoutsService } from '../layouts';
import type { Bom } from './bom.entity';

/** What a bill is of: a floor plan in its present state, or an alternative of a layout. */
export type BillSubject = Pick<Bom, 'floorplanId' | 'layoutId' | 'layoutAlternative'>;

export const ofFloorplan = (floorplanId: string): BillSubject => ({
  floorplanId,
  layoutId: null,
  layoutAlternative: null,
});

export const ofLayout = (layoutId: string, layoutAlternative: number): BillSubject => ({
  floorplanId: null,
  layoutId,
  layoutAlternative,
});

/** The plans that bills are measured from: floor plans and layouts. */
@Injectable()
export class BilledPlans {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly layouts: LayoutsService,
  ) {}

  /**
   * @returns the plan, the project that it belongs to, and the revision of the floor plan; the revision is null for a
   *   layout, which never changes
   * @throws NotFoundError, ConflictError `floorplan_not_processed`, `layout_not_ready`
   */
  async plan(
    workspaceId: string,
    { floorplanId, layoutId, layoutAlternative }: BillSubject,
  ): Promise<{ plan: MeasuredPlan; projectId: string | null; revision: number | null }> {
    if (floorplanId !== null) {
      const plan = await this.floorplans.measuredPlan(workspaceId, floorplanId);
      const { projectId } = await this.floorplans.get(workspaceId, floorplanId);
      return { plan, projectId, revision: plan.revision };
    }
    const { document } = await this.layouts.alternative(workspaceId, layoutId!, layoutAlternative!);
    const { projectId } = await this.layouts.get(workspaceId, layoutId!);
    return { plan: layoutAsPlan(document), projectId, revision: null };
  }
}
