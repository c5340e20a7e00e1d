import { Injectable } from '@nestjs/common';
import { readBodyStart } from './body';
import { type GuardedAnswer, GuardedClient } from './guarded-client';
import { retryAfterSeconds } from './retry-after';

/** Of an answer that is kept, bytes. */
const EXCERPT_BYTES = 1_024;
const TIMEOUT_MS = 10_000;

/** What somebody answered, whatever its status. */
export interface PostAnswer {
  status: number;
  /** When it wants to be asked again; null: it does not say. */
  retryAfterSeconds: number | null;
  /** How the body begins. */
  excerpt: string;
}

/** Sends to addresses that others name, with the guards of the fetcher. Follows no redirect: that is an answer. */
@Injectable()
export class Poster {
  constructor(private readonly client: GuardedClient) {}

  /**
   * @returns the address as it would be written to
   * @throws FetchError bad_url, blocked_address
   */
  check(address: string): string {
    return this.client.url(address).href;
  }

  /** @throws FetchError when there is no answer; the reason of the signal */
  post(
    address: string,
    headers: Record<string, string>,
    body: string,
    signal?: AbortSignal,
  ): Promise<PostAnswer> {
    const request = { method: 'POST', headers, body, timeoutMs: TIMEOUT_MS, signal } as const;
    return this.client.exchange(this.client.url(address), request, async (answer) => ({
      status: answer.status,
      retryAfterSeconds: retryAfterSeconds(answer.headers.get('retry-after'), Date.now()),
      excerpt: await excerptOf(answer),
    }));
  }
}

/** Of what can be read as it is; nobody was asked to compress. */
async function excerptOf(answer: GuardedAnswer): Promise<string> {
  if (answer.headers.has('content-encoding')) return '';
  return (await readBodyStart(answer, EXCERPT_BYTES)).toString('utf8').replaceAll('\0', '');
}
