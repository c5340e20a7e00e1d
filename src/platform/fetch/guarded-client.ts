import { Client, type Dispatcher } from 'undici';
import type { AddressGuard } from './address-guard';
import { TransientFetchError } from './fetch-error';
import { fetchUrl } from './fetch-url';
import { type AddressLookup, guardedConnector } from './guarded-connector';
import { networkFailure } from './network-failure';

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

/**
 * Makes single requests to addresses that users give. It connects only to addresses that the guard allows, keeps no
 * connection and no cookie, and uses no proxy: undici's `Client`, unlike its agents, reads no environment.
 */
export class GuardedClient {
  private readonly connect;

  constructor(
    private readonly guard: AddressGuard,
    lookup: AddressLookup,
    private readonly userAgent: string,
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
    const client = new Client(url.origin, {
      connect: this.connect,
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const work = async () => {
      const path = url.pathname + url.search;
      const all = { 'user-agent': this.userAgent, ...headers };
      return read(answerOf(await client.request({ method, path, headers: all, body })));
    };
    const over = new AbortController();
    const ended = giveUp(url, timeoutMs, signal, over.signal);
    try {
      return await Promise.race([work(), ended]);
    } catch (error) {
      throw networkFailure(error, url);
    } finally {
      over.abort();
      await client.destroy();
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
