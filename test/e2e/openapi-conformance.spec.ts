import { randomUUID } from 'node:crypto';
import { type ApiOperation, apiOperations } from '../support/api-operations';
import { DocumentSchemas } from '../support/document-schemas';
import { openEvents } from '../support/event-source';
import { insertJobs } from '../support/job-rows';
import { makeKey, type MadeKey } from '../support/keys';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

/** What is sent to bring an answer about. */
interface Attempt {
  id?: string;
  query?: string;
  body?: object;
  key?: MadeKey | null;
  headers?: Record<string, string>;
}

type Way = () => Attempt | Promise<Attempt>;

const EXTRACT = { type: 'floorplan.extract', config: { floorplan_id: randomUUID() } };

describe('every answer that the document promises of jobs', () => {
  const schemas = new DocumentSchemas();
  const operations = apiOperations().filter(({ path }) => /^\/api\/v1\/jobs(\/|$)/.test(path));
  let service: TestService;
  let all: MadeKey;
  let spent: MadeKey;
  let nothing: MadeKey;

  beforeAll(async () => {
    service = await startTestService({
      APP_ROLES: 'api',
      RATE_LIMIT_BURST: '200',
      RATE_LIMIT_PER_MINUTE: '1',
    });
    all = await makeKey(service.databaseUrl, '--scopes', 'read,write,admin');
    nothing = await makeKey(service.databaseUrl, '--scopes', 'admin');
    spent = await makeKey(service.databaseUrl);
    for (let status = 200; status !== 429;) {
      const headers = { authorization: `Bearer ${spent.key}` };
      status = (await fetch(`${service.process.url}/api/v1/jobs`, { headers })).status;
    }
  });
  afterAll(() => service?.stop());

  const job = async (row: Parameters<typeof insertJobs>[1][number]) => {
    const [id] = await insertJobs(service.databaseUrl, [row]);
    return id;
  };
  const upload = async () => {
    const id = randomUUID();
    await sql(
      service.databaseUrl,
      `INSERT INTO uploads (id, workspace_id, file_name, mime_type, size, sha256, storage_key)
       VALUES ($1::uuid, '00000000-0000-4000-8000-000000000001', 'a.pdf', 'application/pdf', 1, repeat('0', 64), $1::text)`,
      [id],
    );
    return id;
  };
  const withId =
    (more: Attempt = {}): Way =>
    () => ({ id: randomUUID(), ...more });
  const everywhere = (own: Attempt): Record<string, Way> => ({
    401: () => ({ id: randomUUID(), ...own, key: null }),
    403: () => ({ id: randomUUID(), ...own, key: nothing }),
    429: () => ({ id: randomUUID(), ...own, key: spent }),
  });

  /** operationId → status → how to get it; 500 has a test of its own. */
  const ways: Record<string, Record<string, Way>> = {
    createJob: {
      ...everywhere({ body: EXTRACT }),
      202: async () => ({ body: { type: 'upload.detect', config: { upload_id: await upload() } } }),
      400: () => ({ body: { type: 'upload.detect', config: { upload_id: 'mine' } } }),
      409: async () => {
        const id = await job({ type: 'floorplan.extract' });
        const [{ floorplan }] = await sql<{ floorplan: string }>(
          service.databaseUrl,
          `WITH plan AS (
             INSERT INTO floorplans (workspace_id, upload_id, name, page, status)
             VALUES ('00000000-0000-4000-8000-000000000001', $2, 'Plan', 1, 'uploaded') RETURNING id)
           UPDATE jobs SET floorplan_id = plan.id FROM plan WHERE jobs.id = $1 RETURNING plan.id AS floorplan`,
          [id, await upload()],
        );
        return { body: { type: 'floorplan.extract', config: { floorplan_id: floorplan } } };
      },
      422: () => ({ body: EXTRACT }),
    },
    listJobs: {
      ...everywhere({}),
      200: async () => {
        await job({ status: 'failed' });
        return {};
      },
      400: () => ({ query: '?cursor=x' }),
    },
    getJob: {
      ...everywhere({}),
      200: async () => ({ id: await job({ status: 'succeeded', result: { upload_id: randomUUID() } }) }),
      304: async () => ({ id: await job({}), headers: { 'If-None-Match': '*' } }),
      400: withId({ id: 'mine' }),
      404: withId(),
    },
    followJob: {
      ...everywhere({}),
      200: async () => ({ id: await job({ status: 'failed' }) }),
      204: async () => ({ id: await job({ status: 'failed' }), headers: { 'Last-Event-ID': '1' } }),
      400: withId({ headers: { 'Last-Event-ID': 'first' } }),
      404: withId(),
    },
    cancelJob: {
      ...everywhere({}),
      204: async () => ({ id: await job({}) }),
      400: withId({ id: 'mine' }),
      404: withId(),
      409: async () => ({ id: await job({ status: 'succeeded' }) }),
    },
    retryJob: {
      ...everywhere({}),
      202: async () => ({ id: await job({ status: 'failed' }) }),
      400: async () => ({ id: await job({ status: 'failed' }), body: { updated_config: 'other' } }),
      404: withId(),
      409: async () => ({ id: await job({ status: 'succeeded' }) }),
      422: async () => ({
        id: await job({ status: 'cancelled' }),
        body: { updated_config: { upload_id: randomUUID() } },
      }),
    },
  };

  async function answerTo(operation: ApiOperation, attempt: Attempt) {
    const { id = '', query = '', body, key = all, headers = {} } = attempt;
    const response = await fetch(`${service.process.url}${operation.path.replace('{id}', id)}${query}`, {
      method: operation.method,
      headers: {
        ...(key && { authorization: `Bearer ${key.key}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type');
    return {
      status: response.status,
      contentType,
      headers: response.headers,
      body: parsed(text, contentType),
    };
  }

  const documented = operations.flatMap((operation) =>
    operation.statuses.map((status) => [operation.id, status, operation] as const),
  );

  it('is known how to be got', () => {
    const known = Object.entries(ways).flatMap(([id, statuses]) =>
      [...Object.keys(statuses), '500'].map((s) => `${id} ${s}`),
    );
    expect(known.sort()).toEqual(documented.map(([id, status]) => `${id} ${status}`).sort());
  });

  it.each(documented.filter(([, status]) => status !== '500'))('%s: %s', async (id, status, operation) => {
    let answer = await answerTo(operation, await ways[id][status]());
    // A spent key gets a request back each minute.
    while (status === '429' && answer.status !== 429) {
      answer = await answerTo(operation, await ways[id][status]());
    }
    expect([answer.status, schemas.problems(operation, answer)]).toEqual([Number(status), []]);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('shows events as documented, each', async () => {
    const id = await job({});
    await sql(
      service.databaseUrl,
      `UPDATE jobs SET progress_percent = 5, progress_stage = 'x' WHERE id = $1`,
      [id],
    );
    await sql(
      service.databaseUrl,
      `UPDATE jobs SET status = 'cancelled', finished_at = now() WHERE id = $1`,
      [id],
    );
    const follow = operations.find((operation) => operation.id === 'followJob')!;
    const url = `${service.process.url}${follow.path.replace('{id}', id)}`;
    const source = await openEvents(url, 0, { authorization: `Bearer ${all.key}` });
    await source.ended;
    expect(source.events).toHaveLength(3);
    for (const { data } of source.events) {
      expect(schemas.problems(follow, { status: 200, contentType: 'text/event-stream', body: data })).toEqual(
        [],
      );
    }
  });

  describe('when something is wrong on our side', () => {
    beforeAll(() => sql(service.databaseUrl, 'ALTER TABLE jobs RENAME TO jobs_elsewhere'));
    afterAll(() => sql(service.databaseUrl, 'ALTER TABLE jobs_elsewhere RENAME TO jobs'));

    it.each(operations.map((operation) => [operation.id, operation] as const))(
      '%s: 500',
      async (id, operation) => {
        const body =
          id === 'createJob' ? { type: 'upload.detect', config: { upload_id: await upload() } } : undefined;
        const answer = await answerTo(operation, { id: randomUUID(), body });
        expect([answer.status, schemas.problems(operation, answer)]).toEqual([500, []]);
        expect(JSON.stringify(answer.body)).not.toMatch(/jobs_elsewhere|relation|\.js:/);
      },
    );
  });
});

/** JSON as a value, a stream as the data of its first event, nothing as undefined. */
function parsed(text: string, contentType: string | null): unknown {
  if (text === '') return undefined;
  if (contentType?.startsWith('text/event-stream'))
    return JSON.parse(/^data: (.*)$/m.exec(text)![1]) as unknown;
  return JSON.parse(text) as unknown;
}
