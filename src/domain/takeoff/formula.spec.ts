import fc from 'fast-check';
import { recalculate } from '../../../test/golden/takeoff/recalculate';
import { Formula, metres, squareMetres } from './formula';

const figure = fc.integer({ min: 0, max: 10_000_000 }).map((n) => Formula.of(n / 100));
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    figure,
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => a.plus(b)),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => a.minus(b).atLeast(0)),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => a.times(b)),
    fc.tuple(tie('formula'), figure).map(([a, b]) => a.over(b.plus(1)).rounded(6)),
    tie('formula').map((a) => a.rounded(2)),
    tie('formula').map((a) => a.roundedUp()),
  ),
}));

describe('Formula', () => {
  it('writes the arithmetic that gave its value', () => {
    fc.assert(
      fc.property(formula, (made) => {
        expect(recalculate(made.rounded(6).text)).toBe(made.rounded(6).value.toFixed());
      }),
      { numRuns: 500 },
    );
  });

  it('puts parentheses only where they are needed', () => {
    const [a, b, c] = ['2', '3', '4'].map((n) => Formula.of(n));
    expect(a.plus(b).times(c).text).toBe('(2+3)*4');
    expect(a.minus(b.plus(c)).text).toBe('2-(3+4)');
    expect(a.over(b.times(c)).text).toBe('2/(3*4)');
    expect(a.times(b).over(c).text).toBe('2*3/4');
    expect(a.times(b).plus(c).rounded(2).text).toBe('2*3+4');
  });

  it('rounds halves away from zero, as on paper', () => {
    expect(Formula.of('0.1').times('0.05').rounded(2).value.toFixed()).toBe('0.01');
    expect(metres(1005).toFixed()).toBe('1.01');
    expect(squareMetres(32.755).toFixed()).toBe('32.76');
  });

  it('has no errors of binary fractions', () => {
    expect(Formula.of(0.1).plus(0.2).value.toFixed()).toBe('0.3');
    expect(Formula.of(1.1).times(1.1).value.toFixed()).toBe('1.21');
  });
});
