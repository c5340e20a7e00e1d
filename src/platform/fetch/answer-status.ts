import { FetchError, TransientFetchError } from './fetch-error';
import type { GuardedAnswer } from './guarded-client';
import { retryAfterSeconds } from './retry-after';

const GONE = [404, 410];
/** Not the page's fault and not ours: the same may be answered a moment later. */
const PASSING = [408, 425];

/**
 * Says what a status other than success, redirect and 304 means.
 *
 * @throws FetchError item_not_found, rate_limited, site_unavailable, site_refused
 */
export function assertAnswered({ status, headers }: GuardedAnswer, url: URL): void {
  if (status >= 200 && status < 300) return;
  const detail = `${url.href} answered ${status}.`;
  if (GONE.includes(status)) throw new FetchError('item_not_found', detail);
  const wait = retryAfterSeconds(headers.get('retry-after'), Date.now()) ?? undefined;
  const options = { retryAfterSeconds: wait };
  if (status === 429) throw new TransientFetchError('rate_limited', detail, options);
  if (status >= 500 || PASSING.includes(status)) {
    throw new TransientFetchError('site_unavailable', detail, options);
  }
  throw new FetchError('site_refused', detail);
}
