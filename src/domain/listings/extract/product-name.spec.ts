import { jsonLd, readOakBoard } from '../../../../test/support/product-pages-markup';
import { isSlogan, productName } from './product-name';

describe('the name of a product', () => {
  it.each([
    ['Details about Oak board 20 mm', 'Oak board 20 mm'],
    ['Oak board for sale online | eBay', 'Oak board'],
    ['Prodám: Dubová deska', 'Dubová deska'],
    ['Oak board • OLX.pl', 'Oak board'],
    ['Eichenbrett günstig online kaufen', 'Eichenbrett'],
    ['Oak board', 'Oak board'],
    ['eBay', 'eBay'],
  ])('%s is %s', (text, name) => expect(productName(text)).toBe(name));

  it.each(['Welcome to our shop', 'Willkommen!', 'Warenkorb'])('is not "%s"', (text) =>
    expect(isSlogan(text)).toBe(true),
  );

  it('is not the greeting of the shop', () =>
    expect(readOakBoard('<h1>Welcome to Oak Barn, your shop for boards</h1>').title.value).toBe('Oak board'));
});

describe('numbers and brands', () => {
  it.each(['Unbranded', 'Does not apply', 'N/A', 'Markenlos', '-'])('a brand "%s" is none', (brand) =>
    expect(
      readOakBoard('', jsonLd(JSON.stringify({ '@type': 'Product', name: 'Oak board', brand }))).brand,
    ).toBeNull(),
  );

  it.each([
    ['NOBB-nr: 48213377', '48213377'],
    ['RSK-nr 8123456', '8123456'],
    ['Šifra artikla: 100200', '100200'],
    ['Κωδικός: AB-1234', 'AB-1234'],
    ['Obj. číslo: 77123', '77123'],
  ])('"%s" is an item number', (line, sku) => expect(readOakBoard(`<p>${line}</p>`).sku?.value).toBe(sku));

  it('takes the item number from the address when the page uses it too', () => {
    const url = 'https://shop.de/p/oak-board-10486358/';
    expect(readOakBoard('<form data-product-id="10486358"></form>', '', url).sku).toMatchObject({
      value: '10486358',
      source: 'address',
    });
    expect(readOakBoard('', '', url).sku).toBeNull();
    expect(readOakBoard('<p>SKU: OB-1</p><form data-id="10486358"></form>', '', url).sku?.value).toBe('OB-1');
  });
});
