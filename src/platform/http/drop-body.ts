import type { Request } from 'express';

const GRACE_MS = 1_000;

/**
 * Stops caring for the body of a request whose answer is already known. A little more is read and dropped, so
 * that the client gets to see the answer; then the connection is closed. Nothing happens to a body that is
 * all read already.
 */
export function dropBody(request: Request): void {
  if (request.complete) return;
  request.res?.setHeader('Connection', 'close');
  request.resume();
  request.res?.once('finish', () => {
    if (!request.complete) setTimeout(() => request.socket.destroy(), GRACE_MS).unref();
  });
}
