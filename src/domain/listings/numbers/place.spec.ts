import { decimalMarkAt, placeOf, printedDecimalMark } from './place';

describe('the decimal mark of a page', () => {
  it.each([
    ['https://shop.de/', 'de', ','],
    ['https://shop.de/', null, ','],
    ['https://shop.de/', 'en', null],
    ['https://shop.co.uk/', 'en-GB', '.'],
    ['https://shop.ch/', 'de-CH', '.'],
    ['https://shop.ca/', 'fr-CA', ','],
    ['https://shop.example/', null, null],
  ])('at %s in %s is %s', (url, language, mark) => expect(decimalMarkAt(placeOf(url, language))).toBe(mark));

  it('is the one that its own prices show', () => {
    expect(printedDecimalMark('12,90 € and 1.299,00 € and 5,00 €')).toBe(',');
    expect(printedDecimalMark('$12.90, 1,299.00 USD, size 12,50 cm')).toBe('.');
    expect(printedDecimalMark('€12.90 or 12,90 €')).toBeNull();
    expect(printedDecimalMark('version 12.90')).toBeNull();
    expect(decimalMarkAt({ country: 'de', language: 'de', decimalMark: '.' })).toBe('.');
  });
});
