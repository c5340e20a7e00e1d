import { isIPv4 } from 'node:net';

/** HOST is not an address this installation may listen on. */
export class ListenAddressError extends Error {
  readonly code = 'listen_address_refused';
}

/**
 * Without API keys anybody who reaches the port may do anything, so only this machine may reach it.
 *
 * @throws ListenAddressError
 */
export function assertMayListen(host: string): void {
  const loopback = host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
  if (loopback) return;
  throw new ListenAddressError(
    `HOST=${host} would open Planbill to the network, and it has no API keys yet. Listen on 127.0.0.1 and put a ` +
      'reverse proxy with authentication in front.',
  );
}
