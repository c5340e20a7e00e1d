import type { Request } from 'express';

const GRACE_MS = 1_000;

/**
 * Stops caring for the body of a request whose answer is already known. What still arrives is read and
 * dropped, so that the client gets to see the answer; a second after it the connection is cut if the body has
 * not ended by then. (`Connection: close` would not do: Node closes at once, and a client that is still
 * sending meets a reset instead of the answer.)
 */
export function dropBody(request: Request): void {
  if (request.complete) return;
  request.resume();
  request.res?.once('finish', () => {
    if (!request.complete) setTimeout(() => request.complete || request.socket.destroy(), GRACE_MS).unref();
  });
}
