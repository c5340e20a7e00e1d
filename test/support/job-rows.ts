import { randomUUID } from 'node:crypto';
import { sql } from './sql';

/** A row to put into the jobs table as it is, whatever the service would make of it. */
export interface JobRow {
  id?: string;
  type?: string;
  status?: 'queued' | 'running' | 'cancelling' | 'succeeded' | 'failed' | 'cancelled';
  queue?: string;
  source_type?: string | null;
  payload?: object;
  result?: object | null;
  error?: object | null;
  parent_id?: string | null;
  retry_of?: string | null;
  attempt?: number;
  crashes?: number;
  dispatch_seq?: number;
  /** Seconds ago. */
  age?: number;
  /** Seconds from its making to its first attempt. */
  wait?: number;
  /** Seconds from its first attempt to its end, or to the end of its lease if it has none. */
  run?: number;
}

const DEFAULT_WORKSPACE = '00000000-0000-4000-8000-000000000001';

/** Inserts rows; answers their ids in the order given. Queued ones are not due for a day. */
export async function insertJobs(databaseUrl: string, rows: readonly JobRow[]): Promise<string[]> {
  const ids: string[] = [];
  for (const row of rows) {
    const { status = 'queued', age = 0, wait = 0, run = 1 } = row;
    const ended = ['succeeded', 'failed', 'cancelled'].includes(status);
    const leased = status === 'running' || status === 'cancelling';
    const id = row.id ?? randomUUID();
    ids.push(id);
    await sql(
      databaseUrl,
      `INSERT INTO jobs (id, workspace_id, type, status, queue, source_type, payload, result, error, parent_id,
         retry_of, attempt, max_attempts, crashes, dispatch_seq, created_at, updated_at, started_at, finished_at,
         run_after, lease_token, lease_expires_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 4, $13, $14, made, made,
         CASE WHEN $4 <> 'queued' THEN made + $16 * interval '1 second' END,
         CASE WHEN $18 THEN made + ($16 + $17) * interval '1 second' END,
         now() + interval '1 day',
         CASE WHEN $19 THEN gen_random_uuid() END,
         CASE WHEN $19 THEN made + ($16 + $17) * interval '1 second' END
       FROM (SELECT now() - $15 * interval '1 second' AS made) AS times`,
      [
        id,
        DEFAULT_WORKSPACE,
        row.type ?? 'upload.detect',
        status,
        row.queue ?? 'normal',
        row.source_type ?? null,
        row.payload ?? { upload_id: randomUUID() },
        row.result ?? null,
        row.error ??
          (status === 'failed'
            ? { code: 'timeout', message: 'Too long.', detail: 'It took too long.' }
            : null),
        row.parent_id ?? null,
        row.retry_of ?? null,
        row.attempt ?? (status === 'queued' ? 0 : 1),
        row.crashes ?? 0,
        row.dispatch_seq ?? 1,
        age,
        wait,
        run,
        ended,
        leased,
      ],
    );
  }
  return ids;
}
