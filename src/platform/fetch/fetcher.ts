import { Injectable } from '@nestjs/common';
import { FetchError, type FetchErrorCode } from './fetch-error';
import { GuardedClient } from './guarded-client';
import { HostPacing } from './host-pacing';
import { type FetchedPage, type NotModified, PageReader, type PageRequest } from './page-reader';
import { Robots } from './robots';

/** Failures that a site reports itself, perhaps with the time to come back. */
const ASKS_FOR_REST: readonly FetchErrorCode[] = ['rate_limited', 'site_unavailable'];

/**
 * Reads pages from addresses that users give: safely (never from a private network, unless the settings allow it) and
 * politely (by robots.txt, and with a delay between requests to a host over all processes).
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
   * Checks an address without any request.
   *
   * @returns the address as it will be requested
   * @throws FetchError bad_url, blocked_address
   */
  check(address: string): string {
    return this.client.url(address).href;
  }

  /**
   * Fetches a page within 10 seconds and 3 MB, after waiting up to a minute for a turn at the host. Never call it in a
   * transaction: it would block the turns of all others.
   *
   * @throws FetchError, see docs/errors.md; a transient one may say when to come back
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
