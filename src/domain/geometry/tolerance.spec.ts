import { sameToShare, sameWithin } from './tolerance';

describe('values that count as the same', () => {
  it.each([
    [10, 12, 2, true],
    [12, 10, 2, true],
    [10, 12.5, 2, false],
    [-1, 1, 2, true],
  ])('%d and %d to within %d: %s', (one, other, tolerance, expected) => {
    expect(sameWithin(one, other, tolerance)).toBe(expected);
  });

  it.each([
    [102, 100, 0.025, true],
    [98, 100, 0.025, true],
    [103, 100, 0.025, false],
  ])('%d and %d to a share of %d: %s', (one, other, share, expected) => {
    expect(sameToShare(one, other, share)).toBe(expected);
  });
});
