import type { QueueClass } from '../platform/queue';

/**
 * Every kind of background work there is. One entry a job type; payloads and results carry ids and small
 * facts only, never documents. The union types, the OpenAPI enum and the boot check derive from this table.
 */
export interface JobDefinition<Payload extends object = object, Result extends object = object> {
  /** Latency class: which queue dispatches it. */
  queue: QueueClass;
  /** Attempts in all, first one included; only transient errors and crashes use more than one. */
  maxAttempts: number;
  /** Wall clock for one attempt. */
  timeoutMs: number;
  /** Its work is done by the jobs it is split into: it has no handler, and no worker ever has it. */
  split?: true;
  /** Type carriers; never read at run time. */
  payload?: Payload;
  result?: Result;
}

export type JobCatalog = Readonly<Record<string, JobDefinition>>;

/** Types one entry of a catalogue. */
export function defineJob<Payload extends object, Result extends object>(
  definition: Omit<JobDefinition<Payload, Result>, 'payload' | 'result'>,
): JobDefinition<Payload, Result> {
  return definition;
}

/** Types the entry of jobs that are split into others. */
export function defineSplitJob<Payload extends object>(
  queue: QueueClass,
): JobDefinition<Payload, SplitJobResult> & { split: true } {
  return { queue, maxAttempts: 1, timeoutMs: 0, split: true };
}

/** How the children of a job ended. */
export interface SplitJobResult {
  total: number;
  succeeded: number;
  failed: number;
  cancelled: number;
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
  /** How far the plan can be relied upon: good, check or poor. */
  quality: string | null;
  /** The other floor plans of the sheet, where each was to become one of its own. */
  further_floorplans: FurtherFloorplan[];
}
/** A floor plan that another drawing of the same sheet became. */
export interface FurtherFloorplan {
  floorplan_id: string;
  /** The job that extracts it. */
  job_id: string;
  region: string;
  /** As it is printed; null where the drawing has none. */
  title: string | null;
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
export interface GenerateLayoutPayload {
  layout_id: string;
}
export interface GenerateLayoutResult {
  layout_id: string;
  alternatives: number;
  best_score: number;
  iterations: number;
}
export interface DetectUploadPayload {
  upload_id: string;
}
export interface DetectUploadResult {
  upload_id: string;
  kind: string;
}
/** All listings of the workspace, by its rules as they are when it runs. */
export type RevalueListingsPayload = Record<string, never>;
export interface RevalueListingsResult {
  listings: number;
  rules: number;
}
export interface DeliverWebhookPayload {
  delivery_id: string;
}
export interface DeliverWebhookResult {
  delivery_id: string;
  response_status: number;
  duration_ms: number;
}

export interface ImportListingPayload {
  /** As it is asked for. */
  url: string;
  /** What the listing becomes a rate for. */
  material_id: string | null;
}
export interface ImportListingResult {
  /** Where the page was found after redirects. */
  url: string;
  /** `not_modified`: the page is as it was when it was read last. Else what became of the sighting. */
  outcome: 'created' | 'updated' | 'unchanged' | 'repeated' | 'review' | 'dismissed' | 'not_modified';
  /** null while it is not known which listing the page shows. */
  listing_id: string | null;
  /** The question that it waits for, or has raised. */
  review_id: string | null;
  quality: 'full' | 'partial';
  missing_fields: string[];
  /** What people should know about the page; left out by versions before. */
  notes?: { code: string; message: string }[];
}
/** Linked listings of the workspace that were not seen for a while. */
export type RefreshListingsPayload = Record<string, never>;
export interface RefreshListingsResult {
  /** Asked to be read again. */
  pages: number;
}
/** Its rows are its children. */
export type ImportListingsPayload = Record<string, never>;
export interface IngestPackagePayload {
  package_id: string;
}
export interface IngestPackageResult {
  package_id: string;
  files: number;
  sections: number;
  /** Lines that could not be read. */
  unparsed: number;
}

export const JOB_CATALOG = {
  'floorplan.extract': defineJob<ExtractFloorplanPayload, ExtractFloorplanResult>({
    queue: 'interactive',
    maxAttempts: 4,
    // A scan may take SCAN_TIMEOUT_MS of processor time, and four times as long on a busy machine.
    timeoutMs: 300_000,
  }),
  'bom.generate': defineJob<GenerateBomPayload, GenerateBomResult>({
    queue: 'interactive',
    maxAttempts: 4,
    timeoutMs: 60_000,
  }),
  'listing.import': defineJob<ImportListingPayload, ImportListingResult>({
    queue: 'normal',
    maxAttempts: 4,
    timeoutMs: 120_000,
  }),
  'listing.import_bulk': defineSplitJob<ImportListingsPayload>('bulk'),
  'listing.refresh': defineJob<RefreshListingsPayload, RefreshListingsResult>({
    queue: 'bulk',
    maxAttempts: 4,
    timeoutMs: 60_000,
  }),
  'listings.revalue': defineJob<RevalueListingsPayload, RevalueListingsResult>({
    queue: 'normal',
    maxAttempts: 4,
    timeoutMs: 600_000,
  }),
  'layout.generate': defineJob<GenerateLayoutPayload, GenerateLayoutResult>({
    queue: 'normal',
    maxAttempts: 3,
    timeoutMs: 300_000,
  }),
  // Attempts enough for storage to come back.
  'package.ingest': defineJob<IngestPackagePayload, IngestPackageResult>({
    queue: 'normal',
    maxAttempts: 8,
    timeoutMs: 300_000,
  }),
  'upload.detect': defineJob<DetectUploadPayload, DetectUploadResult>({
    queue: 'normal',
    maxAttempts: 4,
    timeoutMs: 60_000,
  }),
  // One attempt more than the webhooks' own schedule has delays.
  'webhook.deliver': defineJob<DeliverWebhookPayload, DeliverWebhookResult>({
    queue: 'normal',
    maxAttempts: 8,
    timeoutMs: 30_000,
  }),
};

/**
 * The catalogue of the running service, for injection. The engine's types take it as a parameter that
 * defaults to the product's, so that tests can run the engine on a catalogue of their own, fully typed.
 */
export const JOB_DEFINITIONS = Symbol('planbill:job-definitions');
export type ProductCatalog = typeof JOB_CATALOG;

export type JobType<C extends object = ProductCatalog> = keyof C & string;
export const JOB_TYPES = Object.keys(JOB_CATALOG) as JobType[];
export type JobPayload<T extends JobType<C>, C extends object = ProductCatalog> = C[T] extends {
  payload?: infer P;
}
  ? NonNullable<P>
  : never;
export type JobResult<T extends JobType<C>, C extends object = ProductCatalog> = C[T] extends {
  result?: infer R;
}
  ? NonNullable<R>
  : never;
