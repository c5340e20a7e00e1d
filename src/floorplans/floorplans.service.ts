import { Injectable } from '@nestjs/common';
import {
  type MeasuredPlan,
  measurePlan,
  planQuality,
  presentPlan,
  type QualityVerdict,
} from '../domain/extraction';
import { ConflictError, NotFoundError } from '../domain/errors';
import { Database } from '../platform/database';
import { ProjectsService } from '../projects';
import { UploadsService } from '../uploads';
import type { UpdateFloorplanDto } from './dto/floorplan.dto';
import type { Floorplan } from './floorplan.entity';
import { type FloorplanFilter, FloorplanRepository } from './floorplan.repository';

/** A floor plan in its present state, with its quality. */
export type PresentPlan = MeasuredPlan & QualityVerdict & { revision: number };

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

  /** Does the same as `get`, and judges a plan that an earlier version extracted. */
  async getJudged(workspaceId: string, id: string): Promise<Floorplan> {
    return this.judged(await this.get(workspaceId, id));
  }

  async page(
    workspaceId: string,
    filter: FloorplanFilter,
    window: { skip: number; take: number },
  ): Promise<[Floorplan[], number]> {
    const [floorplans, total] = await this.floorplans.page(workspaceId, filter, window);
    const judged: Floorplan[] = [];
    // One after the other: a geometry is large.
    for (const floorplan of floorplans) judged.push(await this.judged(floorplan));
    return [judged, total];
  }

  async update(workspaceId: string, id: string, changes: UpdateFloorplanDto): Promise<Floorplan> {
    const floorplan = await this.get(workspaceId, id);
    if (changes.project_id) await this.projects.get(workspaceId, changes.project_id);
    await this.floorplans.describe(workspaceId, id, {
      name: changes.name ?? floorplan.name,
      projectId: changes.project_id === undefined ? floorplan.projectId : changes.project_id,
    });
    return this.getJudged(workspaceId, id);
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
   * The plan in its present state: the extracted geometry with people's corrections, measured with the present scale,
   * and how far it can be relied upon.
   *
   * @throws NotFoundError
   * @throws ConflictError `floorplan_not_processed` while there is no geometry
   */
  async measuredPlan(workspaceId: string, id: string): Promise<PresentPlan> {
    return this.database.transaction(async () => {
      const floorplan = await this.get(workspaceId, id);
      const geometry = await this.floorplans.geometry(workspaceId, id);
      if (!geometry) throw notProcessed(floorplan);
      const { scale, revision } = floorplan;
      const present = presentPlan(geometry, await this.floorplans.roomChanges(workspaceId, id), scale);
      return { ...measurePlan(present, scale), ...planQuality(present, scale), revision };
    });
  }

  /** Judges the plan in its present state. Call it after each change to the geometry, a room or the scale. */
  async judge(workspaceId: string, id: string): Promise<QualityVerdict> {
    const plan = await this.measuredPlan(workspaceId, id);
    await this.floorplans.setQuality(workspaceId, id, plan.revision, plan);
    return { quality: plan.quality, quality_reasons: plan.quality_reasons };
  }

  private async judged(floorplan: Floorplan): Promise<Floorplan> {
    if (floorplan.quality !== null || floorplan.revision === 0) return floorplan;
    return { ...floorplan, quality: await this.judge(floorplan.workspaceId, floorplan.id) };
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
