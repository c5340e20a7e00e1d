import { readOakBoard } from '../../../../../test/support/product-pages-markup';

describe('other markup', () => {
  it('reads microdata', () => {
    const listing = readOakBoard(
      `<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Oak board</span><span itemprop="sku" content="4711001">471/1001</span>
       <div itemprop="brand" itemscope><meta itemprop="name" content="Querco"></div>
       <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="12.50"><meta itemprop="priceCurrency" content="GBP"><link itemprop="availability" href="http://schema.org/OutOfStock"></div></div>`,
    );
    expect(listing).toMatchObject({
      price: { value: '12.50', source: 'microdata' },
      sku: { value: '471/1001' },
      brand: { value: 'Querco' },
      availability: { value: 'out_of_stock' },
    });
  });

  it('reads what an itemref brings in, and survives one that leads back', () => {
    const listing = readOakBoard(
      `<div itemscope itemtype="https://schema.org/Product" itemref="more"><span itemprop="name">Oak board</span></div>
       <div id="more"><span itemprop="sku">Q-77</span><div itemprop="offers" itemscope itemref="more"><meta itemprop="price" content="3"></div></div>`,
    );
    expect(listing.sku?.value).toBe('Q-77');
  });

  it('reads RDFa', () => {
    const listing = readOakBoard(
      `<div vocab="https://schema.org/" typeof="Product"><span property="name">Oak board</span><div property="offers" typeof="Offer"><span property="price" content="8.10">8,10 €</span><meta property="priceCurrency" content="EUR"></div></div>`,
    );
    expect(listing.price).toMatchObject({ value: '8.10', source: 'rdfa' });
  });

  it('reads OpenGraph and product meta tags', () => {
    const listing = readOakBoard(
      '',
      '<meta property="product:price:amount" content="44.90"><meta property="product:price:currency" content="PLN"><meta property="og:image" content="/a.jpg">',
    );
    expect(listing.price).toMatchObject({ value: '44.90', source: 'meta' });
    expect(listing.currency?.value.code).toBe('PLN');
    expect(listing.images?.value).toEqual(['https://www.shop.de/a.jpg']);
  });

  it.each([
    [
      'a tracking call',
      `<script>fbq('track','ViewContent',{content_ids:['4711'],value:29.9,currency:'EUR',});</script>`,
    ],
    [
      'a data layer',
      `<script>dataLayer.push({ecommerce:{detail:{products:[{name:'Oak board',id:'1',price:'29.90',brand:'Querco'}]}}});</script>`,
    ],
    [
      'a state object',
      `<script>window.__STATE__ = {"product":{"title":"Oak board","price":{"value":29.9,"currency":"EUR"}}};</script>`,
    ],
    [
      'cents of Shopify',
      `<script>var meta = {"product":{"title":"Oak board","price":2990,"compare_at_price":null}};</script>`,
    ],
  ])('reads the price in %s', (_, script) =>
    expect(readOakBoard(script)).toMatchObject({ price: { value: '29.90', source: 'state' } }),
  );
});
