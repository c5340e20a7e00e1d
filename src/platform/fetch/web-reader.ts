import { ACCEPTED_ENCODINGS } from './body';
import { FetchError } from './fetch-error';
import type { GuardedAnswer, GuardedClient } from './guarded-client';

const REDIRECTS = [301, 302, 303, 307, 308];
const MAX_REDIRECTS = 5;

export interface ReadOptions {
  headers: Record<string, string>;
  signal?: AbortSignal;
  /** Called before each hop, redirects included. It may wait, and throws when the site refuses the visit. */
  admit?: (url: URL) => Promise<void>;
}

/** Gets pages and follows redirects. Every redirect is checked like a new request. */
export class WebReader {
  /** @param timeoutMs for all hops together, without the waiting of `admit` */
  constructor(
    private readonly client: GuardedClient,
    private readonly timeoutMs: number,
  ) {}

  /**
   * Gets an address, following at most five redirects.
   *
   * @throws FetchError; the reason of `signal`; what `admit` and `read` throw
   */
  async get<T>(
    address: string,
    { headers, signal, admit }: ReadOptions,
    read: (answer: GuardedAnswer, url: URL) => Promise<T>,
  ): Promise<T> {
    let url = this.client.url(address);
    let left = this.timeoutMs;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      await admit?.(url);
      const began = performance.now();
      const request = {
        method: 'GET' as const,
        headers: { ...headers, 'accept-encoding': ACCEPTED_ENCODINGS },
        timeoutMs: Math.max(left, 1),
        signal,
      };
      const from = url;
      const hop = await this.client.exchange(from, request, async (answer) => {
        const next = this.redirectOf(answer, from);
        return next ? { next } : { next, value: await read(answer, from) };
      });
      if (hop.next === null) return hop.value;
      url = hop.next;
      left -= performance.now() - began;
    }
    throw new FetchError('too_many_redirects', `${address} redirects more than ${MAX_REDIRECTS} times.`);
  }

  private redirectOf({ status, headers }: GuardedAnswer, from: URL): URL | null {
    const location = headers.get('location');
    return REDIRECTS.includes(status) && location ? this.client.url(utf8(location), from) : null;
  }
}

/** Node reads headers as Latin-1; sites write addresses with other letters in UTF-8. */
function utf8(header: string): string {
  return Buffer.from(header, 'latin1').toString('utf8');
}
