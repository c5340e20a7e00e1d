import { Injectable } from '@nestjs/common';
import robotsParser from 'robots-parser';
import { Config } from '../config';
import { assertAnswered } from './answer-status';
import { readBodyStart } from './body';
import { FetchError, type FetchErrorCode, TransientFetchError } from './fetch-error';
import { withCheapRules } from './cheap-rules';
import { RobotsFileRepository } from './robots-file.repository';
import { WebReader } from './web-reader';

/** RFC 9309: 2.4 a day at most, 2.3.1.4 longer only while the site does not answer, 2.5 at least 500 KiB. */
const FRESH_S = 86_400;
const KEPT_S = 30 * 86_400;
const MAX_BYTES = 500 * 1024;
/** How long a site that did not answer is not asked again. */
const SILENCE_S = 60;
/** RFC 9309, 2.3.1.3: answers that say there is no such file, so that everything is allowed. */
const NO_FILE: readonly FetchErrorCode[] = ['item_not_found', 'site_refused', 'too_many_redirects'];
/** RFC 9309, 2.3.1.4: no answer, so that nothing is allowed. */
const NO_ANSWER: readonly FetchErrorCode[] = ['site_unavailable', 'timeout', 'network_error'];

/** Heeds the robots.txt of sites (RFC 9309). */
@Injectable()
export class Robots {
  constructor(
    private readonly files: RobotsFileRepository,
    private readonly web: WebReader,
    private readonly config: Config,
  ) {}

  /**
   * @returns seconds between visits as the site asks for them; null: it does not
   * @throws FetchError robots_disallowed, transient while the file cannot be read; what else came of asking for it
   */
  async admit(url: URL, signal?: AbortSignal): Promise<number | null> {
    const rules = await this.rulesOf(url.origin, signal);
    if (rules === null) {
      const detail = `${url.origin}/robots.txt does not answer, so nothing there may be read.`;
      throw new TransientFetchError('robots_disallowed', detail, { retryAfterSeconds: SILENCE_S });
    }
    const robots = robotsParser(`${url.origin}/robots.txt`, withCheapRules(rules));
    const agent = this.config.fetchUserAgent;
    if (robots.isDisallowed(url.href, agent)) {
      const line = robots.getMatchingLineNumber(url.href, agent);
      const detail = `${url.href} is disallowed by line ${line} of ${url.origin}/robots.txt.`;
      throw new FetchError('robots_disallowed', detail);
    }
    const delay = robots.getCrawlDelay(agent) ?? 0;
    return delay > 0 ? delay : null;
  }

  /** null: they cannot be read, and never were. */
  private async rulesOf(origin: string, signal?: AbortSignal): Promise<string | null> {
    const known = await this.files.known(origin);
    if (known?.fresh) return known.rules;
    try {
      const rules = await this.read(origin, signal);
      await this.files.keep(origin, rules, FRESH_S, KEPT_S);
      return rules;
    } catch (error) {
      if (!(error instanceof FetchError && NO_ANSWER.includes(error.code))) throw error;
      await this.files.noteSilence(origin, SILENCE_S);
      return known?.rules ?? null;
    }
  }

  private async read(origin: string, signal?: AbortSignal): Promise<string> {
    try {
      return await this.web.get(`${origin}/robots.txt`, { headers: {}, signal }, async (answer, url) => {
        assertAnswered(answer, url);
        // PostgreSQL keeps no NUL, and no rule has one.
        return (await readBodyStart(answer, MAX_BYTES)).toString('utf8').replaceAll('\0', '');
      });
    } catch (error) {
      if (error instanceof FetchError && NO_FILE.includes(error.code)) return '';
      throw error;
    }
  }
}
