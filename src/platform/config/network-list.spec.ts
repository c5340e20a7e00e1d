import { isAllowed, readNetworks } from './network-list';

describe('private networks that may be reached', () => {
  it.each([
    '0.0.0.0/0',
    '8.8.8.0/24',
    '10.0.0.0/7',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '::/0',
    '10.0.0.1',
    '10.0.0.0/33',
    '10.0.0.0/8:70000',
    'intranet',
  ])('%s is refused', (text) => expect(readNetworks(text)).toBeNull());

  it('are reached on ports 80 and 443, or on the port that is given', () => {
    const nets = readNetworks('10.20.0.0/16, 192.168.5.7/32:8443, fd00:1::/32')!;
    const reached = (address: string, port: number) => isAllowed(nets, address, port);
    expect([reached('10.20.3.4', 443), reached('192.168.5.7', 8443), reached('fd00:1::5', 80)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([
      reached('10.21.0.1', 443),
      reached('10.20.3.4', 5432),
      reached('192.168.5.7', 443),
      reached('192.168.5.8', 8443),
      reached('127.0.0.1', 80),
      reached('not an address', 80),
    ]).toEqual(Array(6).fill(false));
  });

  it('never contain the metadata service of a cloud', () =>
    expect(isAllowed(readNetworks('100.64.0.0/10')!, '100.100.100.200', 80)).toBe(false));
});
