import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type * as api from '../../sdk';
import { apiOperations } from '../support/api-operations';
import { makeKey } from '../support/keys';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

interface Answer {
  status: number;
  replayed: string | null;
  location: string | null;
  text: string;
  code: string | undefined;
}

describe('a creating request that comes again', () => {
  let service: TestService;
  let authorization: string;
  beforeAll(async () => {
    service = await startTestService();
    authorization = `Bearer ${(await makeKey(service.databaseUrl, '--scopes', 'read,write,admin')).key}`;
  });
  afterAll(() => service?.stop());

  const read = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    return {
      status: response.status,
      replayed: response.headers.get('idempotency-replayed'),
      location: response.headers.get('location'),
      text,
      code: (JSON.parse(text || '{}') as { code?: string }).code,
    };
  };
  const post = async (path: string, key: string, body: unknown, as = authorization) =>
    read(
      await fetch(`${service.process.url}/api/v1${path}`, {
        method: 'POST',
        headers: { authorization: as, 'idempotency-key': key, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const upload = async (key: string, bytes: Uint8Array, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new File([new Uint8Array(bytes)], 'flat.pdf'));
    return read(
      await fetch(`${service.process.url}/api/v1/ingest`, {
        method: 'POST',
        headers: { authorization, 'idempotency-key': key },
        body: form,
      }),
    );
  };
  const count = async (table: string) =>
    Number((await sql<{ n: string }>(service.databaseUrl, `SELECT count(*) AS n FROM ${table}`))[0].n);

  it('gets the first answer again, byte for byte, and makes nothing twice', async () => {
    const key = randomUUID();
    const [projects, entries] = [await count('projects'), await count('audit_entries')];
    const first = await post('/projects', key, { name: 'Clinic', description: 'First floor' });
    expect([first.status, first.replayed]).toEqual([201, null]);
    const again = await post('/projects', key, { description: 'First floor', name: 'Clinic' });
    expect(again).toEqual({ ...first, replayed: 'true' });
    expect(await count('projects')).toBe(projects + 1);
    expect(await count('audit_entries')).toBe(entries + 1);
  });

  it('is refused when it is another request under the same key', async () => {
    const key = randomUUID();
    expect((await post('/projects', key, { name: 'A' })).status).toBe(201);
    const otherBody = await post('/projects', key, { name: 'B' });
    expect([otherBody.status, otherBody.code]).toEqual([422, 'idempotency_key_reused']);
    const otherRoute = await upload(key, SAMPLE);
    expect([otherRoute.status, otherRoute.code]).toEqual([422, 'idempotency_key_reused']);
    const otherWorkspace = await makeKey(service.databaseUrl, '--workspace', 'other', '--new-workspace');
    const theirs = await post('/projects', key, { name: 'B' }, `Bearer ${otherWorkspace.key}`);
    expect([theirs.status, theirs.replayed]).toEqual([201, null]);
  });

  it('is carried out once when many come at the same time', async () => {
    const projects = await count('projects');
    for (let round = 0; round < 10; round++) {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => post('/projects', key, { name: `Round ${round}` })),
      );
      const made = answers.filter(({ status }) => status === 201);
      expect(made.filter(({ replayed }) => replayed === null)).toHaveLength(1);
      expect(new Set(made.map(({ text }) => text)).size).toBe(1);
      for (const { status, code } of answers.filter((each) => each.status !== 201)) {
        expect([status, code]).toEqual([409, 'idempotency_in_flight']);
      }
    }
    expect(await count('projects')).toBe(projects + 10);
  });

  it('is tried anew after an error, since an error means that nothing was made', async () => {
    const material = { code: 'again', category: 'wall', name: 'Again', unit: 'sqft', rate: '1.00' };
    const key = randomUUID();
    const first = JSON.parse((await post('/materials', randomUUID(), material)).text) as api.MaterialDto;
    expect((await post('/materials', key, material)).code).toBe('material_exists');
    await fetch(`${service.process.url}/api/v1/materials/${first.id}`, {
      method: 'DELETE',
      headers: { authorization },
    });
    const second = await post('/materials', key, material);
    expect([second.status, second.replayed]).toEqual([201, null]);
    expect(await post('/materials', key, material)).toEqual({ ...second, replayed: 'true' });
  });

  it('may be an upload: compared by what it says, not by how it is wrapped', async () => {
    const key = randomUUID();
    const first = await upload(key, SAMPLE, { name: 'Flat' });
    expect([first.status, first.replayed]).toEqual([202, null]);
    const [files, plans, jobs] = [await service.files(), await count('floorplans'), await count('jobs')];
    expect(await upload(key, SAMPLE, { name: 'Flat' })).toEqual({ ...first, replayed: 'true' });
    expect(first.location).toMatch(/^\/api\/v1\/jobs\//);
    const oneByteMore = Buffer.concat([SAMPLE, Buffer.from('\n')]);
    for (const other of [
      await upload(key, oneByteMore, { name: 'Flat' }),
      await upload(key, SAMPLE, { name: 'flat' }),
      await upload(key, SAMPLE),
    ]) {
      expect([other.status, other.code]).toEqual([422, 'idempotency_key_reused']);
    }
    expect([await service.files(), await count('floorplans'), await count('jobs')]).toEqual([
      files,
      plans,
      jobs,
    ]);
  });

  describe('while the first is still sending its file', () => {
    /** Sends the sample but for its end; `finish` sends that, and answers. */
    const begin = async (key: string) => {
      const post: ClientRequest = request(`${service.process.url}/api/v1/ingest`, {
        method: 'POST',
        headers: { authorization, 'idempotency-key': key, 'content-type': 'multipart/form-data; boundary=x' },
      });
      const answer = new Promise<{ status: number; code: string | undefined }>((resolve, reject) => {
        post.on('error', reject);
        post.on('response', (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () =>
            resolve({ status: response.statusCode!, code: (JSON.parse(text) as api.ProblemDto).code }),
          );
        });
      });
      answer.catch(() => undefined);
      post.write('--x\r\nContent-Disposition: form-data; name="file"; filename="flat.pdf"\r\n\r\n');
      post.write(SAMPLE.subarray(0, 1000));
      while ((await claimed(key)).length === 0) await sleep(20);
      return {
        post,
        finish: () => {
          post.write(SAMPLE.subarray(1000));
          post.end('\r\n--x--\r\n');
          return answer;
        },
      };
    };
    const claimed = (key: string) =>
      sql(service.databaseUrl, `SELECT FROM idempotency_records WHERE key = $1`, [key]);
    /** Sends the sample when the half minute of the first is over. */
    const uploadLater = async (key: string): Promise<Answer> => {
      await sql(service.databaseUrl, `UPDATE idempotency_records SET alive_until = now() WHERE key = $1`, [
        key,
      ]);
      const answer = await upload(key, SAMPLE);
      // The first may have said in the meantime that it is alive.
      return answer.code === 'idempotency_in_flight' ? uploadLater(key) : answer;
    };

    it('is asked to wait', async () => {
      const key = randomUUID();
      const first = await begin(key);
      const second = await upload(key, SAMPLE);
      expect([second.status, second.code]).toEqual([409, 'idempotency_in_flight']);
      expect((await first.finish()).status).toBe(202);
      expect(await upload(key, SAMPLE)).toMatchObject({ status: 202, replayed: 'true' });
    });

    it('takes over from one that went silent, which can then commit nothing', async () => {
      const key = randomUUID();
      const first = await begin(key);
      const [files, plans] = [(await service.files()).length, await count('floorplans')];
      const second = await uploadLater(key);
      expect([second.status, second.replayed]).toEqual([202, null]);
      expect(await first.finish()).toEqual({ status: 409, code: 'idempotency_in_flight' });
      expect(await count('floorplans')).toBe(plans + 1);
      expect(await service.files()).toHaveLength(files + 1);
      expect(await upload(key, SAMPLE)).toEqual({ ...second, replayed: 'true' });
    });

    it('is free at once when the first goes away', async () => {
      const key = randomUUID();
      const first = await begin(key);
      first.post.destroy();
      while ((await claimed(key)).length > 0) await sleep(20);
      expect(await upload(key, SAMPLE)).toMatchObject({ status: 202, replayed: null });
    });

    it('takes over after the service itself was killed', async () => {
      const key = randomUUID();
      const plans = await count('floorplans');
      await begin(key);
      await service.process.kill();
      // A restart may take longer than the half minute.
      await sql(
        service.databaseUrl,
        `UPDATE idempotency_records SET alive_until = alive_until + interval '1 hour' WHERE key = $1`,
        [key],
      );
      await service.restart();
      expect((await upload(key, SAMPLE)).code).toBe('idempotency_in_flight');
      expect(await uploadLater(key)).toMatchObject({ status: 202, replayed: null });
      expect(await count('floorplans')).toBe(plans + 1);
    });
  });

  it('is a new request after a day', async () => {
    const key = randomUUID();
    const first = await post('/projects', key, { name: 'Yesterday' });
    await sql(service.databaseUrl, `UPDATE idempotency_records SET expires_at = now() WHERE key = $1`, [key]);
    const second = await post('/projects', key, { name: 'Today' });
    expect([second.status, second.replayed]).toEqual([201, null]);
    expect(second.text).not.toBe(first.text);
  });

  it('wants a sound key, and is refused where the answer shows a secret', async () => {
    for (const key of ['two words', 'x'.repeat(256), 'é']) {
      const { status, code } = await post('/projects', key, { name: 'A' });
      expect([status, code]).toEqual([400, 'idempotency_key_malformed']);
    }
    const refused = await post('/api-keys', randomUUID(), { name: 'A' });
    expect([refused.status, refused.code]).toEqual([400, 'idempotency_not_supported']);
    const kept = await sql<{ body: string | null }>(
      service.databaseUrl,
      `SELECT body FROM idempotency_records`,
    );
    expect(kept.filter(({ body }) => body?.includes('pb_live_'))).toEqual([]);
  });

  it('is documented on every POST but those that show a secret', () => {
    const posts = apiOperations().filter(({ method, scope }) => method === 'POST' && scope !== 'read');
    const without = posts.filter(({ headers }) => !headers.includes('Idempotency-Key')).map(({ id }) => id);
    expect(without).toEqual([
      'createApiKey',
      'createResumableUpload',
      'createWebhook',
      'rotateWebhookSecret',
    ]);
  });
});
