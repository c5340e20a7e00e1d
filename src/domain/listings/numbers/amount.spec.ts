import fc from 'fast-check';
import { decimalString, readAmount, readMachineNumber } from './amount';

describe('a printed number', () => {
  it.each([
    ['1.299,00', '1299'],
    ['1,299.00', '1299'],
    ['1 299,00', '1299'],
    ['1\u202f299,00', '1299'],
    ['1\u00a0299', '1299'],
    ["1'299.50", '1299.50'],
    ['1’299.5', '1299.50'],
    ['1,29,900', '129900'],
    ['12,34,567.80', '1234567.80'],
    ['1.299', '1299'],
    ['1,299', '1299'],
    ['1299.000', '1299'],
    ['0.125', '0.125'],
    ['29.990000', '29.99'],
    ['49,1', '49.10'],
    ['007', '7'],
    ['1.234.567', '1234567'],
    ['١٢٣٫٥٠', '123.50'],
    ['１，２９９', '1299'],
  ])('%s is %s', (text, value) => expect(readAmount(text)).toBe(value));

  it.each(['', '1.2.3', '12.34,5,6', '1,2,3', 'abc', '1..2', '1,29,90,0'])('%s is no number', (text) =>
    expect(readAmount(text)).toBeNull(),
  );

  it('keeps three decimals where coins have them, by the habit of the place', () => {
    expect(readAmount('1.299', { decimalMark: '.', minorDigits: 3 })).toBe('1.299');
    expect(readAmount('1,299', { decimalMark: '.', minorDigits: 3 })).toBe('1299');
    expect(readAmount('1,299', { decimalMark: ',', minorDigits: 3 })).toBe('1.299');
  });

  it('reads back what every locale prints', () => {
    const locales = [
      'en-US',
      'de-DE',
      'fr-FR',
      'pl-PL',
      'en-IN',
      'de-CH',
      'sv-SE',
      'pt-BR',
      'ru-RU',
      'ar-EG',
      'fa-IR',
      'bn-BD',
      'es-ES',
      'cs-CZ',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: 0, max: 99_999_999 }), (locale, cents) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
        const [whole, fraction] = [String(Math.floor(cents / 100)), String(cents % 100).padStart(2, '0')];
        expect(readAmount(text)).toBe(decimalString(whole, fraction));
      }),
    );
  });

  it('is in a form that it reads back unchanged, unless a lone point groups', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.nat({ max: 99 }), (whole, fraction) => {
        const value = decimalString(String(whole), String(fraction).padStart(2, '0'));
        expect(readAmount(value)).toBe(value);
      }),
    );
  });
});

describe('a number in data', () => {
  it.each([
    ['3.355', '3.355'],
    ['12.345', '12.345'],
    ['1299.000', '1299'],
    ['.89', '0.89'],
    ['0', '0'],
    ['1299.', '1299'],
  ])('%s is taken literally', (text, value) => expect(readMachineNumber(text)).toBe(value));

  it.each(['1,299.00', '12,50', '€5', '', '.', '1e3'])('%s is print', (text) =>
    expect(readMachineNumber(text)).toBeNull(),
  );
});

describe('one mark before three digits', () => {
  it.each([
    ['3.355', '.', '3.355'],
    ['3.355', ',', '3355'],
    ['3,355', '.', '3355'],
    ['3,355', ',', '3.355'],
    ['3.355', null, '3355'],
  ] as const)('%s where the decimal mark is %s is %s', (text, decimalMark, value) =>
    expect(readAmount(text, { decimalMark, minorDigits: 2 })).toBe(value),
  );

  it('groups under a currency without decimals', () =>
    expect(readAmount('1.299', { decimalMark: '.', minorDigits: 0 })).toBe('1299'));
});
