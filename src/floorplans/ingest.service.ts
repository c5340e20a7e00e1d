import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import type { Request } from 'express';
import { UnprocessableError } from '../domain/errors';
import { type Job, JobsService } from '../jobs';
import { Database } from '../platform/database';
import { assertValid } from '../platform/http';
import { ProjectsService } from '../projects';
import { jobOptions, type ReceivedForm, UploadsService } from '../uploads';
import { IngestFormDto } from './dto/ingest.dto';
import type { Floorplan } from './floorplan.entity';
import { FloorplanRepository } from './floorplan.repository';
import { scaleStatement } from './scale-statement';
import { schedulePagesStatement } from './schedule-pages-statement';

/** The name of a floor plan whose caller gives none. */
export function planNameOf(fileName: string): string {
  return fileName.replace(/\.(pdf|png|jpe?g|webp|tiff?)$/i, '');
}

/** `POST /ingest`: makes an upload, a floor plan and a job from a file, all of them or none. */
@Injectable()
export class IngestService {
  constructor(
    private readonly uploads: UploadsService,
    private readonly floorplans: FloorplanRepository,
    private readonly projects: ProjectsService,
    private readonly jobs: JobsService,
    private readonly database: Database,
  ) {}

  ingest(workspaceId: string, request: Request): Promise<{ floorplan: Floorplan; job: Job }> {
    return this.uploads.receive(request, 1, async (form) => {
      const wanted = await this.read(workspaceId, form);
      const [file] = form.files;
      return this.database.transaction(async () => {
        const upload = await this.uploads.keep(workspaceId, file);
        const floorplan = await this.floorplans.add({
          workspaceId,
          projectId: wanted.project_id ?? null,
          uploadId: upload.id,
          name: wanted.name ?? planNameOf(file.fileName),
          page: wanted.page ?? 1,
          statedScale: scaleStatement(wanted.scale),
          statedUnits: wanted.units ?? null,
          statedRegion: wanted.region ?? null,
          statedSchedulePages: schedulePagesStatement(wanted.schedule_pages),
        });
        const job = await this.jobs.enqueue(
          'floorplan.extract',
          workspaceId,
          { floorplan_id: floorplan.id },
          { ...jobOptions(upload), floorplanId: floorplan.id },
        );
        return { floorplan, job };
      });
    });
  }

  private async read(workspaceId: string, form: ReceivedForm): Promise<IngestFormDto> {
    const wanted = assertValid(plainToInstance(IngestFormDto, form.fields));
    if (wanted.project_id && !(await this.projects.exists(workspaceId, wanted.project_id))) {
      throw new UnprocessableError('project_not_found', 'There is no project with this id.', {
        message: 'Create the project first, or leave out project_id.',
        errors: [{ pointer: 'project_id', message: 'no such project' }],
      });
    }
    return wanted;
  }
}
