import { randomUUID } from 'node:crypto';
import type { Database } from '../platform/database';
import { Job } from './job.entity';

/** Columns that the creator of a job may set. Ids and times come from here and from the database. */
const GIVEN = {
  workspaceId: 'workspace_id',
  type: 'type',
  queue: 'queue',
  payload: 'payload',
  maxAttempts: 'max_attempts',
  sourceType: 'source_type',
  sourceUri: 'source_uri',
  fileName: 'file_name',
  fileSize: 'file_size',
  mimeType: 'mime_type',
  mode: 'mode',
  metadata: 'metadata',
  parentId: 'parent_id',
  children: 'children',
  retryOf: 'retry_of',
  floorplanId: 'floorplan_id',
  bomId: 'bom_id',
  uploadId: 'upload_id',
  traceparent: 'traceparent',
  runAfter: 'run_after',
} as const satisfies Partial<Record<keyof Job, string>>;

type Demanded = 'workspaceId' | 'type' | 'queue' | 'payload' | 'maxAttempts';

/** What is known of a job before it has begun. */
export type NewJob = Pick<Job, Demanded> & Partial<Pick<Job, Exclude<keyof typeof GIVEN, Demanded>>>;

const DEFAULTS: Partial<Record<keyof Job, string>> = { metadata: `'{}'`, runAfter: 'now()' };

/** A row before anything has happened to it. */
const UNBEGUN = {
  status: 'queued',
  sourceType: null,
  sourceUri: null,
  fileName: null,
  fileSize: null,
  mimeType: null,
  mode: null,
  result: null,
  error: null,
  progressPercent: 0,
  progressStage: null,
  attempt: 0,
  crashes: 0,
  parentId: null,
  children: null,
  retryOf: null,
  floorplanId: null,
  bomId: null,
  uploadId: null,
  traceparent: null,
  startedAt: null,
  finishedAt: null,
  leaseToken: null,
  leaseExpiresAt: null,
  worker: null,
  dispatchSeq: 1,
  eventSeq: 1,
} as const satisfies Partial<Job>;

const fields = Object.keys(GIVEN) as (keyof typeof GIVEN)[];
const values = fields.map((field) =>
  DEFAULTS[field] ? `coalesce(${GIVEN[field]}, ${DEFAULTS[field]})` : GIVEN[field],
);

/**
 * All rows as one parameter: TypeORM's insert has one for each value, which a thousand rows take four times
 * as long to send and to plan. A job that has been retried is not retried again.
 */
const INSERT = `
  INSERT INTO jobs (id, status, ${Object.values(GIVEN).join(', ')})
  SELECT id, 'queued', ${values.join(', ')} FROM jsonb_populate_recordset(NULL::jobs, $1::jsonb)
  ON CONFLICT (retry_of) WHERE retry_of IS NOT NULL DO NOTHING
  RETURNING id, created_at AS "createdAt", updated_at AS "updatedAt", run_after AS "runAfter",
    dispatched_at AS "dispatchedAt"`;

/** Inserts rows by one statement; answers them in the order given, without retries of what has been retried. */
export async function insertJobs(database: Database, jobs: readonly NewJob[]): Promise<Job[]> {
  const made = jobs.map((job) => ({ ...job, id: randomUUID() }));
  const rows = made.map((job) => ({
    id: job.id,
    ...Object.fromEntries(fields.map((field) => [GIVEN[field], job[field]])),
  }));
  type Times = Pick<Job, 'id' | 'createdAt' | 'updatedAt' | 'runAfter' | 'dispatchedAt'>;
  const inserted = await database.rows<Times>(INSERT, [JSON.stringify(rows)]);
  const times = new Map(inserted.map((row) => [row.id, row]));
  return made
    .filter(({ id }) => times.has(id))
    .map((job) => {
      const defaults = { ...UNBEGUN, metadata: {}, progressCounts: {} };
      return Object.assign(new Job(), { ...defaults, ...known(job), ...times.get(job.id) });
    });
}

function known<T extends object>(job: T): Partial<T> {
  return Object.fromEntries(Object.entries(job).filter(([, value]) => value !== undefined)) as Partial<T>;
}
