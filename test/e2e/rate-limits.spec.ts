import { randomUUID } from 'node:crypto';
import type * as api from '../../sdk';
import { apiOperations } from '../support/api-operations';
import { makeKey } from '../support/keys';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { startTestService, type TestService } from '../support/service';
import { until } from '../support/webhook-trial';
import { ChaosRedis } from '../chaos/support/redis';

const BURST = 5;

describe('the rate of a key', () => {
  let service: TestService;
  beforeAll(async () => {
    // One a minute: however slow this machine is, no token comes back while we look.
    service = await startTestService({ RATE_LIMIT_PER_MINUTE: '1', RATE_LIMIT_BURST: String(BURST) });
  });
  afterAll(() => service?.stop());

  const get = (path: string, key?: string) =>
    fetch(service.process.url + path, {
      headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    });
  const rate = ({ headers }: Response) =>
    ['policy', 'limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));

  it('is not limited while there are no keys', async () => {
    for (let request = 0; request < 2 * BURST; request++) {
      const response = await get('/api/v1/projects');
      expect(response.status).toBe(200);
      expect(rate(response)).toEqual([null, null, null, null]);
    }
  });

  it('stands in every answer, and more requests are refused', async () => {
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
  });

  it('is documented wherever a key is needed', () => {
    for (const { scope, statuses } of apiOperations())
      expect(statuses.includes('429')).toBe(scope !== undefined);
  });
});

describe('the rate of a key with several API processes', () => {
  let redis: ChaosRedis;
  let service: TestService;
  let second: PlanbillProcess;
  beforeAll(async () => {
    redis = await ChaosRedis.start();
    service = await startTestService({
      APP_ROLES: 'api',
      DISPATCHER: 'bull',
      REDIS_URL: redis.url,
      RATE_LIMIT_PER_MINUTE: '1',
      RATE_LIMIT_BURST: String(BURST),
    });
    second = await startPlanbillProcess(service.settings);
  });
  afterAll(async () => {
    await second?.stop();
    await service?.stop();
    await redis?.stop();
  });

  const get = (process: PlanbillProcess, key: string, id: string = randomUUID()) =>
    fetch(`${process.url}/api/v1/projects`, {
      headers: { authorization: `Bearer ${key}`, 'x-request-id': id },
    });

  /** What the processes said of Redis up to now: a slow one makes them count by themselves for a while. */
  const saidOfRedis = async (key: string) => {
    const said = [service.process, second].map(async (process) => {
      const id = randomUUID();
      await get(process, key, id);
      await until(
        () => Promise.resolve(process.log),
        (log) => log.some((line) => line.includes(id)),
      );
      return process.log.filter((line) => /Redis (does not answer|answers again)/.test(line)).length;
    });
    return Promise.all(said);
  };

  it('is one budget, and every process knows what is left of it', async () => {
    const asking = await makeKey(service.databaseUrl, '--scopes', 'read');
    for (;;) {
      const before = await saidOfRedis(asking.key);
      const { key } = await makeKey(service.databaseUrl, '--scopes', 'read');
      const answers: Response[] = [];
      for (let request = 0; request < BURST + 2; request++)
        answers.push(await get(request % 2 === 0 ? service.process : second, key));
      const after = await saidOfRedis(asking.key);
      // An odd number: this process counts by itself now.
      if (after.some((lines) => lines % 2 === 1) || String(after) !== String(before)) continue;
      const refused = answers.slice(BURST);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
      const remaining = answers
        .slice(0, BURST)
        .map(({ headers }) => Number(headers.get('ratelimit-remaining')));
      expect(remaining).toEqual([4, 3, 2, 1, 0]);
      for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      return;
    }
  });

  it('is counted by each process while Redis is away', async () => {
    const { key } = await makeKey(service.databaseUrl, '--scopes', 'read');
    await redis.down();
    for (const process of [service.process, second]) {
      for (let request = 0; request < BURST; request++) expect((await get(process, key)).status).toBe(200);
      expect((await get(process, key)).status).toBe(429);
    }
  });
});
