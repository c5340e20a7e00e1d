import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { TransientFetchError } from './fetch-error';
import { FetchHostRepository } from './fetch-host.repository';

/** No robots.txt makes the turns of its host longer apart than this, milliseconds. */
const LONGEST_CRAWL_DELAY_MS = 30_000;
/** A turn further away is not waited for: the job goes back to the queue, milliseconds. */
const LONGEST_WAIT_MS = 60_000;
/** Turns come up to this share later, so that no site is called by the clock. */
const JITTER = 0.25;

/** Keeps all processes together from calling on a host too often. */
@Injectable()
export class HostPacing {
  constructor(
    private readonly hosts: FetchHostRepository,
    private readonly config: Config,
  ) {}

  /**
   * Waits for a turn at a host, a minute at most.
   *
   * @param crawlDelayS as the site asks for it, seconds; null: it does not
   * @throws TransientFetchError rate_limited when the next turn is further away
   */
  async turn(host: string, crawlDelayS: number | null, signal?: AbortSignal): Promise<void> {
    const asked = Math.min((crawlDelayS ?? 0) * 1000, LONGEST_CRAWL_DELAY_MS);
    const delay = Math.max(asked, this.config.fetchHostDelayMs) * (1 + JITTER * Math.random());
    const wait = await this.hosts.takeTurn(host, delay, LONGEST_WAIT_MS);
    if (wait === null) throw await this.notYet(host);
    await sleep(wait, undefined, { signal }).catch(() => signal?.throwIfAborted());
  }

  /** The site wants to be left alone for a while. */
  rest(host: string, seconds: number): Promise<void> {
    return this.hosts.rest(host, seconds);
  }

  private async notYet(host: string): Promise<TransientFetchError> {
    const seconds = Math.ceil((await this.hosts.untilTurn(host)) / 1000);
    return new TransientFetchError('rate_limited', `The next turn at ${host} comes in ${seconds} s.`, {
      retryAfterSeconds: seconds,
    });
  }
}
