import { Injectable } from '@nestjs/common';
import { readBodyStart } from './body';
import { type GuardedAnswer, GuardedClient } from './guarded-client';
import { retryAfterSeconds } from './retry-after';

/** Bytes of an answer to keep. */
const EXCERPT_BYTES = 1_024;
const TIMEOUT_MS = 10_000;

/** An answer with any status. */
export interface PostAnswer {
  status: number;
  /** Seconds to wait before the next attempt; null: not stated. */
  retryAfterSeconds: number | null;
  /** Beginning of the body. */
  excerpt: string;
}

/** Posts to addresses that users give, with the guards of the fetcher. A redirect is an answer and is not followed. */
@Injectable()
export class Poster {
  constructor(private readonly client: GuardedClient) {}

  /**
   * @returns the address as it will be requested
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

/** Empty for a compressed answer, which was not requested. */
async function excerptOf(answer: GuardedAnswer): Promise<string> {
  if (answer.headers.has('content-encoding')) return '';
  return (await readBodyStart(answer, EXCERPT_BYTES)).toString('utf8').replaceAll('\0', '');
}
