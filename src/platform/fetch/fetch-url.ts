import { isIP } from 'node:net';
import { type AddressGuard } from './address-guard';
import { FetchError } from './fetch-error';
import { parseUrl } from '../../domain/text';

const LONGEST_URL = 2_048;
const SCHEMES = ['http:', 'https:'];
/** A host name that no resolver of the public DNS would answer for: the machine itself, or the local network. */
const LOCAL_NAME = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home\.arpa|onion)$/;

/**
 * Reads an address to fetch. The WHATWG parser turns decimal, hexadecimal, octal and short IPv4 addresses into four
 * decimal parts, and names in other scripts into Punycode. The fragment is dropped. IP addresses are checked here,
 * names when they are resolved.
 *
 * @param base of a relative address, such as in `Location`
 * @throws FetchError bad_url, blocked_address
 */
export function fetchUrl(text: string, guard: AddressGuard, base?: URL): URL {
  if (text.length > LONGEST_URL) throw badUrl(`it has ${text.length} characters, more than ${LONGEST_URL}`);
  const url = parseUrl(text, base);
  if (url === null) throw badUrl(`"${text}" is not an absolute address`);
  if (!SCHEMES.includes(url.protocol)) throw badUrl(`${url.protocol} is neither http: nor https:`);
  if (url.username || url.password) throw badUrl('it has a user name or a password');
  const host = hostOf(url);
  const port = portOf(url);
  if (!guard.admitsPort(port)) throw badUrl(`port ${port} is neither 80 nor 443`);
  if (isIP(host)) guard.assertAddress(host, port);
  else assertName(host, guard, port);
  url.hash = '';
  return url;
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

function assertName(host: string, guard: AddressGuard, port: number): void {
  const name = host.replace(/\.$/, '');
  if (name === '' || name.split('.').some((label) => label === '' || label.length > 63)) {
    throw badUrl(`"${host}" is not a host name`);
  }
  if (LOCAL_NAME.test(name) && !guard.admitsLocalNames(port)) {
    throw new FetchError('blocked_address', `${host} is a name of this machine or of a local network.`);
  }
}

function badUrl(why: string): FetchError {
  return new FetchError('bad_url', `The address cannot be fetched: ${why}.`);
}
