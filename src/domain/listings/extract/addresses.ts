import { canonicalUrl, supplierHost } from '../canonical-url';
import { parseUrl } from '../../text';

/** Absolute http(s) address; null for anything else (`javascript:`, `data:`, broken ones). */
export function absoluteAddress(address: string, base: string): string | null {
  const trimmed = address.trim();
  const url = trimmed === '' ? null : parseUrl(trimmed, base);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}

/** The address without tracking parameters; unchanged when it is not a web address. */
export const cleanAddress = (address: string): string => canonicalUrl(address) ?? address;

/** Whether both have the same host and path; query, fragment and a last slash are ignored. */
export function sameAddress(a: string, b: string): boolean {
  const [first, second] = [placeOf(a, b), placeOf(b, a)];
  return first !== null && first === second;
}

function placeOf(address: string, base: string): string | null {
  const absolute = absoluteAddress(address, base);
  if (absolute === null) return null;
  const { hostname, pathname } = new URL(absolute);
  return `${supplierHost(hostname)}${pathname.replace(/\/+$/, '')}`;
}
