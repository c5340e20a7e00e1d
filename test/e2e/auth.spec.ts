import { request } from 'node:http';
import * as api from '../../sdk';
import { addressOf, type ApiOperation, apiOperations } from '../support/api-operations';
import { clientWith, type MadeKey, makeKey, runKeys } from '../support/keys';
import { startPlanbillProcess } from '../support/planbill-process';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const SOME_ID = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';
const guarded = apiOperations().filter(({ scope }) => scope !== undefined);

/** The answer to HEAD has no body; its status says it. */
async function codeOf({ method }: ApiOperation, response: Response): Promise<string> {
  if (method === 'HEAD') return response.status === 401 ? 'key_missing' : 'scope_missing';
  return ((await response.json()) as api.ProblemDto).code;
}

describe('access to the service', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service?.stop());

  const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
  const call = (path: string, init: RequestInit = {}) => fetch(service.process.url + path, init);
  const projects = async (init: RequestInit = {}) => {
    const response = await call('/api/v1/projects', init);
    return [response.status, ((await response.json()) as { code?: string }).code];
  };

  describe('without any key', () => {
    it('lets this machine in, and says so once in the log and in the readiness answer', async () => {
      expect(await projects()).toEqual([200, undefined]);
      const { data } = await api.getReadiness({ client: service.client });
      expect(data?.access).toBe('open');
      expect(service.process.log.filter((line) => line.includes('There are no API keys'))).toHaveLength(1);
    });

    it('refuses a key it does not know rather than overlook it', async () => {
      expect(await projects(bearer('pb_live_nonsense'))).toEqual([401, 'key_invalid']);
    });

    it.each([
      ['localhost', { host: 'localhost:3000' }, 200],
      ['IPv6 loopback', { host: '[::1]:3000', origin: 'http://[::1]:3000' }, 200],
      ['the documentation page', { origin: 'http://127.0.0.1:3000' }, 200],
      ['a name that somebody pointed here', { host: 'rebound.example:3000' }, 403],
      ['a page from elsewhere', { origin: 'https://elsewhere.example' }, 403],
      ['a sandboxed page', { origin: 'null' }, 403],
      ['a name that begins like ours', { host: '127.0.0.1.elsewhere.example' }, 403],
      ['a proxy', { host: 'planbill.example.com' }, 403],
    ])('judges what comes by way of %s', async (_, headers, expected) => {
      const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
        const get = request(`${service.process.url}/api/v1/projects`, { headers }, (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve({ status: response.statusCode!, text }));
        });
        get.on('error', reject).end();
      });
      expect(status).toBe(expected);
      if (expected === 403) expect((JSON.parse(text) as api.ProblemDto).code).toBe('not_local');
    });

    it('refuses to listen beyond loopback', async () => {
      await expect(startPlanbillProcess({ ...service.settings, HOST: '0.0.0.0' })).rejects.toThrow(
        /exit 1[^]*HOST=0\.0\.0\.0[^]*npm run keys/,
      );
    });
  });

  describe('with keys', () => {
    const keys = {} as Record<'all' | 'read' | 'write' | 'admin' | 'expired' | 'revoked', MadeKey>;
    beforeAll(async () => {
      keys.all = await makeKey(service.databaseUrl, '--scopes', 'read,write,admin');
      keys.read = await makeKey(service.databaseUrl, '--scopes', 'read');
      keys.write = await makeKey(service.databaseUrl, '--scopes', 'write');
      keys.admin = await makeKey(service.databaseUrl, '--scopes', 'admin');
      keys.expired = await makeKey(service.databaseUrl, '--expires', '1d');
      keys.revoked = await makeKey(service.databaseUrl);
      await sql(service.databaseUrl, `UPDATE api_keys SET expires_at = now() WHERE id = $1`, [
        keys.expired.id,
      ]);
      await runKeys(service.databaseUrl, 'revoke', keys.revoked.id);
    });

    it('wants one for every operation but links, health and documentation, without a restart', async () => {
      const answers = await Promise.all(
        guarded.map(async (operation) => {
          const ids = Object.fromEntries(operation.pathParameters.map((name) => [name, SOME_ID]));
          const response = await call(addressOf(operation, ids), { method: operation.method });
          return [
            operation.id,
            response.status,
            await codeOf(operation, response),
            response.headers.get('www-authenticate'),
          ];
        }),
      );
      expect(answers).toEqual(guarded.map(({ id }) => [id, 401, 'key_missing', 'Bearer realm="planbill"']));
      expect(
        apiOperations()
          .filter((each) => each.scope === undefined)
          .map(({ path }) => path)
          .sort(),
      ).toEqual(['/api/v1/downloads/{token}', '/health', '/health/live', '/health/ready']);
      for (const path of ['/health', '/health/live', '/health/ready', '/docs', '/docs-json']) {
        expect((await call(path)).status).toBe(200);
      }
      const { data } = await api.getReadiness({ client: service.client });
      expect(data?.access).toBe('keys');
    });

    it('refuses typos, unknown keys and wrong secrets with one and the same answer', async () => {
      const { key } = keys.all;
      const unknown = await makeKey(service.databaseUrl);
      await sql(service.databaseUrl, `DELETE FROM api_keys WHERE id = $1`, [unknown.id]);
      const stale = await makeKey(service.databaseUrl);
      await sql(service.databaseUrl, `UPDATE api_keys SET secret_hash = repeat('0', 64) WHERE id = $1`, [
        stale.id,
      ]);
      const answers = [];
      for (const authorization of [
        `Bearer ${key.slice(0, -1)}`,
        `Bearer ${key.slice(0, -1)}${key.endsWith('x') ? 'y' : 'x'}`,
        `Bearer ${unknown.key}`,
        `Bearer ${stale.key}`,
        `Basic ${key}`,
        key,
        'Bearer',
      ]) {
        const response = await call('/api/v1/projects', { headers: { authorization } });
        const body = { ...((await response.json()) as api.ProblemDto), request_id: '' };
        answers.push({ status: response.status, challenge: response.headers.get('www-authenticate'), body });
      }
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ status: 401, body: { code: 'key_invalid' } });
    });

    it('tells somebody who has the secret that the key has ended, and how', async () => {
      expect(await projects(bearer(keys.expired.key))).toEqual([401, 'key_expired']);
      expect(await projects(bearer(keys.revoked.key))).toEqual([401, 'key_revoked']);
    });

    it.each(['read', 'write', 'admin'] as const)(
      'lets a key with %s do that and nothing else',
      async (scope) => {
        const answers = [];
        for (const operation of guarded) {
          const ids = Object.fromEntries(operation.pathParameters.map((name) => [name, SOME_ID]));
          const init = { method: operation.method, ...bearer(keys[scope].key) };
          const response = await call(addressOf(operation, ids), init);
          const problem = response.status === 403 ? await codeOf(operation, response) : null;
          expect(response.status).not.toBe(401);
          answers.push([operation.id, problem]);
        }
        expect(answers).toEqual(
          guarded.map((operation) => [operation.id, operation.scope === scope ? null : 'scope_missing']),
        );
      },
    );

    it('never shows a secret again, and notes the last use', async () => {
      const client = clientWith(service, keys.all);
      const list = await api.listApiKeys({ client, query: { limit: 100 } });
      const mine = list.data!.items.find(({ id }) => id === keys.all.id)!;
      expect(keys.all.key.startsWith(`${mine.prefix}_`)).toBe(true);
      expect(JSON.stringify(list.data)).not.toContain(keys.all.key.slice(mine.prefix.length + 1, -6));
      expect(mine.last_used_at).not.toBeNull();
      await sql(
        service.databaseUrl,
        `UPDATE api_keys SET last_used_at = now() - interval '61 seconds' WHERE id = $1`,
        [keys.all.id],
      );
      const used = async () =>
        (await api.listApiKeys({ client, query: { limit: 100 } })).data!.items.find(
          ({ id }) => id === keys.all.id,
        )!.last_used_at;
      const first = await used();
      expect(Date.parse(first!)).toBeGreaterThan(Date.parse(mine.last_used_at!) - 60_000);
      expect(await used()).toBe(first);
    });

    it('makes and revokes keys over HTTP, with at most the scopes of the one that asks', async () => {
      const client = clientWith(service, keys.all);
      const made = await api.createApiKey({
        client,
        body: { name: 'Desk', scopes: ['read'], expires_at: '2099-12-31T00:00:00Z' },
      });
      expect(made.response?.status).toBe(201);
      expect(await projects(bearer(made.data!.key))).toEqual([200, undefined]);
      const revoke = () => api.revokeApiKey({ client, path: { id: made.data!.id } });
      expect((await revoke()).response?.status).toBe(204);
      expect(await projects(bearer(made.data!.key))).toEqual([401, 'key_revoked']);
      expect((await revoke()).response?.status).toBe(204);

      const escalation = await api.createApiKey({
        client: clientWith(service, keys.admin),
        body: { name: 'More', scopes: ['read', 'admin'] },
      });
      expect([escalation.response?.status, escalation.error?.code]).toEqual([403, 'scope_not_grantable']);
      const late = await api.createApiKey({
        client,
        body: { name: 'Late', expires_at: '2020-01-01T00:00:00Z' },
      });
      expect([late.response?.status, late.error?.code]).toEqual([400, 'expiry_in_past']);
    });

    it('answers an upload without a key before it is all read', async () => {
      const total = 200 * 1024 * 1024;
      const { status, sent } = await new Promise<{ status: number; sent: number }>((resolve, reject) => {
        let written = 0;
        let over = false;
        const post = request(`${service.process.url}/api/v1/ingest`, {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' },
        });
        post.on('response', (response) => {
          over = true;
          response.resume().on('end', () => resolve({ status: response.statusCode!, sent: written }));
        });
        post.on('error', (error) => over || reject(error));
        const chunk = Buffer.alloc(256 * 1024, 37);
        const more = () => {
          while (!over && written < total) {
            written += chunk.length;
            if (!post.write(chunk)) return void post.once('drain', more);
          }
        };
        more();
      });
      expect(status).toBe(401);
      expect(sent).toBeLessThan(total / 4);
    });

    it('may listen elsewhere only while a key could be used', async () => {
      const settings = { ...service.settings, HOST: '0.0.0.0' };
      const open = await startPlanbillProcess(settings);
      expect(open.log.filter((line) => line.includes('There are no API keys'))).toEqual([]);
      await open.stop();
      await sql(service.databaseUrl, `UPDATE api_keys SET revoked_at = coalesce(revoked_at, now())`);
      await expect(startPlanbillProcess(settings)).rejects.toThrow('no valid API key');
      // Nor does the service open its door again because nobody has a key any more.
      expect(await projects()).toEqual([401, 'key_missing']);
      await service.process.stop();
      await service.restart();
      expect(await projects()).toEqual([401, 'key_missing']);
    });
  });
});
