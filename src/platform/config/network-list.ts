import { ValidateBy } from 'class-validator';
import * as ipaddr from 'ipaddr.js';

/** A private network that may be reached, on one port or on the ports of the web. */
export interface AllowedNet {
  range: [ipaddr.IPv4 | ipaddr.IPv6, number];
  /** null: 80 and 443. */
  port: number | null;
  text: string;
}

/** Ranges of private networks. Loopback, link-local and the metadata services of clouds are never among them. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'].map((text) =>
  ipaddr.parseCIDR(text),
);
/** An address of such a range that a cloud keeps for its metadata. */
const METADATA = ['100.100.100.200', 'fd00:ec2::254'];

/**
 * Networks such as `10.20.0.0/16, 192.168.5.7/32:8443`.
 *
 * @returns null when one is malformed or not private
 */
export function readNetworks(text: string): AllowedNet[] | null {
  const nets = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readNetwork);
  return nets.includes(null) ? null : (nets as AllowedNet[]);
}

function readNetwork(text: string): AllowedNet | null {
  const [, cidr, port] = /^(.+\/\d{1,3})(?::(\d{1,5}))?$/.exec(text) ?? [];
  if (cidr === undefined || !ipaddr.isValidCIDR(cidr)) return null;
  const [address, bits] = ipaddr.parseCIDR(cidr);
  const isPrivate = PRIVATE.some(
    ([net, least]) => net.kind() === address.kind() && bits >= least && address.match(net as never, least),
  );
  if (!isPrivate || Number(port ?? 80) > 65_535) return null;
  return { range: [address, bits], port: port === undefined ? null : Number(port), text };
}

/** Whether an address lies in one of the networks, for this port. */
export function isAllowed(nets: readonly AllowedNet[], address: string, port: number): boolean {
  if (!ipaddr.isValid(address) || METADATA.includes(ipaddr.parse(address).toString())) return false;
  const parsed = ipaddr.parse(address);
  return nets.some(
    ({ range: [net, bits], port: only }) =>
      net.kind() === parsed.kind() &&
      parsed.match(net as never, bits) &&
      (only === null ? port === 80 || port === 443 : port === only),
  );
}

/** Checks a list of private networks. */
export function IsNetworkList(): PropertyDecorator {
  return ValidateBy({
    name: 'isNetworkList',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && readNetworks(value) !== null,
      defaultMessage: () =>
        'must be private networks such as 10.20.0.0/16 or 192.168.5.7/32:8443, separated by commas',
    },
  });
}
