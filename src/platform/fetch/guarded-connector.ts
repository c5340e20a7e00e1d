import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressGuard } from './address-guard';
import { TransientFetchError } from './fetch-error';
import { sameAddress } from './public-address';

/** Resolves a name to all its addresses. */
export type AddressLookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The resolver of the operating system. */
export const resolveBySystem: AddressLookup = (hostname) =>
  systemLookup(hostname, { all: true, verbatim: true });

/**
 * Opens sockets for undici. A name is resolved once, before the socket is opened. Every address of the answer is
 * checked, and the socket uses exactly these addresses, so that a later DNS answer has no effect.
 */
export function guardedConnector(guard: AddressGuard, lookup: AddressLookup): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    checkedAddresses(host, port, guard, lookup)
      .then((addresses) => {
        const tcp = { lookup: answering(addresses), autoSelectFamily: true, host, port };
        const connect = buildConnector({ ...tcp, maxCachedSessions: 0 });
        connect(options, (...[error, socket]) => {
          if (error) return callback(error, null);
          // A second check: the connected address must be one of the checked ones.
          const peer = socket.remoteAddress ?? 'an unknown address';
          if (addresses.some(({ address }) => sameAddress(address, peer))) return callback(null, socket);
          socket.destroy();
          callback(new TransientFetchError('network_error', `${host} was connected to as ${peer}.`), null);
        });
      })
      .catch((error: Error) => callback(error, null));
  };
}

/** @throws FetchError blocked_address when any address is not allowed; errors of the resolver */
async function checkedAddresses(
  host: string,
  port: number,
  guard: AddressGuard,
  lookup: AddressLookup,
): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  const found = family ? [{ address: host, family }] : await lookup(host);
  if (found.length === 0) throw new TransientFetchError('network_error', `${host} has no address.`);
  for (const { address } of found) guard.assertAddress(address, port, host);
  return found;
}

/** A resolver with one fixed answer. */
function answering(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, { all }, answer) =>
    all ? answer(null, [...addresses]) : answer(null, addresses[0].address, addresses[0].family);
}
