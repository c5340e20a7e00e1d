import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * `open`: bytes pass. `shut`: what is connected is cut, new connections are refused at once. `silent`: nothing
 * is cut, but no byte gets through any more, neither on old connections nor on new ones.
 */
export type Passage = 'open' | 'shut' | 'silent';

interface Link {
  client: Socket;
  upstream: Socket;
  /** For ever: a connection whose other end has forgotten it does not come back. */
  deaf: boolean;
}

/** A TCP proxy on loopback whose line can be cut or swallowed: a server of any kind behind a bad network. */
export class Proxy {
  private readonly links = new Set<Link>();
  private passage: Passage = 'open';

  private constructor(
    private readonly server: Server,
    private target: URL,
  ) {}

  /** @param target URL of the server behind it */
  static async start(target: string): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server, new URL(target));
    server.on('connection', (client) => proxy.join(client));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  /** The server's URL, by way of the proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** The server came back on another port. */
  lead(target: string): void {
    this.target = new URL(target);
  }

  set(passage: Passage): void {
    this.passage = passage;
    if (passage === 'silent') this.deafen();
    if (passage === 'shut') this.links.forEach(cut);
  }

  /** Makes every present connection half-open: silent for ever, and never closed. New ones work. */
  deafen(): void {
    for (const link of this.links) link.deaf = true;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.links.forEach(cut);
    await closed;
  }

  private join(client: Socket): void {
    if (this.passage === 'shut') {
      client.destroy();
      return;
    }
    const upstream = connect(Number(this.target.port), this.target.hostname);
    const link: Link = { client, upstream, deaf: this.passage === 'silent' };
    this.links.add(link);
    pass(link, client, upstream);
    pass(link, upstream, client);
    client.once('close', () => {
      this.links.delete(link);
      upstream.destroy();
    });
  }
}

function pass(link: Link, from: Socket, to: Socket): void {
  from.on('data', (bytes) => {
    if (!link.deaf) to.write(bytes);
  });
  from.on('error', () => undefined);
  from.on('close', () => {
    if (!link.deaf) to.destroy();
  });
}

function cut({ client, upstream }: Link): void {
  client.destroy();
  upstream.destroy();
}
