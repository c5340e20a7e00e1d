import type * as api from '../../sdk';
import { apiOperations } from '../support/api-operations';
import { makeKey } from '../support/keys';
import { startTestService, type TestService } from '../support/service';

const BURST = 5;

describe('the rate of a key', () => {
  let service: TestService;
  beforeAll(async () => {
    // One a minute: however slow this machine is, no token comes back while we look.
    service = await startTestService({ RATE_LIMIT_PER_MINUTE: '1', RATE_LIMIT_BURST: String(BURST) });
  }, 90_000);
  afterAll(() => service?.stop());

  const get = (path: string, key?: string) =>
    fetch(service.process.url + path, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    });
  const rate = ({ headers }: Response) =>
    ['policy', 'limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));

  it('is no matter while there are no keys', async () => {
    for (let request = 0; request < 2 * BURST; request++) {
      const response = await get('/api/v1/projects');
      expect(response.status).toBe(200);
      expect(rate(response)).toEqual([null, null, null, null]);
    }
  });

  it('is told with every answer, and held to', async () => {
    const { key } = await makeKey(service.databaseUrl, '--scopes', 'read');
    const other = await makeKey(service.databaseUrl, '--scopes', 'read');
    const remaining = [];
    for (let request = 0; request < BURST; request++) {
      const response = await get('/api/v1/projects', key);
      expect(response.status).toBe(200);
      expect(response.headers.get('ratelimit-policy')).toBe(`${BURST};w=${BURST * 60}`);
      remaining.push(Number(response.headers.get('ratelimit-remaining')));
    }
    expect(remaining).toEqual([4, 3, 2, 1, 0]);
    const refused = await get('/api/v1/projects', key);
    const problem = (await refused.json()) as api.ProblemDto;
    expect([refused.status, problem.code]).toEqual([429, 'rate_limited']);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(Number(refused.headers.get('ratelimit-reset'))).toBeGreaterThan(4 * 60);

    expect((await get('/api/v1/projects', other.key)).status).toBe(200);
    expect((await get('/health/ready', key)).status).toBe(200);
    expect((await get('/docs-json')).status).toBe(200);
  }, 30_000);

  it('is documented wherever a key is needed', () => {
    for (const { scope, statuses } of apiOperations())
      expect(statuses.includes('429')).toBe(scope !== undefined);
  });
});
