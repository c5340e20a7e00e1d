import fc from 'fast-check';
import { placeOf } from './place';
import { moneyIn, readPriceText } from './price-text';

const NOWHERE = placeOf('https://shop.example/', null);
const place = (host: string, language: string | null = null) => placeOf(`https://${host}/p`, language);

describe('a printed price', () => {
  it('may have a space before its cents without a currency only where it is the whole text', () => {
    expect(readPriceText('392. 00', NOWHERE)).toMatchObject({ amount: '392', currency: null });
    expect(moneyIn('Rooms 12, 14 and 16', NOWHERE).map(({ amount }) => amount)).not.toContain('12.14');
  });

  it.each([
    ['€ 1.299,00', 'shop.de', '1299', 'EUR'],
    ['1.299,00 €', 'shop.de', '1299', 'EUR'],
    ['1.837, 32 €', 'shop.de', '1837.32', 'EUR'],
    ['US$1,299. 50', 'shop.com', '1299.50', 'USD'],
    ['£1,299.00', 'shop.co.uk', '1299', 'GBP'],
    ['₹1,29,900', 'shop.in', '129900', 'INR'],
    ['Rs. 1,299', 'shop.in', '1299', 'INR'],
    ['Rs. 1,299', 'shop.pk', '1299', 'PKR'],
    ['12 990 Kč', 'shop.cz', '12990', 'CZK'],
    ['44 890 тг.', 'shop.kz', '44890', 'KZT'],
    ['1 299 ₽', 'shop.ru', '1299', 'RUB'],
    ["CHF 1'299.–", 'shop.ch', '1299', 'CHF'],
    ['29,-', 'shop.no', '29', 'NOK'],
    ['299:-', 'shop.se', '299', 'SEK'],
    ['1\u202f299,90\u00a0€', 'shop.fr', '1299.90', 'EUR'],
    ['R$ 1.759,99', 'shop.com.br', '1759.99', 'BRL'],
    ['$29.99', 'shop.com.au', '29.99', 'AUD'],
    ['US$29.99', 'shop.com.au', '29.99', 'USD'],
    ['NT$1,280', 'shop.tw', '1280', 'TWD'],
    ['¥12,800', 'shop.jp', '12800', 'JPY'],
    ['12,800円', 'shop.jp', '12800', 'JPY'],
    ['¥128.00', 'shop.cn', '128', 'CNY'],
    ['199 kr', 'shop.dk', '199', 'DKK'],
    ['199 kr', 'shop.se', '199', 'SEK'],
    ['63,07 Lei', 'shop.ro', '63.07', 'RON'],
    ['32,50 zł', 'shop.pl', '32.50', 'PLN'],
    ['KWD 1.250', 'shop.com', '1.25', 'KWD'],
    ['1.500.000₫', 'shop.vn', '1500000', 'VND'],
    ['Rp1.500.000', 'shop.co.id', '1500000', 'IDR'],
    ['USD 12', 'shop.example', '12', 'USD'],
  ])('%s at %s is %s %s', (text, host, amount, code) => {
    const price = readPriceText(text, place(host));
    expect(price).toMatchObject({ kind: 'single', amount, negative: false });
    expect(price?.currency?.code ?? null).toBe(code);
  });

  it('keeps a sign that many countries share open where nothing decides', () => {
    expect(readPriceText('$5', NOWHERE)?.currency).toEqual({ code: null, as_found: '$' });
    expect(readPriceText('$5', placeOf('https://shop.com/', 'en-US'))?.currency?.code).toBe('USD');
  });

  it.each([
    ['€12 – €15', '12', '15'],
    ['€12-15', '12', '15'],
    ['12,50 € bis 19,90 €', '12.50', '19.90'],
    ['$10 to $20', '10', '20'],
  ])('%s is a range', (text, low, high) =>
    expect(readPriceText(text, NOWHERE)).toMatchObject({ kind: 'range', amount: low, high }),
  );

  it.each(['from €9.90', 'ab 9,90 €', 'à partir de 9,90 €', 'от 9.90 ₽'])(
    '%s names only the lowest',
    (text) => expect(readPriceText(text, NOWHERE)).toMatchObject({ kind: 'from', amount: '9.90' }),
  );

  it('sees that an amount is negative', () =>
    expect(readPriceText('-€5.00', NOWHERE)).toMatchObject({ amount: '5', negative: true }));

  it.each(['call us', '', 'Size: XL', 'try 5 again', 'all 12 pieces'])('%s has no money in it', (text) =>
    expect(moneyIn(text, NOWHERE).some(({ currency }) => currency !== null)).toBe(false),
  );

  it('finds one price in a text whatever stands around it, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(() => readPriceText(text, NOWHERE)).not.toThrow();
      }),
    );
  });
});
