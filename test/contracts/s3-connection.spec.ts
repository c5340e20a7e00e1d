import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import dns from 'node:dns';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { S3Settings } from '../../src/platform/storage/s3-settings';
import { S3Storage } from '../../src/platform/storage/s3-storage';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy';
import { type S3Server, startS3Server } from '../support/s3-server';
import { testCertificate } from '../support/test-certificate';

const tls = testCertificate();
let plain: S3Server;
let secure: S3Server;
let proxy: FaultProxy;
const open: S3Storage[] = [];

beforeAll(async () => {
  [plain, secure] = await Promise.all([startS3Server(), startS3Server({ tls })]);
  proxy = await startFaultProxy(plain.endpoint);
  // Not every resolver maps all names below localhost to this machine.
  const lookup = dns.lookup;
  jest
    .spyOn(dns, 'lookup')
    .mockImplementation(((name: string, ...rest: [never, never]) =>
      lookup(name.endsWith('.localhost') ? 'localhost' : name, ...rest)) as typeof dns.lookup);
});
afterAll(async () => {
  for (const storage of open) storage.close();
  jest.restoreAllMocks();
  await proxy?.stop();
  await plain?.stop();
  await secure?.stop();
});

function settingsOf(settings: Partial<S3Settings>): S3Settings {
  return {
    endpoint: plain.endpoint,
    credentials: plain.credentials,
    region: 'us-east-1',
    bucket: `planbill-${randomUUID().slice(0, 8)}`,
    pathStyle: true,
    scratchFolder: '/nonexistent',
    ...settings,
  };
}

function storageOf(settings: Partial<S3Settings>): S3Storage {
  const storage = new S3Storage(settingsOf(settings));
  open.push(storage);
  return storage;
}

const port = (endpoint: string) => new URL(endpoint).port;
const put = (storage: S3Storage, key: string, text: string) =>
  storage.put(key, Readable.from([Buffer.from(text)]));

async function worksOn(storage: S3Storage): Promise<void> {
  await storage.prepare();
  await put(storage, 'packages/p/a.src', 'bytes');
  expect((await buffer(await storage.open('packages/p/a.src'))).toString()).toBe('bytes');
  expect((await storage.list('packages/').next()).value).toMatchObject({ key: 'packages/p/a.src', size: 5 });
  expect(await storage.removeMany(['packages/p/a.src'])).toEqual([]);
  expect(await storage.stat('packages/p/a.src')).toBeNull();
}

describe('the connection to an object store', () => {
  it('has the bucket in the path', async () => {
    proxy.seen = [];
    await worksOn(storageOf({ endpoint: proxy.endpoint, bucket: 'in-path' }));
    for (const seen of proxy.seen) expect(seen).toMatch(/^[A-Z]+ \/in-path[/?]/);
  });

  it('has the bucket in the host name', async () => {
    const endpoint = `http://s3.localhost:${port(proxy.endpoint)}`;
    proxy.seen = [];
    await worksOn(storageOf({ endpoint, pathStyle: false, bucket: 'in-host' }));
    expect(proxy.seen.length).toBeGreaterThan(5);
    for (const seen of proxy.seen) expect(seen).not.toContain('in-host');
  });

  it('is encrypted, with a certificate of a private authority', async () => {
    const settings = { endpoint: secure.endpoint, certificateAuthority: tls.cert };
    await worksOn(storageOf(settings));
    const hosts = {
      ...settings,
      endpoint: `https://s3.localhost:${port(secure.endpoint)}`,
      pathStyle: false,
    };
    await worksOn(storageOf(hosts));
  });

  it('uses the keys of this machine where none are set', async () => {
    const { accessKeyId, secretAccessKey } = plain.credentials;
    process.env.AWS_ACCESS_KEY_ID = accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = secretAccessKey;
    try {
      await worksOn(storageOf({ credentials: undefined }));
    } finally {
      delete process.env.AWS_ACCESS_KEY_ID;
      delete process.env.AWS_SECRET_ACCESS_KEY;
    }
  });
});

describe('a start with a wrong setting', () => {
  it('is refused with one line that names the setting', async () => {
    const at = (endpoint: string) => ({ ...settingsOf({}), endpoint });
    const wrong: [setting: string, settings: object][] = [
      ['S3_ACCESS_KEY_ID', settingsOf({ credentials: { accessKeyId: 'nobody', secretAccessKey: 'x' } })],
      [
        'S3_SECRET_ACCESS_KEY',
        settingsOf({ credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'wrong' } }),
      ],
      ['S3_ACCESS_KEY_ID', settingsOf({ credentials: undefined })],
      ['S3_BUCKET', settingsOf({ bucket: 'Not_A_Bucket' })],
      ['S3_CA_FILE', at(secure.endpoint)],
      ['S3_ENDPOINT', at('http://127.0.0.1:9')],
      ['S3_ENDPOINT', at('http://no-such-host.invalid')],
      ['S3_ENDPOINT', at(`https://127.0.0.1:${port(plain.endpoint)}`)],
      ['S3_ENDPOINT', at(`http://127.0.0.1:${port(secure.endpoint)}`)],
    ];
    const script = join(__dirname, '../support/prepare-s3.process.cjs');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [script, JSON.stringify(wrong.map(([, settings]) => settings))],
      // No profile and no instance to ask for keys.
      { env: { AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent' } },
    );
    const refusals = JSON.parse(stdout) as { code: string; message: string }[];
    wrong.forEach(([setting], n) => {
      expect(refusals[n]).toEqual({ code: 'storage_unavailable', message: expect.stringContaining(setting) });
      expect(refusals[n].message).not.toMatch(/\n|wrong|S3RVER/);
    });
  });
});

describe('a link to an object', () => {
  const link = { expiresInS: 300, fileName: 'Fräser "A".src', mimeType: 'text/plain; charset=latin1' };

  it('exists where browsers can reach the store, and returns the bytes under their name', async () => {
    const storage = storageOf({ publicEndpoint: proxy.endpoint, bucket: 'linked' });
    await storage.prepare();
    await put(storage, 'packages/p/a.src', 'bytes');
    const url = await storage.signedUrl('packages/p/a.src', link);
    expect(url!.startsWith(`${proxy.endpoint}/linked/packages/p/a.src?`)).toBe(true);
    const answer = await fetch(url!);
    expect(await answer.text()).toBe('bytes');
    expect(answer.headers.get('content-type')).toBe(link.mimeType);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; .*filename\*=UTF-8''Fr%C3%A4ser%20%22A%22\.src$/,
    );
    const part = await fetch(url!, { headers: { range: 'bytes=1-2' } });
    expect([part.status, await part.text()]).toEqual([206, 'yt']);
  });

  it('cannot be changed, and expires', async () => {
    const storage = storageOf({ publicEndpoint: plain.endpoint, bucket: 'bounded' });
    await storage.prepare();
    await put(storage, 'packages/p/a.src', 'bytes');
    await put(storage, 'packages/p/b.src', 'secret');
    const url = new URL((await storage.signedUrl('packages/p/a.src', link))!);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    const refused = async (change: (changed: URL) => void) => {
      const changed = new URL(url);
      change(changed);
      expect((await fetch(changed)).status).toBe(403);
    };
    await refused((changed) => (changed.pathname = '/bounded/packages/p/b.src'));
    await refused((changed) => changed.searchParams.set('X-Amz-Expires', '3000'));
    await refused((changed) => changed.searchParams.set('response-content-type', 'text/html'));
    jest.useFakeTimers({ now: Date.now() - 301_000, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
    const old = await storage.signedUrl('packages/p/a.src', link).finally(() => jest.useRealTimers());
    expect((await fetch(old!)).status).toBe(403);
  });

  it('has the bucket in the host name where the store has it', async () => {
    const publicEndpoint = 'https://files.example.com';
    const storage = storageOf({ publicEndpoint, pathStyle: false, bucket: 'hosted' });
    const url = await storage.signedUrl('packages/p/a.src', link);
    expect(url!.startsWith('https://hosted.files.example.com/packages/p/a.src?')).toBe(true);
  });

  it('does not exist where browsers cannot reach the store', async () => {
    expect(await storageOf({}).signedUrl('packages/p/a.src', link)).toBeNull();
  });
});
