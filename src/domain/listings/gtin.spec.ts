import fc from 'fast-check';
import { gtin14 } from './gtin';

/** The check digit as the standard's own worked example has it. */
const EXAMPLE = '6291041500213';

describe('a GTIN', () => {
  it.each([
    [EXAMPLE, '06291041500213'],
    ['036000291452', '00036000291452'],
    ['96385074', '00000096385074'],
    ['629 1041-500213', '06291041500213'],
  ])('%s is %s', (text, expected) => expect(gtin14(text)).toBe(expected));

  it.each(['6291041500214', '0000000000000', '629104150021', '12345', '', 'ABC', '62910415002133'])(
    '%s is none',
    (text) => expect(gtin14(text)).toBeNull(),
  );

  it('shows any single wrong digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const wrong = [...EXAMPLE];
        wrong[place] = String((Number(wrong[place]) + change) % 10);
        expect(gtin14(wrong.join(''))).toBeNull();
      }),
    );
  });
});
