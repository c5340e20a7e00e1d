import { type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error';
import type { GuardedAnswer } from './guarded-client';

/** What is asked for: every supported version of Node inflates these alike. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const INFLATERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The body, decompressed.
 *
 * @param maxBytes of the body, on the wire and inflated alike
 * @throws FetchError too_large as soon as there is one byte more, so that a bomb costs no more than that;
 *   unsupported_type for an unknown encoding, or several at once
 */
export async function readBody(answer: GuardedAnswer, maxBytes: number): Promise<Buffer> {
  if (Number(answer.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  for await (const chunk of limited(inflated(answer, maxBytes), maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The beginning of a body. */
export async function readBodyStart(answer: GuardedAnswer, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = maxBytes;
  for await (const chunk of inflated(answer, Infinity)) {
    chunks.push(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) break;
  }
  return Buffer.concat(chunks);
}

function inflated(answer: GuardedAnswer, maxBytes: number): AsyncIterable<Buffer> {
  const encoding = (answer.headers.get('content-encoding') ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return answer.body;
  if (!Object.hasOwn(INFLATERS, encoding)) {
    throw new FetchError('unsupported_type', `The content encoding "${encoding}" is not supported.`);
  }
  const inflater = INFLATERS[encoding]();
  // A failure destroys the inflater with the same error, and its reader gets that error.
  pipeline(limited(answer.body, maxBytes), inflater).catch(() => undefined);
  return inflater;
}

async function* limited(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function tooLarge(maxBytes: number): FetchError {
  return new FetchError('too_large', `The answer has more than ${maxBytes} bytes.`);
}
