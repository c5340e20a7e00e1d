import { Injectable } from '@nestjs/common';
import type { DocumentSurvey } from '../../domain/drawing/content-detection';
import type { ExtractOptions, PlanGeometry } from '../../domain/extraction';
import { UnprocessableError } from '../../domain/errors';
import {
  type ExtractFloorplanResult,
  HandlesJob,
  type JobContext,
  type JobEnd,
  type JobHandler,
  type JobOutcome,
} from '../../jobs';
import { ComputePool } from '../../platform/compute';
import { DrawingReader } from '../../drawings/process';
import { DetectionService, PDF, type Upload, UploadsService } from '../../uploads';
import type { Floorplan } from '../floorplan.entity';
import { FloorplanRepository } from '../floorplan.repository';
import { FloorplansService } from '../floorplans.service';
import { EXTRACT_PLAN } from './extract-plan.computation';
import { SchedulePages } from './schedule-pages';
import { changesOnceRead, SheetSplit } from './sheet-split';

type Context = JobContext<'floorplan.extract'>;

/** Reads one page of the upload in a process that can be killed, extracts the plan and publishes the result. */
@Injectable()
@HandlesJob('floorplan.extract')
export class ExtractFloorplanHandler implements JobHandler<'floorplan.extract'> {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly repository: FloorplanRepository,
    private readonly uploads: UploadsService,
    private readonly detections: DetectionService,
    private readonly reader: DrawingReader,
    private readonly compute: ComputePool,
    private readonly split: SheetSplit,
    private readonly schedules: SchedulePages,
  ) {}

  async run(context: Context): Promise<JobOutcome<'floorplan.extract'>> {
    const { workspaceId, payload, signal } = context;
    const floorplan = await this.floorplans.get(workspaceId, payload.floorplan_id);
    const upload = await this.uploads.get(workspaceId, floorplan.uploadId);
    await this.repository.markProcessing(workspaceId, floorplan.id);
    await context.progress(5, 'detecting');
    const plan = (await this.isScan(workspaceId, upload, floorplan.page, signal))
      ? await this.extractScan(context, floorplan, upload)
      : await this.extractDrawing(context, floorplan, upload);
    assertRegion(plan);
    await context.progress(90, 'saving');
    const result: ExtractFloorplanResult = {
      floorplan_id: floorplan.id,
      revision: floorplan.revision + 1,
      rooms: plan.rooms.length,
      walls: plan.walls.length,
      openings: plan.openings.length,
      warnings: plan.warnings.length,
      quality: null,
      further_floorplans: [],
    };
    return {
      result,
      publish: async () => {
        const revision = await this.repository.publish(workspaceId, floorplan.id, plan);
        const changes = changesOnceRead(floorplan, upload, plan);
        if (Object.keys(changes).length > 0)
          await this.repository.describe(workspaceId, floorplan.id, changes);
        const further_floorplans = await this.split.addFurther(floorplan, upload, plan);
        const { quality } = await this.floorplans.judge(workspaceId, floorplan.id);
        return { revision, quality, further_floorplans };
      },
    };
  }

  async onEnded(
    { workspaceId, payload }: Pick<Context, 'workspaceId' | 'payload'>,
    end: JobEnd,
  ): Promise<void> {
    const error =
      end.status === 'failed'
        ? end.error
        : { code: 'cancelled', message: 'The extraction was cancelled.', detail: 'Its job was cancelled.' };
    await this.repository.markFailed(workspaceId, payload.floorplan_id, error);
  }

  /** Whether the page is a picture and has no drawn lines. */
  private async isScan(
    workspaceId: string,
    upload: Upload,
    page: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const survey = await this.survey(workspaceId, upload, signal);
    const found = survey?.pages.find(({ number }) => number === page);
    return upload.mimeType !== PDF || found?.kind === 'scanned';
  }

  private async extractDrawing(
    context: Context,
    floorplan: Floorplan,
    upload: Upload,
  ): Promise<PlanGeometry> {
    const { signal } = context;
    await context.progress(20, 'reading');
    const survey = await this.survey(context.workspaceId, upload, signal);
    const { drawing, schedulePages } = await this.withFile(upload, async (path) => ({
      drawing: await this.reader.readPage(path, floorplan.page, signal),
      schedulePages: await this.schedules.read(path, floorplan, survey, signal),
    }));
    await context.progress(50, 'extracting', { paths: drawing.paths.count, texts: drawing.texts.length });
    const options = { ...optionsOf(floorplan), schedulePages };
    return this.compute.run(EXTRACT_PLAN, { drawing, options }, signal);
  }

  private async extractScan(context: Context, floorplan: Floorplan, upload: Upload): Promise<PlanGeometry> {
    await context.progress(20, 'extracting');
    return this.withFile(upload, (path) =>
      this.reader.readScan(path, floorplan.page, optionsOf(floorplan), context.signal),
    );
  }

  /** null if the file cannot be looked at as a whole. Reading the page then gives the exact error. */
  private async survey(
    workspaceId: string,
    upload: Upload,
    signal: AbortSignal,
  ): Promise<DocumentSurvey | null> {
    try {
      return await this.detections.detect(workspaceId, upload, signal);
    } catch (error) {
      if (error instanceof UnprocessableError) return null;
      throw error;
    }
  }

  private async withFile<T>(upload: Upload, read: (path: string) => Promise<T>): Promise<T> {
    const file = await this.uploads.checkout(upload);
    try {
      return await read(file.path);
    } finally {
      await file.release();
    }
  }
}

/** @throws UnprocessableError `region_not_found` */
function assertRegion({ warnings }: PlanGeometry): void {
  const unknown = warnings.find(({ code }) => code === 'region_not_found');
  if (unknown === undefined) return;
  throw new UnprocessableError('region_not_found', 'No drawing of the page fits the region.', {
    message: unknown.message,
    errors: [{ pointer: 'region', message: 'no such drawing' }],
  });
}

function optionsOf({ statedScale, statedUnits, statedRegion }: Floorplan): ExtractOptions {
  return {
    scaleHint: statedScale ? { ratio: statedScale.ratio } : undefined,
    units: statedUnits ?? undefined,
    region: statedRegion ?? undefined,
  };
}
