import * as ipaddr from 'ipaddr.js';

type Special = readonly [range: string, what: string];

/** IANA IPv4 Special-Purpose Address Registry, class D and E, and one public address that a cloud uses internally. */
const SPECIAL_IPV4: readonly Special[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'shared by a carrier (CGNAT)'],
  ['127.0.0.0/8', 'loopback'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'reserved for protocols'],
  ['192.0.2.0/24', 'for documentation'],
  ['192.31.196.0/24', 'AS112'],
  ['192.52.193.0/24', 'AMT'],
  ['192.88.99.0/24', 'a 6to4 relay'],
  ['192.168.0.0/16', 'private'],
  ['192.175.48.0/24', 'AS112'],
  ['198.18.0.0/15', 'for benchmarks'],
  ['198.51.100.0/24', 'for documentation'],
  ['203.0.113.0/24', 'for documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved or broadcast'],
  ['168.63.129.16/32', 'the Azure host agent'],
];

/** The only IPv6 range with global unicast addresses (RFC 4291, IANA). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Special ranges within it (IANA IPv6 Special-Purpose Address Registry). Everything outside it is refused anyway. */
const SPECIAL_IPV6: readonly Special[] = [
  ['2001::/23', 'reserved for protocols (Teredo, ORCHID, benchmarks)'],
  ['2001:db8::/32', 'for documentation'],
  ['2002::/16', '6to4, with an IPv4 address inside'],
  ['2620:4f:8000::/48', 'AS112'],
  ['3fff::/20', 'for documentation'],
];

const ipv4 = SPECIAL_IPV4.map(([range, what]) => [ipaddr.IPv4.parseCIDR(range), what] as const);
const ipv6 = SPECIAL_IPV6.map(([range, what]) => [ipaddr.IPv6.parseCIDR(range), what] as const);

/**
 * Why an address is not public; null: it is public unicast.
 *
 * Every address that is not known to be public is refused. So the IPv6 forms that contain an IPv4 address
 * (`::ffff:127.0.0.1`, `::127.0.0.1`, NAT64, 6to4, Teredo, ISATAP below a special prefix) need no list here.
 *
 * @param address IPv4 in four decimal parts, or IPv6, as a resolver answers; anything else is refused
 */
export function whyNotPublic(address: string): string | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    const parsed = ipaddr.IPv4.parse(address);
    return ipv4.find(([range]) => parsed.match(range))?.[1] ?? null;
  }
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return 'not an IP address';
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.isIPv4MappedAddress()) return 'an IPv4 address in IPv6';
  if (!parsed.match(GLOBAL_IPV6)) return `outside the global range (${parsed.range()})`;
  return ipv6.find(([range]) => parsed.match(range))?.[1] ?? null;
}

/** Whether two texts are one address, however they are written. */
export function sameAddress(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => ipaddr.isValid(text) && ipaddr.parse(text).toNormalizedString());
  return a !== false && a === b;
}
