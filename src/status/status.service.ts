import { Injectable } from '@nestjs/common';
import { ConflictError } from '../domain/errors';
import { FloorplansService } from '../floorplans';
import { JobsService } from '../jobs';
import { link } from '../platform/http';
import type { GenerationSummaryDto, StatusDto } from './dto/status.dto';

@Injectable()
export class StatusService {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly jobs: JobsService,
  ) {}

  /** @throws NotFoundError */
  async of(workspaceId: string, floorplanId: string): Promise<StatusDto> {
    const floorplan = await this.floorplans.get(workspaceId, floorplanId);
    const jobs = (await this.jobs.ofFloorplan(workspaceId, floorplanId)).reverse();
    return {
      pdf_id: floorplan.id,
      floorplan_id: floorplan.id,
      status: floorplan.status,
      done: floorplan.status === 'processed' || floorplan.status === 'error',
      error: floorplan.error,
      summary: await this.summary(workspaceId, floorplanId),
      created_at: floorplan.createdAt.toISOString(),
      updated_at: floorplan.updatedAt.toISOString(),
      processed_at: floorplan.processedAt?.toISOString() ?? null,
      jobs: jobs.map((job) => ({
        job_id: job.id,
        type: job.type,
        status: job.status,
        created_at: job.createdAt.toISOString(),
        finished_at: job.finishedAt?.toISOString() ?? null,
        _links: { self: link(`/jobs/${job.id}`) },
      })),
      _links: { self: link(`/status/${floorplan.id}`), floorplan: link(`/floorplans/${floorplan.id}`) },
    };
  }

  private async summary(workspaceId: string, floorplanId: string): Promise<GenerationSummaryDto | null> {
    try {
      const plan = await this.floorplans.measuredPlan(workspaceId, floorplanId);
      const area = plan.rooms.reduce((sum, room) => sum + (room.area_m2 ?? 0), 0);
      return {
        rooms: plan.rooms.length,
        walls: plan.walls.length,
        openings: plan.openings.length,
        warnings: plan.warnings.length,
        quality: plan.quality,
        area_m2: plan.scale ? Math.round(area * 100) / 100 : null,
      };
    } catch (error) {
      if (error instanceof ConflictError) return null;
      throw error;
    }
  }
}
