import { extractListing } from '../extract-listing';
import { adapterFor } from './shop-adapter';
import { SHOP_ADAPTERS } from './shops';

describe('the adapter of a page', () => {
  it.each([
    ['https://www.amazon.co.uk/dp/B0', 'amazon'],
    ['https://amazon.fr/dp/B0', 'amazon'],
    ['https://www.leroymerlin.pl/x', 'leroymerlin'],
    ['https://en.zalando.de/x', 'zalando'],
    ['https://www.ikea.com/gb/en/p/x', 'ikea'],
  ])('of %s is that of %s', (url, shop) => expect(adapterFor(url, SHOP_ADAPTERS)?.shop).toBe(shop));

  it.each([
    'https://notamazon.com/dp/B0',
    'https://amazon.evil.example/dp',
    'https://shop.example/',
    'no address',
  ])('of %s is none', (url) => expect(adapterFor(url, SHOP_ADAPTERS)).toBeNull());
});

describe('a page read with its shop in mind', () => {
  const amazon = (body: string) =>
    extractListing(`<html lang="en"><title>Oak board: Amazon.co.uk</title><body>${body}</body></html>`, {
      url: 'https://www.amazon.co.uk/dp/B000000001',
    });

  it('takes the offer in the buy box', () => {
    const listing = amazon(
      `<h1 id="title"><span id="productTitle"> Oak board </span></h1><a id="bylineInfo">Visit the Querco Store</a>
       <span id="listPrice">£20.00</span><span id="priceblock_ourprice">£12.50</span>
       <input id="ASIN" value="B000000001"><input type="button" id="add-to-cart-button" value="Add">`,
    );
    expect(listing).toMatchObject({
      title: { value: 'Oak board', source: 'adapter' },
      price: { value: '12.50', source: 'adapter', path: '#priceblock_ourprice' },
      currency: { value: { code: 'GBP', as_found: '£' } },
      sku: { value: 'B000000001' },
      brand: { value: 'Querco' },
      availability: { value: 'in_stock' },
    });
  });

  it('sees that there is no offer', () =>
    expect(
      amazon('<h1>Oak board</h1><div id="outOfStock">Currently unavailable.</div>').availability?.value,
    ).toBe('out_of_stock'));

  it('has selectors and patterns that can be used', () => {
    for (const { fields } of SHOP_ADAPTERS)
      for (const { pattern } of Object.values(fields).flat())
        if (pattern !== undefined) expect(() => new RegExp(pattern, 'iu')).not.toThrow();
  });
});
