import { isIP } from 'node:net';
import { Client, type Dispatcher } from 'undici';
import type { AddressGuard } from './address-guard';
import { TransientFetchError } from './fetch-error';
import { fetchUrl, hostOf, portOf } from './fetch-url';
import { type AddressLookup, guardedConnector } from './guarded-connector';
import { networkFailure } from './network-failure';
import type { WebProxy } from './web-proxy';

/** All headers of an answer together, bytes. */
const MAX_HEADER_BYTES = 32 * 1024;

export interface GuardedRequest {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** For the whole exchange, name resolution and the reading of the body included, milliseconds. */
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface GuardedAnswer {
  status: number;
  /** One value a name, lower case; repeated headers are joined by commas. */
  headers: ReadonlyMap<string, string>;
  body: AsyncIterable<Buffer>;
}

interface Route {
  client: Client;
  path: string;
  headers: Record<string, string>;
}

/**
 * Makes single requests to addresses that users give. It connects only to addresses that the guard allows, and keeps
 * no connection and no cookie. It uses only the proxy that it is given: undici's `Client`, unlike its agents, reads no
 * environment.
 */
export class GuardedClient {
  private readonly connect;

  constructor(
    private readonly guard: AddressGuard,
    private readonly lookup: AddressLookup,
    private readonly userAgent: string,
    private readonly proxy: WebProxy | null = null,
  ) {
    this.connect = guardedConnector(guard, lookup);
  }

  /** @throws FetchError bad_url, blocked_address */
  url(text: string, base?: URL): URL {
    return fetchUrl(text, this.guard, base);
  }

  /**
   * @param read takes from the answer what is wanted; what it leaves is thrown away with the connection
   * @throws FetchError; the reason of `signal`; what `read` throws
   */
  async exchange<T>(
    url: URL,
    { method, headers, body, timeoutMs, signal }: GuardedRequest,
    read: (answer: GuardedAnswer) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    let client: Client | null = null;
    const work = async () => {
      const route = await this.routeTo(url);
      client = route.client;
      const all = { 'user-agent': this.userAgent, ...headers, ...route.headers };
      return read(answerOf(await client.request({ method, path: route.path, headers: all, body })));
    };
    const over = new AbortController();
    const ended = giveUp(url, timeoutMs, signal, over.signal);
    try {
      return await Promise.race([work(), ended]);
    } catch (error) {
      throw networkFailure(error, url);
    } finally {
      over.abort();
      await (client as Client | null)?.destroy();
    }
  }

  /** Directly, or by way of the proxy, which resolves the name of the site again. */
  private async routeTo(url: URL): Promise<Route> {
    const limits = { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: 0, bodyTimeout: 0 };
    if (this.proxy !== null && !(await this.isNearby(url))) return this.proxy.open(url, limits);
    const client = new Client(url.origin, { ...limits, connect: this.connect });
    return { client, path: url.pathname + url.search, headers: {} };
  }

  /**
   * Whether a site is in an allowed network, which no proxy leads to. A name that only the proxy can resolve is not.
   *
   * @throws FetchError blocked_address for a site in another private network
   */
  private async isNearby(url: URL): Promise<boolean> {
    const [host, port] = [hostOf(url), portOf(url)];
    const addresses = isIP(host) ? [host] : await this.resolved(host);
    const others = addresses.filter((address) => !this.guard.isException(address, port));
    for (const address of others) this.guard.assertAddress(address, port, host);
    return addresses.length > 0 && others.length === 0;
  }

  private async resolved(host: string): Promise<string[]> {
    try {
      return (await this.lookup(host)).map(({ address }) => address);
    } catch {
      return [];
    }
  }
}

/** Rejects after the timeout or when the caller aborts. `over` ends the waiting. */
function giveUp(
  url: URL,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  over: AbortSignal,
): Promise<never> {
  return new Promise((_resolve, reject) => {
    const timer = setTimeout(
      () => reject(new TransientFetchError('timeout', `${url.host} took longer than ${timeoutMs} ms.`)),
      timeoutMs,
    );
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { signal: over });
    over.addEventListener('abort', () => clearTimeout(timer));
  });
}

function answerOf({ statusCode, headers, body }: Dispatcher.ResponseData): GuardedAnswer {
  const entries = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), [value ?? ''].flat().join(', ')] as const,
  );
  // The body may fail after the connection is closed; that is not an error.
  body.on('error', () => undefined);
  return { status: statusCode, headers: new Map(entries), body };
}
