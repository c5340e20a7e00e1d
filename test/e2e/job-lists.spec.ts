import fc from 'fast-check';
import * as api from '../../sdk';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const ROWS = 180;
const TYPES = ['upload.detect', 'bom.generate', 'floorplan.extract'] as const;
const STATUSES = ['succeeded', 'failed', 'cancelled'] as const;
const SORTS = ['created_at', 'updated_at', 'status', 'type'] as const;

type Query = NonNullable<api.ListJobsData['query']>;

describe('the list of jobs', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ APP_ROLES: 'api' });
    await insertRows(ROWS);
  });
  afterAll(() => service?.stop());

  /** Many rows share their times, types and statuses, so that only the id tells their order. */
  function insertRows(count: number): Promise<unknown> {
    return sql(
      service.databaseUrl,
      `INSERT INTO jobs (id, workspace_id, type, status, queue, source_type, payload, max_attempts, created_at,
         updated_at, finished_at)
       SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000001', ($2::text[])[1 + i % 3],
         ($3::text[])[1 + i / 7 % 3], 'normal', CASE WHEN i % 5 > 0 THEN 'upload' END, '{}', 4,
         now() - i / 10 * interval '1 second', now() - i / 25 * interval '1 second', now()
       FROM generate_series(1, $1::int) AS i`,
      [count, TYPES, STATUSES],
    );
  }

  function expected({ status, type, source_type, sort_by = 'created_at', sort_order = 'desc' }: Query) {
    return sql<{ id: string }>(
      service.databaseUrl,
      `SELECT id FROM jobs WHERE status = coalesce($1, status) AND type = coalesce($2, type)
         AND ($3::text IS NULL OR source_type = $3) ORDER BY ${sort_by} ${sort_order}, id ${sort_order}`,
      [status, type, source_type],
    );
  }

  async function follow(href: string): Promise<api.JobPageDto> {
    const response = await fetch(`${service.process.url}${href}`);
    expect(response.status).toBe(200);
    const page = (await response.json()) as api.JobPageDto;
    const header = Object.entries(page._links).map(([rel, link]) => `<${link.href}>; rel="${rel}"`);
    expect(response.headers.get('link')?.split(', ').sort()).toEqual(header.sort());
    return page;
  }

  it('shows every row once and in order, forwards by cursor, and backwards by link, whatever is asked for', async () => {
    const queries = fc.record(
      {
        status: fc.constantFrom(...STATUSES),
        type: fc.constantFrom(...TYPES),
        source_type: fc.constant('upload'),
        sort_by: fc.constantFrom(...SORTS),
        sort_order: fc.constantFrom('asc' as const, 'desc' as const),
        limit: fc.integer({ min: 3, max: 70 }),
      },
      { requiredKeys: ['limit'] },
    );
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const ids = (await expected(query)).map(({ id }) => id);
        const client = service.client;
        let page: api.JobPageDto | undefined = (await api.listJobs({ client, query })).data!;
        const there: string[] = [];
        let last = page;
        for (let number = 1; page; number++) {
          expect([page.total, page.page, page.page_size]).toEqual([ids.length, number, query.limit]);
          expect((page._links.next === undefined) === (page.next_cursor === null)).toBe(true);
          there.push(...page.items.map(({ id }) => id));
          last = page;
          const cursor: string | null = page.next_cursor;
          page = cursor === null ? undefined : (await api.listJobs({ client, query: { cursor } })).data!;
        }
        expect(there).toEqual(ids);

        const back: string[] = [];
        for (page = last; page; page = page._links.prev && (await follow(page._links.prev.href))) {
          back.unshift(...page.items.map(({ id }) => id));
          last = page;
        }
        expect(back).toEqual(ids);
        expect([last.page, last._links.prev]).toEqual([1, undefined]);
        const ends = [await follow(last._links.first.href), await follow(last._links.last.href)];
        expect(ends[0].items[0]?.id).toBe(ids[0]);
        expect(ends[1].items.at(-1)?.id).toBe(ids.at(-1));
      }),
      { numRuns: 25 },
    );
  });

  it('goes on where it was when new jobs have come before', async () => {
    const client = service.client;
    const first = (await api.listJobs({ client, query: { limit: 10 } })).data!;
    const [eleventh] = (await expected({})).slice(10);
    await insertRows(5);
    const second = (await api.listJobs({ client, query: { cursor: first.next_cursor! } })).data!;
    expect(second.items[0].id).toBe(eleventh.id);
  });

  describe('of more rows than pages may be numbered for', () => {
    beforeAll(() => insertRows(10_300));

    it('leads on by cursor, and to the end', async () => {
      const query = { limit: 100, sort_order: 'asc' } as const;
      const ids = (await expected(query)).map(({ id }) => id);
      const edge = (await api.listJobs({ client: service.client, query: { ...query, page: 101 } })).data!;
      expect(edge.items.map(({ id }) => id)).toEqual(ids.slice(10_000, 10_100));
      const beyond = await follow(edge._links.next!.href);
      expect([beyond.page, ...beyond.items.map(({ id }) => id)]).toEqual([102, ...ids.slice(10_100, 10_200)]);
      const last = await follow(edge._links.last.href);
      expect(last.items.map(({ id }) => id)).toEqual(ids.slice((last.page - 1) * 100));
      expect(last._links.next).toBeUndefined();
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ page: '102', limit: '100' }, 'page_too_deep'],
    [{ page: '0' }, 'validation_failed'],
    [{ page: '1.5' }, 'validation_failed'],
    [{ limit: '101' }, 'validation_failed'],
    [{ limit: '0' }, 'validation_failed'],
    [{ status: 'done' }, 'validation_failed'],
    [{ type: 'plan.paint' }, 'validation_failed'],
    [{ source_type: "'; DROP TABLE jobs" }, 'validation_failed'],
    [{ sort_by: 'payload' }, 'validation_failed'],
    [{ sort_order: 'down' }, 'validation_failed'],
    [{ parent_id: 'me' }, 'validation_failed'],
    [{ colour: 'red' }, 'validation_failed'],
    [{ cursor: 'abc' }, 'cursor_invalid'],
    [{ cursor: '' }, 'cursor_invalid'],
    [{ cursor: Buffer.from('{"by":"payload"}').toString('base64url') }, 'cursor_invalid'],
  ])('refuses %j', async (query, code) => {
    const { response, error } = await api.listJobs({ client: service.client, query: query as Query });
    expect([response?.status, error?.code]).toEqual([400, code]);
  });

  it('refuses a cursor beside what it does not stand for, and takes it beside what it does', async () => {
    const client = service.client;
    const asked = { type: 'upload.detect', sort_order: 'asc', limit: 7 } as const;
    const cursor = (await api.listJobs({ client, query: asked })).data!.next_cursor!;
    expect((await api.listJobs({ client, query: { ...asked, cursor } })).data!.page).toBe(2);
    const others: Query[] = [
      { type: 'bom.generate' },
      { status: 'failed' },
      { sort_order: 'desc' },
      { sort_by: 'status' },
      { limit: 8 },
      { page: 2 },
    ];
    for (const other of others) {
      const { response, error } = await api.listJobs({ client, query: { cursor, ...other } });
      expect([other, response?.status, error?.code]).toEqual([other, 400, 'cursor_mismatch']);
    }
  });

  it('takes no forged cursor', async () => {
    const client = service.client;
    const genuine = (await api.listJobs({ client, query: { limit: 5 } })).data!.next_cursor!;
    const content = JSON.parse(Buffer.from(genuine, 'base64url').toString()) as Record<string, unknown>;
    const forgeries = [
      { ...content, by: 'payload' },
      { ...content, direction: 'ASC; DROP TABLE jobs' },
      { ...content, limit: 1_000_000 },
      { ...content, place: { key: 'now()', id: 'x' } },
      { ...content, place: null },
      { ...content, filter: { workspaceId: '00000000-0000-4000-8000-000000000002' } },
      { ...content, total: -1 },
    ];
    for (const forgery of forgeries) {
      const cursor = Buffer.from(JSON.stringify(forgery)).toString('base64url');
      const { response, error } = await api.listJobs({ client, query: { cursor } });
      expect([forgery, response?.status, error?.code]).toEqual([forgery, 400, 'cursor_invalid']);
    }
  });
});
