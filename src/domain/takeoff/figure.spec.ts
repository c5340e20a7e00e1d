import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { Exact, Figure } from './figure';

/** Decimals of few digits and of more than a JavaScript number holds, as text. */
const text = fc
  .tuple(
    fc.oneof(fc.bigInt(-99_999n, 99_999n), fc.bigInt(-(10n ** 16n), 10n ** 16n), fc.constant(0n)),
    fc.integer({ min: 0, max: 17 }),
  )
  .map(([units, places]) => new Exact(`${units}e-${places}`).toFixed());

/** A figure with the decimal that the same operations give. */
type Pair = [Figure, Decimal];
const stated = text.map((each): Pair => [Figure.of(each), new Exact(each)]);
const { pair } = fc.letrec<{ pair: Pair }>((tie) => ({
  pair: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    stated,
    fc.tuple(tie('pair'), tie('pair')).map(([[a, x], [b, y]]): Pair => [a.plus(b), x.plus(y)]),
    fc.tuple(tie('pair'), tie('pair')).map(([[a, x], [b, y]]): Pair => [a.minus(b), x.minus(y)]),
    fc.tuple(tie('pair'), tie('pair')).map(([[a, x], [b, y]]): Pair => [a.times(b), x.times(y)]),
    fc
      .tuple(tie('pair'), stated)
      .map(([[a, x], [b, y]]): Pair => (y.isZero() ? [a, x] : [a.over(b), x.div(y)])),
    fc
      .tuple(tie('pair'), fc.nat(8))
      .map(([[a, x], digits]): Pair => [a.rounded(digits), x.toDecimalPlaces(digits)]),
    tie('pair').map(([a, x]): Pair => [a.roundedUp(), x.toDecimalPlaces(0, Exact.ROUND_UP)]),
  ),
}));

describe('Figure', () => {
  it('has the digits that decimal arithmetic gives', () => {
    fc.assert(
      fc.property(pair, ([figure, decimal]) => {
        expect(figure.toFixed()).toBe(decimal.toFixed());
        expect(figure.decimalPlaces()).toBe(decimal.decimalPlaces());
        expect(figure.isInteger()).toBe(decimal.isInteger());
        expect(figure.isZero()).toBe(decimal.isZero());
        expect(figure.toNumber()).toBeCloseTo(decimal.toNumber());
      }),
      { numRuns: 2000 },
    );
  });

  it('is written with the decimals that are asked for', () => {
    fc.assert(
      fc.property(pair, fc.nat(8), ([figure, decimal], digits) => {
        const rounded = decimal.toDecimalPlaces(digits);
        expect(figure.toFixed(digits)).toBe(rounded.isZero() ? (0).toFixed(digits) : rounded.toFixed(digits));
      }),
    );
  });

  it('compares as decimals do', () => {
    fc.assert(
      fc.property(pair, pair, ([a, x], [b, y]) => {
        expect(Math.sign(a.comparedTo(b))).toBe(x.comparedTo(y));
        expect(Figure.greatest(a, b).toFixed()).toBe(Exact.max(x, y).toFixed());
        expect(Figure.least(a, b).toFixed()).toBe(Exact.min(x, y).toFixed());
        expect(a.isNegative()).toBe(x.lessThan(0));
      }),
    );
  });

  it('takes a number by its shortest digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.nat(9), (number, places) => {
        for (const each of [number, Number(number.toFixed(places))])
          expect(Figure.of(each).toFixed()).toBe(new Exact(each).toFixed());
      }),
    );
  });

  it('refuses what is not a number', () => {
    expect(() => Figure.of('1.2.3')).toThrow();
    expect(() => Figure.of('')).toThrow();
  });
});
