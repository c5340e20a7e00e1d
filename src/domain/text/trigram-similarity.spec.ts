import fc from 'fast-check';
import { trigramSimilarity } from '.';

describe('how alike two texts are', () => {
  it.each([
    // As pg_trgm of PostgreSQL 15 says.
    ['word', 'two words', 0.36363637],
    ['Vitrified tiles 600x600 mm', 'vitrified TILES, 600x600mm', 0.82142857],
    ['Teak skirting', 'LED panel', 0],
    ['', 'anything', 0],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(trigramSimilarity(one, other)).toBeCloseTo(expected, 6);
  });

  it('is one for a text and itself, the same both ways, and deaf to case and order of words', () => {
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
