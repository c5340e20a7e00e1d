import fc from 'fast-check';
import { trigramSimilarity } from '.';

describe('the similarity of two texts', () => {
  it.each([
    // Values of pg_trgm in PostgreSQL 15.
    ['word', 'two words', 0.36363637],
    ['Vitrified tiles 600x600 mm', 'vitrified TILES, 600x600mm', 0.82142857],
    ['Teak skirting', 'LED panel', 0],
    ['', 'anything', 0],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(trigramSimilarity(one, other)).toBeCloseTo(expected, 6);
  });

  it('is 1 for equal texts, symmetric, and independent of case and word order', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, other] = [a.join(' '), b.join(' ')];
        const score = trigramSimilarity(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(trigramSimilarity(other, one)).toBe(score);
        expect(trigramSimilarity([...a].reverse().join(' - ').toUpperCase(), one)).toBe(1);
      }),
    );
  });
});
