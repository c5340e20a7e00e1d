import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AddressGuard } from './address-guard';
import { GuardedClient } from './guarded-client';
import { WebProxy } from './web-proxy';

/** A proxy that answers requests itself and refuses tunnels. */
class Proxy {
  readonly seen: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    this.note(request);
    response.end('by the proxy');
  }).on('connect', (request, socket) => {
    this.note(request);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://user:secret@127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private note({ method, url, headers }: IncomingMessage): void {
    this.seen.push(`${method} ${url} ${headers.host} ${headers['proxy-authorization']}`);
  }
}

describe('a proxy', () => {
  const proxy = new Proxy();
  const login = `Basic ${Buffer.from('user:secret').toString('base64')}`;
  let address = '';
  beforeAll(async () => (address = await proxy.start()));
  beforeEach(() => proxy.seen.splice(0));
  afterAll(() => proxy.stop());

  const get = (url: string, addresses: readonly string[], isNear = false) => {
    const guard = new AddressGuard(isNear ? (one) => one === '127.0.0.1' : null);
    const lookup = () =>
      addresses.length === 0
        ? Promise.reject(new Error('ENOTFOUND'))
        : Promise.resolve(addresses.map((one) => ({ address: one, family: 4 })));
    const client = new GuardedClient(guard, lookup, 'Planbill', new WebProxy(address));
    const request = { method: 'GET', headers: {}, timeoutMs: 60_000 } as const;
    return client.exchange(client.url(url), request, async ({ status, body }) => {
      const chunks: Buffer[] = [];
      for await (const chunk of body) chunks.push(chunk);
      return `${status} ${Buffer.concat(chunks).toString()}`;
    });
  };

  it('gets the whole address for http', async () => {
    expect(await get('http://shop.example/p?q=1', ['93.184.216.34'])).toBe('200 by the proxy');
    expect(proxy.seen).toEqual([`GET http://shop.example/p?q=1 shop.example ${login}`]);
  });

  it('is asked for a tunnel for https, and its refusal is a failure that may pass', async () => {
    await expect(get('https://shop.example/p', ['93.184.216.34'])).rejects.toMatchObject({
      code: 'network_error',
    });
    expect(proxy.seen).toEqual([`CONNECT shop.example:443 shop.example:443 ${login}`]);
  });

  it('resolves names that are unknown here', async () => {
    expect(await get('http://shop.example/', [])).toBe('200 by the proxy');
  });

  it.each([
    ['http://shop.example/', '10.0.0.1'],
    ['http://10.0.0.1/', '10.0.0.1'],
    ['http://169.254.169.254/', '169.254.169.254'],
  ])('is not used to reach a private network: %s', async (url, resolved) => {
    const attempt = async () => get(url, [resolved]);
    await expect(attempt()).rejects.toMatchObject({ code: 'blocked_address' });
    expect(proxy.seen).toEqual([]);
  });

  it('is not used for an allowed network', async () => {
    await expect(get('http://intranet.example:9/', ['127.0.0.1'], true)).rejects.toMatchObject({
      code: 'network_error',
    });
    expect(proxy.seen).toEqual([]);
  });
});
