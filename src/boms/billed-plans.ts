import { Injectable } from '@nestjs/common';
import type { MeasuredPlan } from '../domain/extraction';
import { layoutAsPlan } from '../domain/layout/as-plan';
import { FloorplansService } from '../floorplans';
import { LayoutsService } from '../layouts';
import type { Bom } from './bom.entity';

/** What a bill is of: a floor plan as it stands, or an alternative of a layout. */
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

/** The plans that bills are taken off, whatever they come from. */
@Injectable()
export class BilledPlans {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly layouts: LayoutsService,
  ) {}

  /**
   * @returns `revision`: of the floor plan; null for layouts, which never change
   * @throws NotFoundError, ConflictError `floorplan_not_processed`, `layout_not_ready`
   */
  async plan(
    workspaceId: string,
    { floorplanId, layoutId, layoutAlternative }: BillSubject,
  ): Promise<{ plan: MeasuredPlan; revision: number | null }> {
    if (floorplanId !== null) {
      const plan = await this.floorplans.measuredPlan(workspaceId, floorplanId);
      return { plan, revision: plan.revision };
    }
    const { document } = await this.layouts.alternative(workspaceId, layoutId!, layoutAlternative!);
    return { plan: layoutAsPlan(document), revision: null };
  }
}
