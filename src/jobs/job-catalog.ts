/**
 * Every kind of background work there is. One entry a job type; payloads and results carry ids and small
 * facts only, never documents. The union types, the OpenAPI enum and the boot check derive from this table.
 */
export interface JobDefinition<Payload, Result> {
  /** Latency class: which queue dispatches it. */
  queue: QueueClass;
  /** Attempts in all, first one included; only transient errors and crashes use more than one. */
  maxAttempts: number;
  /** Wall clock for one attempt. */
  timeoutMs: number;
  /** Type carriers; never read at run time. */
  payload?: Payload;
  result?: Result;
}

export type QueueClass = 'interactive' | 'normal' | 'bulk';

function define<Payload, Result>(
  definition: Omit<JobDefinition<Payload, Result>, 'payload' | 'result'>,
): JobDefinition<Payload, Result> {
  return definition;
}

export interface ExtractFloorplanPayload {
  floorplan_id: string;
}
export interface ExtractFloorplanResult {
  floorplan_id: string;
  revision: number;
  rooms: number;
  walls: number;
  openings: number;
  warnings: number;
}
export interface GenerateBomPayload {
  bom_id: string;
}
export interface GenerateBomResult {
  bom_id: string;
  lines: number;
  grand_total: string;
  currency: string;
}
export interface DetectUploadPayload {
  upload_id: string;
}
export interface DetectUploadResult {
  upload_id: string;
  kind: string;
}

export const JOB_CATALOG = {
  'floorplan.extract': define<ExtractFloorplanPayload, ExtractFloorplanResult>({
    queue: 'interactive',
    maxAttempts: 4,
    timeoutMs: 120_000,
  }),
  'bom.generate': define<GenerateBomPayload, GenerateBomResult>({
    queue: 'interactive',
    maxAttempts: 4,
    timeoutMs: 60_000,
  }),
  'upload.detect': define<DetectUploadPayload, DetectUploadResult>({
    queue: 'normal',
    maxAttempts: 4,
    timeoutMs: 60_000,
  }),
};

export type JobType = keyof typeof JOB_CATALOG;
export const JOB_TYPES = Object.keys(JOB_CATALOG) as JobType[];
export type JobPayload<T extends JobType> = NonNullable<(typeof JOB_CATALOG)[T]['payload']>;
export type JobResult<T extends JobType> = NonNullable<(typeof JOB_CATALOG)[T]['result']>;
