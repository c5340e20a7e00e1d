import { Injectable } from '@nestjs/common';
import { FetchError, type FetchErrorCode } from './fetch-error';
import { GuardedClient } from './guarded-client';
import { HostPacing } from './host-pacing';
import { type FetchedPage, type NotModified, PageReader, type PageRequest } from './page-reader';
import { Robots } from './robots';

/** Failures that a site says itself, perhaps with the time when it wants to be asked again. */
const ASKS_FOR_REST: readonly FetchErrorCode[] = ['rate_limited', 'site_unavailable'];

/**
 * Reads pages from sites that others name: safely (nothing private is ever connected to) and politely
 * (robots.txt is heeded, all processes together keep their distance).
 */
@Injectable()
export class Fetcher {
  constructor(
    private readonly client: GuardedClient,
    private readonly pages: PageReader,
    private readonly robots: Robots,
    private readonly pacing: HostPacing,
  ) {}

  /**
   * Whether an address could be fetched, as far as can be told without asking anybody.
   *
   * @returns the address as it would be asked for
   * @throws FetchError bad_url, blocked_address
   */
  check(address: string): string {
    return this.client.url(address).href;
  }

  /**
   * Fetches a page: 10 seconds and 3 MB at most, and before that up to a minute until it is Planbill's turn at
   * the host. Never within a transaction: whoever waits would hold the turns of all others.
   *
   * @throws FetchError as docs/errors.md tells; transient ones may say when to come again
   * @throws the reason of the signal
   */
  async get(address: string, request: PageRequest = {}): Promise<FetchedPage | NotModified> {
    let [asked, visited] = ['', ''];
    const admit = async (url: URL): Promise<void> => {
      asked = url.host;
      const crawlDelay = await this.robots.admit(url, request.signal);
      // A redirect within a host is still one visit.
      if (visited !== asked) await this.pacing.turn(asked, crawlDelay, request.signal);
      visited = asked;
    };
    try {
      return await this.pages.get(address, request, admit);
    } catch (error) {
      const answered = error instanceof FetchError && ASKS_FOR_REST.includes(error.code);
      if (answered && error.retryAfterSeconds !== null) {
        await this.pacing.rest(asked, error.retryAfterSeconds);
      }
      throw error;
    }
  }
}
