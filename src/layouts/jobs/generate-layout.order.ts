import { Injectable } from '@nestjs/common';
import { type GenerateLayoutPayload, type JobOrder, OrdersJob } from '../../jobs';
import { GenerateDto } from '../dto/generate.dto';
import { GenerationService } from '../generation.service';
import { LayoutsService } from '../layouts.service';

/** Orders another search. A retry with changes makes a new layout too, because a layout's request never changes. */
@Injectable()
@OrdersJob('layout.generate', GenerateDto)
export class GenerateLayoutOrder implements JobOrder<'layout.generate', GenerateDto> {
  constructor(
    private readonly generation: GenerationService,
    private readonly layouts: LayoutsService,
  ) {}

  async configOf(workspaceId: string, { layout_id }: GenerateLayoutPayload): Promise<GenerateDto> {
    const { request, floorplanId, projectId, spatialGraph } = await this.layouts.get(workspaceId, layout_id);
    const { regenerates, facility, keep_room_ids, bill, ...plain } = request;
    return {
      ...plain,
      ...bill,
      ...(facility !== null && { facility }),
      ...(projectId !== null && { project_id: projectId }),
      ...(regenerates ??
        (spatialGraph ? { spatial_graph: spatialGraph } : ofPlan(floorplanId, keep_room_ids))),
    };
  }

  /** @throws as GenerationService.prepare */
  async prepare(workspaceId: string, config: GenerateDto) {
    const { layout, options } = await this.generation.prepare(workspaceId, config);
    return { payload: { layout_id: layout.id }, options };
  }
}

function ofPlan(floorplanId: string | null, keep_room_ids: string[]): Partial<GenerateDto> {
  return { ...(floorplanId !== null && { floorplan_id: floorplanId }), keep_room_ids };
}
