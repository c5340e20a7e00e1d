import type { Response } from 'express';

/**
 * Seconds that a client is willing to wait: `Prefer: wait=N` (RFC 7240, section 4.3).
 *
 * @returns null: the header has no such preference, or one that cannot be read and is ignored
 */
export function preferredWait(prefer: string | string[] | undefined): number | null {
  const preferences = [prefer ?? []].flat().join(',').split(/[,;]/);
  for (const preference of preferences) {
    const wait = /^\s*wait\s*=\s*"?(\d{1,9})"?\s*$/i.exec(preference)?.[1];
    if (wait !== undefined) return Number(wait);
  }
  return null;
}

/** Fires when the client closes the connection. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
