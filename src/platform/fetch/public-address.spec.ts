import * as fc from 'fast-check';
import { sameAddress, whyNotPublic } from './public-address';

const word = fc.integer({ min: 0, max: 0xffff });
const hex = (words: readonly number[]) => words.map((each) => each.toString(16)).join(':');
const ipv4 = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 255 })));

describe('public addresses', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2001:db7:ffff::1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:82a::200e',
  ])('%s is one', (address) => expect(whyNotPublic(address)).toBeNull());

  it('are in IPv6 only where addresses are given out', () => {
    const elsewhere = fc.tuple(
      word.filter((first) => first >> 13 !== 1),
      ...Array.from({ length: 7 }, () => word),
    );
    fc.assert(fc.property(elsewhere, (words) => whyNotPublic(hex(words)) !== null));
  });

  it('are none that carry an IPv4 address in one of the known ways, whichever it is', () => {
    fc.assert(
      fc.property(ipv4, ([a, b, c, d]) => {
        const inside = hex([(a << 8) | b, (c << 8) | d]);
        const wrapped = [
          `::${inside}`,
          `::ffff:${inside}`,
          `::ffff:0:${inside}`,
          `64:ff9b::${inside}`,
          `64:ff9b:1::${inside}`,
          `2002:${inside}::1`,
          `2001:0:${inside}::1`,
          `fe80::5efe:${inside}`,
        ];
        expect(wrapped.filter((address) => whyNotPublic(address) === null)).toEqual([]);
      }),
    );
  });

  it('are nothing that only looks like one', () => {
    fc.assert(fc.property(fc.string(), (text) => whyNotPublic(text) !== null));
    for (const text of ['1.1.1', '0x1.1.1.1', '01.1.1.1', '1.1.1.1 ', '16843009', '2606:4700::1%eth0', '']) {
      expect(whyNotPublic(text)).not.toBeNull();
    }
  });

  it('are the same however they are written', () => {
    expect(sameAddress('2606:4700:0:0::1', '2606:4700::1')).toBe(true);
    expect(sameAddress('1.1.1.1', '1.1.1.1')).toBe(true);
    expect(sameAddress('1.1.1.1', '::ffff:1.1.1.1')).toBe(false);
    expect(sameAddress('nobody', 'nobody')).toBe(false);
  });
});
