import { Injectable } from '@nestjs/common';
import { type PlanGeometry, type SheetDrawing, wishesEach } from '../../domain/extraction';
import { type FurtherFloorplan, JobsService } from '../../jobs';
import { jobOptions, type Upload } from '../../uploads';
import type { Floorplan } from '../floorplan.entity';
import { FloorplanRepository } from '../floorplan.repository';
import { planNameOf } from '../ingest.service';

/** The longest name of a floor plan. */
const MAX_NAME = 200;

/** Makes each floor plan of a sheet a floor plan of its own, where the caller wished that. */
@Injectable()
export class SheetSplit {
  constructor(
    private readonly floorplans: FloorplanRepository,
    private readonly jobs: JobsService,
  ) {}

  /**
   * Adds a floor plan and its job for each floor plan of the sheet that was not read, unless one was made for that
   * drawing by an earlier extraction. Belongs into the transaction that publishes the plan that was read.
   *
   * @returns what was added, in page order; empty where the caller did not wish it
   */
  async addFurther(floorplan: Floorplan, upload: Upload, plan: PlanGeometry): Promise<FurtherFloorplan[]> {
    const {
      statedRegion,
      workspaceId,
      projectId,
      uploadId,
      page,
      statedScale,
      statedUnits,
      statedSchedulePages,
    } = floorplan;
    if (statedRegion === null || !wishesEach(statedRegion)) return [];
    const known = await this.floorplans.regionsMadeAfter(floorplan);
    const unread = (plan.drawings ?? []).filter(({ kind, read }) => kind === 'plan' && !read);
    const added: FurtherFloorplan[] = [];
    for (const drawing of unread) {
      const region = `${drawing.number}`;
      if (known.has(region)) continue;
      const { id } = await this.floorplans.add({
        workspaceId,
        projectId,
        uploadId,
        name: nameOf(floorplan, upload, drawing),
        page,
        statedScale,
        statedUnits,
        statedRegion: region,
        statedSchedulePages,
      });
      const job = await this.jobs.enqueue(
        'floorplan.extract',
        workspaceId,
        { floorplan_id: id },
        { ...jobOptions(upload), floorplanId: id },
      );
      added.push({ floorplan_id: id, job_id: job.id, region, title: drawing.title });
    }
    return added;
  }
}

/**
 * What changes of the name and the region of a floor plan once it is read. A plan that is named after its file takes the
 * title of the drawing that the caller chose. A wish for each floor plan becomes the number of the one that was read; it
 * is dropped where the sheet has no more than one.
 */
export function changesOnceRead(
  floorplan: Floorplan,
  upload: Upload,
  { drawings = [] }: PlanGeometry,
): Partial<Pick<Floorplan, 'name' | 'statedRegion'>> {
  const { name, statedRegion } = floorplan;
  if (statedRegion === null) return {};
  const [drawing, ...others] = drawings.filter(({ read }) => read);
  const chosen = drawing !== undefined && others.length === 0;
  if (!wishesEach(statedRegion)) {
    const named = chosen && drawing.title !== null && name === planNameOf(upload.fileName);
    return named ? { name: drawing.title! } : {};
  }
  if (!chosen || drawings.filter(({ kind }) => kind === 'plan').length < 2) return { statedRegion: null };
  return { name: nameOf(floorplan, upload, drawing), statedRegion: `${drawing.number}` };
}

/** The title of a drawing, after the name that the caller gave, if they gave one. */
function nameOf({ name }: Floorplan, { fileName }: Upload, { title, number }: SheetDrawing): string {
  const part = title ?? `drawing ${number}`;
  const own = name === planNameOf(fileName) && title !== null ? part : `${name}, ${part}`;
  return own.slice(0, MAX_NAME);
}
