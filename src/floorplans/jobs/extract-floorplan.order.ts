import { Injectable } from '@nestjs/common';
import { ConflictError } from '../../domain/errors';
import { type ExtractFloorplanPayload, hasEnded, type JobOrder, JobsService, OrdersJob } from '../../jobs';
import { jobOptions, UploadsService } from '../../uploads';
import { ExtractFloorplanConfigDto } from '../dto/extract-floorplan-config.dto';
import { floorplanNotFound } from '../floorplan-errors';
import { FloorplanRepository } from '../floorplan.repository';
import { scaleStatement } from '../scale-statement';
import { schedulePagesStatement } from '../schedule-pages-statement';

/** Extracts a plan again: another page, with another scale, or the same after a failure. */
@Injectable()
@OrdersJob('floorplan.extract', ExtractFloorplanConfigDto)
export class ExtractFloorplanOrder implements JobOrder<'floorplan.extract', ExtractFloorplanConfigDto> {
  constructor(
    private readonly floorplans: FloorplanRepository,
    private readonly uploads: UploadsService,
    private readonly jobs: JobsService,
  ) {}

  async configOf(
    _workspaceId: string,
    { floorplan_id }: ExtractFloorplanPayload,
  ): Promise<ExtractFloorplanConfigDto> {
    return { floorplan_id };
  }

  /**
   * @throws UnprocessableError `floorplan_not_found`; MalformedError `scale_unreadable`, `schedule_pages_unreadable`
   * @throws ConflictError `extraction_under_way`: another job extracts the same plan
   */
  async prepare(
    workspaceId: string,
    { floorplan_id, page, scale, units, region, schedule_pages }: ExtractFloorplanConfigDto,
  ) {
    const statedScale = scaleStatement(scale);
    // This locks the row of the plan, so that the second of two requests at the same time sees the job of the first.
    const floorplan = await this.floorplans.restart(workspaceId, floorplan_id, {
      ...(page && { page }),
      ...(statedScale && { statedScale }),
      ...(units && { statedUnits: units }),
      ...(schedule_pages !== undefined && {
        statedSchedulePages: schedulePagesStatement(schedule_pages),
      }),
      ...((page || region !== undefined) && { statedRegion: region || null }),
    });
    if (!floorplan) throw floorplanNotFound();
    const jobs = await this.jobs.ofFloorplan(workspaceId, floorplan_id);
    const busy = jobs.find(({ type, status }) => type === 'floorplan.extract' && !hasEnded(status));
    if (busy) throw underWay(busy.id);
    const upload = await this.uploads.get(workspaceId, floorplan.uploadId);
    return { payload: { floorplan_id }, options: { ...jobOptions(upload), floorplanId: floorplan_id } };
  }
}

function underWay(jobId: string): ConflictError {
  return new ConflictError('extraction_under_way', `Job ${jobId} is already extracting this plan.`, {
    message: 'The plan is already being extracted. Wait for that job, or cancel it first.',
  });
}
