import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as api from '../../sdk';
import { ended, startTestService, type TestService } from '../support/service';
import { ChaosRedis } from './support/redis';

const FLAT = readFileSync(path.join(__dirname, '../../samples/flat.pdf'));
/** Far below the 233 s that Bull's own settings would take, far above what a busy machine takes. */
const PATIENCE_MS = 100_000;

describe('row 8: a plan is accepted while Redis is away', () => {
  let redis: ChaosRedis;
  let service: TestService;

  beforeAll(async () => {
    redis = await ChaosRedis.start();
    service = await startTestService({
      DISPATCHER: 'bull',
      REDIS_URL: redis.url,
      SWEEP_INTERVAL_MS: '500',
    });
  });
  afterAll(async () => {
    await service?.stop();
    await redis?.stop();
  });

  it.each(['shut', 'silent'] as const)('when its line is %s', async (passage) => {
    redis.proxy.set(passage);
    const { data, response } = await api.ingestPlan({
      client: service.client,
      body: { file: new File([new Uint8Array(FLAT)], 'flat.pdf') },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    expect(response?.status).toBe(202);
    redis.proxy.set('open');
    expect(await ended(service, data!.job_id)).toMatchObject({ status: 'succeeded', attempt: 1 });
  });
});
