import { Injectable } from '@nestjs/common';
import { MalformedError, UnprocessableError } from '../domain/errors';
import type { Programme } from '../domain/layout';
import { parseBrief } from '../domain/layout/brief';
import { type EnqueueOptions, type Job, JobsService } from '../jobs';
import { Database } from '../platform/database';
import { ProjectsService } from '../projects';
import type { GenerateDto } from './dto/generate.dto';
import { LayoutRepository } from './layout.repository';
import { type BillTerms, type LayoutRequest, REQUEST_DEFAULTS } from './layout-request';
import { type LayoutSite, LayoutSites } from './layout-sites';
import type { StoredLayout } from './layout.entity';
import { programmeBeside } from './locked-rooms';
import { shellArea } from './shell-area';

const MAX_SEED = 2 ** 32 - 1;

/** `POST /generate`: reads the brief and the shell at once, and enqueues the search. */
@Injectable()
export class GenerationService {
  constructor(
    private readonly sites: LayoutSites,
    private readonly layouts: LayoutRepository,
    private readonly projects: ProjectsService,
    private readonly jobs: JobsService,
    private readonly database: Database,
  ) {}

  /** @throws as `prepare` */
  generate(workspaceId: string, body: GenerateDto): Promise<{ layout: StoredLayout; job: Job }> {
    return this.database.transaction(async () => {
      const { layout, options } = await this.prepare(workspaceId, body);
      const job = await this.jobs.enqueue('layout.generate', workspaceId, { layout_id: layout.id }, options);
      return { layout, job };
    });
  }

  /**
   * Adds the layout, still without plans, for a job to fill. Call it in the transaction that adds the job. It
   * refuses everything that can be refused without a search.
   *
   * @throws UnprocessableError `seed_out_of_range`, `project_not_found`; as LayoutSites.find and parseBrief
   * @throws MalformedError `prompt_missing`
   */
  async prepare(
    workspaceId: string,
    body: GenerateDto,
  ): Promise<{ layout: StoredLayout; options: EnqueueOptions }> {
    assertSeed(body.seed);
    const site = await this.sites.find(workspaceId, body);
    const request = requestOf(body, site);
    const layout = await this.layouts.add({
      workspaceId,
      projectId: await this.projectOf(workspaceId, body, site),
      floorplanId: site.floorplanId,
      floorplanRevision: site.floorplanRevision,
      request,
      spatialGraph: site.spatialGraph,
      programme: programmeOf(body, request, site),
      shell: site.shell,
    });
    return { layout, options: { sourceType: 'brief', floorplanId: site.floorplanId } };
  }

  private async projectOf(
    workspaceId: string,
    { project_id }: GenerateDto,
    site: LayoutSite,
  ): Promise<string | null> {
    if (project_id === undefined) return site.projectId;
    if (await this.projects.exists(workspaceId, project_id)) return project_id;
    throw new UnprocessableError('project_not_found', 'There is no project with this id.', {
      message: 'Create the project first, or leave project_id out.',
      errors: [{ pointer: '#/project_id', message: 'no such project' }],
    });
  }
}

function assertSeed(seed: number | undefined): void {
  if (seed === undefined || (seed >= 0 && seed <= MAX_SEED)) return;
  throw new UnprocessableError('seed_out_of_range', `${seed} is not between 0 and ${MAX_SEED}.`, {
    message: `Give a whole number from 0 to ${MAX_SEED}, or leave the seed out.`,
    errors: [{ pointer: '#/seed', message: `not between 0 and ${MAX_SEED}` }],
  });
}

/** The request with its gaps filled: from the earlier layout where there is one, else with defaults. */
function requestOf(body: GenerateDto, { earlier }: LayoutSite): LayoutRequest {
  const before = { ...REQUEST_DEFAULTS, ...earlier?.request };
  const prompt = body.prompt ?? earlier?.request.prompt;
  if (prompt === undefined) {
    throw new MalformedError('prompt_missing', 'The request has no prompt.', {
      message: 'Say in prompt what to plan, such as "dental clinic with 6 operatories and a reception".',
      errors: [{ pointer: '#/prompt', message: 'missing' }],
    });
  }
  return {
    prompt,
    seed: body.seed ?? before.seed,
    parallel_candidates: body.parallel_candidates ?? before.parallel_candidates,
    max_workers: body.max_workers ?? before.max_workers,
    max_iterations: body.max_iterations ?? before.max_iterations,
    alternatives: body.alternatives ?? before.alternatives,
    profile: body.profile ?? before.profile,
    facility: body.facility ?? earlier?.request.facility ?? null,
    keep_room_ids: body.keep_room_ids ?? [],
    regenerates: earlier?.regeneration ?? null,
    bill: { ...earlier?.request.bill, ...billTermsOf(body) },
  };
}

function billTermsOf({ standard, currency, ceiling_height_mm }: GenerateDto): BillTerms {
  return {
    ...(standard !== undefined && { standard }),
    ...(currency !== undefined && { currency }),
    ...(ceiling_height_mm !== undefined && { ceiling_height_mm }),
  };
}

/** The programme of the brief. A layout generated again keeps its programme unless the request changes it. */
function programmeOf(body: GenerateDto, request: LayoutRequest, { shell, earlier }: LayoutSite): Programme {
  const asBefore = earlier && body.prompt === undefined && !body.profile && !body.facility;
  const programme = asBefore
    ? earlier.programme
    : parseBrief(request.prompt, {
        ...(request.facility && { facility: request.facility }),
        profile: request.profile,
        shell_area_m2: shellArea(shell),
      });
  return earlier ? programmeBeside(programme, earlier.locked) : programme;
}
