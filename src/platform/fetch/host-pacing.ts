import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config';
import { TransientFetchError } from './fetch-error';
import { FetchHostRepository } from './fetch-host.repository';

/** Longest crawl delay of a robots.txt that is respected, milliseconds. */
const LONGEST_CRAWL_DELAY_MS = 30_000;
/** Longest wait for a turn, milliseconds. For a longer one the job goes back to the queue. */
const LONGEST_WAIT_MS = 60_000;
/** Turns are delayed by up to this share at random, so that requests are not regular. */
const JITTER = 0.25;

/** Keeps a delay between requests to a host, over all processes. */
@Injectable()
export class HostPacing {
  constructor(
    private readonly hosts: FetchHostRepository,
    private readonly config: Config,
  ) {}

  /**
   * Waits for a turn at a host, a minute at most.
   *
   * @param crawlDelayS that the site asks for, seconds; null: none
   * @throws TransientFetchError rate_limited when the next turn is further away
   */
  async turn(host: string, crawlDelayS: number | null, signal?: AbortSignal): Promise<void> {
    const asked = Math.min((crawlDelayS ?? 0) * 1000, LONGEST_CRAWL_DELAY_MS);
    const delay = Math.max(asked, this.config.fetchHostDelayMs) * (1 + JITTER * Math.random());
    const wait = await this.hosts.takeTurn(host, delay, LONGEST_WAIT_MS);
    if (wait === null) throw await this.notYet(host);
    await sleep(wait, undefined, { signal }).catch(() => signal?.throwIfAborted());
  }

  /** Sends no requests to a host for a while. */
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
