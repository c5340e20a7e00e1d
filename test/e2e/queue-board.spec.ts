import { randomBytes } from 'node:crypto';
import { makeKey } from '../support/keys';
import { startTestService, type TestService } from '../support/service';

describe('the queue board', () => {
  let service: TestService;
  let url: string;
  beforeAll(async () => {
    service = await startTestService({
      REDIS_URL: process.env.PLANBILL_TEST_REDIS_URL ?? '',
      DISPATCHER: 'bull',
      QUEUE_PREFIX: `board-${randomBytes(4).toString('hex')}`,
    });
    url = `${service.process.url}/admin/queues`;
  });
  afterAll(() => service?.stop());

  const basic = (password: string) => ({
    authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`,
  });

  it('is for admin keys only, as a password or as a bearer, and only shows', async () => {
    expect((await fetch(url)).status).toBe(200); // no key exists yet, and this is the machine itself
    const admin = await makeKey(service.databaseUrl, '--scopes', 'admin');
    const reader = await makeKey(service.databaseUrl, '--scopes', 'read,write');

    const nobody = await fetch(url);
    expect(nobody.status).toBe(401);
    expect(nobody.headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(await nobody.json()).toMatchObject({ code: 'key_missing' });
    expect((await fetch(url, { headers: basic(reader.key) })).status).toBe(403);

    for (const headers of [basic(admin.key), { authorization: `Bearer ${admin.key}` }]) {
      expect((await fetch(url, { headers })).status).toBe(200);
      const { queues } = (await (await fetch(`${url}/api/queues`, { headers })).json()) as {
        queues: { name: string; readOnlyMode: boolean }[];
      };
      expect(queues.map(({ readOnlyMode }) => readOnlyMode)).toEqual([true, true, true]);
    }
    const pause = await fetch(`${url}/api/queues/interactive/pause`, {
      method: 'PUT',
      headers: basic(admin.key),
    });
    expect(pause.status).toBeGreaterThanOrEqual(400);
  });
});
