import { isIPv4 } from 'node:net';

/** HOST is not an address this installation may listen on. */
export class ListenAddressError extends Error {
  readonly code = 'listen_address_refused';
}

/**
 * Without API keys a request may do anything, so only this machine may connect.
 *
 * @param anyUsableKey whether there is a key that would be let in; with it every request needs one
 * @throws ListenAddressError
 */
export function assertMayListen(host: string, anyUsableKey: boolean): void {
  if (anyUsableKey || isLoopback(host)) return;
  throw new ListenAddressError(
    `HOST=${host} would open Planbill to the network, and there is no valid API key. ` +
      'Create a key with "npm run keys -- create --name NAME", or listen on 127.0.0.1.',
  );
}

/** Whether a host name or address is this machine's own, reachable from nowhere else. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
