import fc from 'fast-check';
import { rangeOf } from './byte-range';

describe('the range of a request', () => {
  it.each([
    ['bytes=0-0', 10, { start: 0, end: 0 }],
    ['bytes=0-', 10, { start: 0, end: 9 }],
    ['BYTES= 3-99 ', 10, { start: 3, end: 9 }],
    ['bytes=-3', 10, { start: 7, end: 9 }],
    ['bytes=-30', 10, { start: 0, end: 9 }],
    ['bytes=9-9999999999999999999999', 10, { start: 9, end: 9 }],
    ['bytes=10-', 10, 'unsatisfiable'],
    ['bytes=-0', 10, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
    ['bytes=-1', 0, 'whole'],
    ['bytes=4-3', 10, 'whole'],
    ['bytes=0-1,3-4', 10, 'whole'],
    ['bytes=-', 10, 'whole'],
    ['bytes=a-b', 10, 'whole'],
    ['bytes=0x1-2', 10, 'whole'],
    ['bytes=-1-2', 10, 'whole'],
    ['lines=0-1', 10, 'whole'],
    ['', 10, 'whole'],
    [undefined, 10, 'whole'],
  ])('%s of %i bytes is %j', (header, size, expected) => expect(rangeOf(header, size)).toEqual(expected));

  it('always lies within the file', () => {
    const number = fc.oneof(fc.nat(30).map(String), fc.constant(''));
    fc.assert(
      fc.property(number, number, fc.nat(20), (first, last, size) => {
        const range = rangeOf(`bytes=${first}-${last}`, size);
        if (typeof range === 'string') return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
