import { Injectable } from '@nestjs/common';
import { MalformedError, NotFoundError, UnprocessableError } from '../domain/errors';
import type { LayoutRoom, Programme, Shell } from '../domain/layout';
import { shellFromGraph, shellFromPlan, type SpatialGraph } from '../domain/layout/shells';
import { floorplanNotFound, FloorplansService } from '../floorplans';
import type { GenerateDto } from './dto/generate.dto';
import { layoutNotFound } from './layout-errors';
import type { StoredLayout } from './layout.entity';
import type { LayoutRequest, Regeneration } from './layout-request';
import { LayoutsService } from './layouts.service';
import { lockedRooms, shellAround } from './locked-rooms';

/** Where to make a layout, and what is there already. */
export interface LayoutSite extends Pick<
  StoredLayout,
  'projectId' | 'floorplanId' | 'floorplanRevision' | 'spatialGraph'
> {
  shell: Shell;
  /** The layout that is generated again; null for a new one. */
  earlier: {
    request: LayoutRequest;
    programme: Programme;
    regeneration: Regeneration;
    locked: LayoutRoom[];
  } | null;
}

/** Finds the shell of a request. */
@Injectable()
export class LayoutSites {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly layouts: LayoutsService,
  ) {}

  /**
   * @throws UnprocessableError `shell_source_ambiguous`, `floorplan_not_found`, `layout_not_found`,
   *   `room_not_lockable`, and the errors of the shell
   * @throws ConflictError `floorplan_not_processed`, `layout_not_ready`
   * @throws MalformedError `field_without_use`
   */
  find(workspaceId: string, body: GenerateDto): Promise<LayoutSite> | LayoutSite {
    const { floorplan_id, spatial_graph, layout_id } = body;
    const given = [floorplan_id, spatial_graph, layout_id].filter((source) => source !== undefined);
    if (given.length !== 1) throw ambiguous(given.length);
    assertUseful(body);
    if (floorplan_id !== undefined) return this.ofFloorplan(workspaceId, floorplan_id, body);
    if (layout_id !== undefined) return this.ofLayout(workspaceId, layout_id, body);
    return ofGraph(spatial_graph as SpatialGraph);
  }

  private async ofFloorplan(
    workspaceId: string,
    id: string,
    { keep_room_ids = [] }: GenerateDto,
  ): Promise<LayoutSite> {
    const floorplan = await this.floorplans.get(workspaceId, id).catch((error: unknown) => {
      throw error instanceof NotFoundError ? floorplanNotFound('#/floorplan_id') : error;
    });
    const plan = await this.floorplans.measuredPlan(workspaceId, id);
    return {
      projectId: floorplan.projectId,
      floorplanId: id,
      floorplanRevision: plan.revision,
      spatialGraph: null,
      shell: shellFromPlan(plan, { keep_room_ids }),
      earlier: null,
    };
  }

  private async ofLayout(
    workspaceId: string,
    id: string,
    { alternative: rank = 1, locked_rooms = [] }: GenerateDto,
  ): Promise<LayoutSite> {
    const notFound = (error: unknown) => {
      throw error instanceof NotFoundError ? layoutNotFound('#/layout_id') : error;
    };
    const before = await this.layouts.get(workspaceId, id).catch(notFound);
    const { document } = await this.layouts.alternative(workspaceId, id, rank).catch(notFound);
    const locked = lockedRooms(document, locked_rooms);
    return {
      projectId: before.projectId,
      floorplanId: before.floorplanId,
      floorplanRevision: before.floorplanRevision,
      spatialGraph: null,
      shell: shellAround(document, locked),
      earlier: {
        request: before.request,
        programme: before.programme,
        regeneration: { layout_id: id, alternative: rank, locked_rooms: locked.map((room) => room.id) },
        locked,
      },
    };
  }
}

function ofGraph(graph: SpatialGraph): LayoutSite {
  return {
    projectId: null,
    floorplanId: null,
    floorplanRevision: null,
    spatialGraph: graph,
    shell: shellFromGraph(graph),
    earlier: null,
  };
}

function ambiguous(given: number): UnprocessableError {
  return new UnprocessableError(
    'shell_source_ambiguous',
    `The request gives ${given} of floorplan_id, spatial_graph and layout_id.`,
    {
      message: 'Give exactly one of floorplan_id, spatial_graph and layout_id.',
      errors: ['floorplan_id', 'spatial_graph', 'layout_id'].map((field) => ({
        pointer: `#/${field}`,
        message: 'give exactly one of the three',
      })),
    },
  );
}

/** Refuses fields that would be ignored: the sender expects them to do something. */
function assertUseful({ floorplan_id, layout_id, ...body }: GenerateDto): void {
  const useless = [
    ...(floorplan_id === undefined ? (['keep_room_ids'] as const) : []),
    ...(layout_id === undefined ? (['alternative', 'locked_rooms'] as const) : []),
  ].filter((field) => body[field] !== undefined);
  if (useless.length === 0) return;
  throw new MalformedError('field_without_use', `This request has no use for ${useless.join(', ')}.`, {
    message: 'keep_room_ids belongs to floorplan_id; alternative and locked_rooms belong to layout_id.',
    errors: useless.map((field) => ({ pointer: `#/${field}`, message: 'has no use in this request' })),
  });
}
