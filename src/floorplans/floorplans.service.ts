import { Injectable } from '@nestjs/common';
import { type MeasuredPlan, measurePlan, withRoomChanges } from '../domain/extraction';
import { ConflictError, NotFoundError } from '../domain/errors';
import { Database } from '../platform/database';
import { ProjectsService } from '../projects';
import { UploadsService } from '../uploads';
import type { UpdateFloorplanDto } from './dto/floorplan.dto';
import type { Floorplan } from './floorplan.entity';
import { type FloorplanFilter, FloorplanRepository } from './floorplan.repository';

@Injectable()
export class FloorplansService {
  constructor(
    private readonly floorplans: FloorplanRepository,
    private readonly projects: ProjectsService,
    private readonly uploads: UploadsService,
    private readonly database: Database,
  ) {}

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Floorplan> {
    const floorplan = await this.floorplans.byId(workspaceId, id);
    if (!floorplan) throw new NotFoundError('floor plan');
    return floorplan;
  }

  page(
    workspaceId: string,
    filter: FloorplanFilter,
    window: { skip: number; take: number },
  ): Promise<[Floorplan[], number]> {
    return this.floorplans.page(workspaceId, filter, window);
  }

  async update(workspaceId: string, id: string, changes: UpdateFloorplanDto): Promise<Floorplan> {
    const floorplan = await this.get(workspaceId, id);
    if (changes.project_id) await this.projects.get(workspaceId, changes.project_id);
    await this.floorplans.rename(workspaceId, id, {
      name: changes.name ?? floorplan.name,
      projectId: changes.project_id === undefined ? floorplan.projectId : changes.project_id,
    });
    return this.get(workspaceId, id);
  }

  /** Deletes the plan, its bills and layouts, and its upload if nothing else uses that. */
  async remove(workspaceId: string, id: string): Promise<void> {
    const floorplan = await this.get(workspaceId, id);
    await this.floorplans.remove(workspaceId, id);
    await this.uploads.remove(workspaceId, floorplan.uploadId).catch((error: unknown) => {
      if (!(error instanceof ConflictError)) throw error;
    });
  }

  /**
   * The plan in its present state: the extracted geometry with people's corrections, measured with the present scale.
   *
   * @throws NotFoundError
   * @throws ConflictError `floorplan_not_processed` while there is no geometry
   */
  async measuredPlan(workspaceId: string, id: string): Promise<MeasuredPlan & { revision: number }> {
    return this.database.transaction(async () => {
      const floorplan = await this.get(workspaceId, id);
      const geometry = await this.floorplans.geometry(workspaceId, id);
      if (!geometry) throw notProcessed(floorplan);
      const edited = withRoomChanges(
        geometry,
        await this.floorplans.roomChanges(workspaceId, id),
        floorplan.scale,
      );
      return { ...measurePlan(edited, floorplan.scale), revision: floorplan.revision };
    });
  }
}

function notProcessed(floorplan: Floorplan): ConflictError {
  const failed = floorplan.status === 'error';
  return new ConflictError(
    'floorplan_not_processed',
    failed
      ? `The extraction failed: ${floorplan.error?.detail ?? 'unknown'}`
      : 'The plan has not been extracted yet.',
    {
      message: failed
        ? `There is no geometry, because the extraction failed. ${floorplan.error?.message ?? ''}`.trim()
        : 'The plan is still being extracted. Wait until its job has ended, then try again.',
    },
  );
}
