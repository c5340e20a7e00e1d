import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { createClient, createConfig } from '../../sdk/client';
import type { JudgedPlan } from './quality';

/** An error answer of the service: a problem document, or the error of a failed job. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly friendly: string,
    readonly detail: string,
  ) {
    super(friendly);
  }
}

export interface IngestChoices {
  page?: number;
  scale?: string;
  region?: string;
  /** Pages with schedules, as the API takes them. */
  schedulePages?: string;
  projectId?: string;
  /** How to make the bill. */
  bill?: api.CreateBomDto;
}

/** Called each time that a job reports its progress. */
export type OnProgress = (percent: number, stage: string) => void;

const POLL_MS = 150;

/** The calls that the command line makes, through the generated SDK. */
export class ApiClient {
  private readonly client;

  /** Sends the key in PLANBILL_API_KEY; an installation with keys requires one. */
  constructor(baseUrl: string) {
    this.client = createClient(createConfig({ baseUrl, auth: () => process.env.PLANBILL_API_KEY }));
  }

  async createProject(name: string, pack: api.PackId): Promise<api.ProjectDto> {
    return answered(await api.createProject({ client: this.client, body: { name, pack } }));
  }

  /** @throws Refusal; Error when the file cannot be read */
  async ingest(path: string, choices: IngestChoices): Promise<api.IngestAcceptedDto> {
    const file = new File([new Uint8Array(await readFile(path))], basename(path), {
      type: 'application/pdf',
    });
    const { page, scale, region, schedulePages, projectId } = choices;
    const body = { file, page, scale, region, schedule_pages: schedulePages, project_id: projectId };
    return answered(await api.ingestPlan({ client: this.client, body }));
  }

  /** Waits until a job ends, and gives its result. @throws Refusal with the job's error when it did not succeed */
  async follow(jobId: string, onProgress: OnProgress): Promise<unknown> {
    for (;;) {
      const job = answered(await api.getJob({ client: this.client, path: { id: jobId } }));
      onProgress(job.progress.percent, job.progress.stage ?? job.status);
      if (job.status === 'succeeded') return job.result;
      if (job.done) throw refusalOf(job.error, `The job did not succeed. Its status is ${job.status}.`);
      await sleep(POLL_MS);
    }
  }

  async geometry(floorplanId: string): Promise<JudgedPlan> {
    return answered(
      await api.getFloorplanGeometry({ client: this.client, path: { id: floorplanId } }),
    ) as JudgedPlan;
  }

  async createBom(floorplanId: string, body: api.CreateBomDto): Promise<api.BomAcceptedDto> {
    return answered(
      await api.createFloorplanBom({ client: this.client, path: { floorplan_id: floorplanId }, body }),
    );
  }

  async bom(bomId: string): Promise<api.BomDto> {
    return answered(await api.getBom({ client: this.client, path: { id: bomId } }));
  }
}

function answered<T>(answer: { data?: T; error?: unknown; response?: Response }): T {
  if (answer.data !== undefined) return answer.data;
  throw refusalOf(
    answer.error,
    answer.response
      ? `The service answered with status ${answer.response.status}.`
      : 'The service did not answer.',
  );
}

function refusalOf(error: unknown, otherwise: string): Refusal {
  const { code, message, detail } = (error ?? {}) as Partial<api.ProblemDto>;
  return new Refusal(code ?? 'unknown', message ?? otherwise, detail ?? otherwise);
}
