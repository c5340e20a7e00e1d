import fc from 'fast-check';
import { PlanbillError } from '../../errors';
import { extractListing } from './extract-listing';
import {
  OAK_PRODUCT,
  SHOP_PAGE,
  jsonLd,
  noteCodes,
  readOakBoard,
} from '../../../../test/support/product-pages-markup';

const codeOf = (html: string): string => {
  try {
    extractListing(html, { url: SHOP_PAGE });
  } catch (error) {
    if (error instanceof PlanbillError) return error.code;
  }
  return 'read';
};

describe('the whole page', () => {
  it('is partial and says why without product data', () => {
    const listing = readOakBoard('<p>Nothing here</p>');
    expect(listing).toMatchObject({ quality: 'partial', title: { value: 'Oak board', source: 'visible' } });
    expect(listing.missing_fields).toEqual(['price', 'currency', 'identifier']);
    expect(noteCodes(listing)).toEqual(expect.arrayContaining(['no_structured_data', 'price_missing']));
  });

  it('says when data and text state different prices', () =>
    expect(noteCodes(readOakBoard('<p class="price">€13.50</p>', jsonLd(OAK_PRODUCT)))).toContain(
      'price_disagrees',
    ));

  it('keeps a shared currency sign open', () => {
    const listing = readOakBoard('<p class="price">$12.50</p>', '', 'https://shop.com/p');
    expect(listing.currency?.value).toEqual({ code: null, as_found: '$' });
    expect(noteCodes(listing)).toContain('currency_ambiguous');
    expect(listing.missing_fields).toContain('currency');
  });

  it('has its own address, cleaned', () => {
    expect(readOakBoard('').canonical_url).toBe('https://www.shop.de/p/oak-board-4711');
    expect(readOakBoard('', '<link rel="canonical" href="/p/oak?utm_medium=x">').canonical_url).toBe(
      'https://www.shop.de/p/oak',
    );
  });

  it.each([
    ['https://other-shop.example/p/9', 'https://www.shop.de/p/oak-board-4711'],
    ['https://evil.shop.de/p/9', 'https://www.shop.de/p/oak-board-4711'],
    ['https://m.shop.de/p/9', 'https://m.shop.de/p/9'],
  ])('takes an address of the same site only: %s', (stated, canonical) =>
    expect(readOakBoard('', `<link rel="canonical" href="${stated}">`).canonical_url).toBe(canonical),
  );

  it('is full without a printed unit, and partial with a pack of unknown contents', () => {
    const box = '<p class="price">€12.50 per box</p>';
    expect(readOakBoard('<p class="price">€12.50</p>', jsonLd(OAK_PRODUCT)).quality).toBe('full');
    expect(readOakBoard(box, jsonLd(OAK_PRODUCT)).missing_fields).toEqual(['unit']);
  });

  it('does not take a price without confidence for one that is there', () => {
    const page = readOakBoard('<div><p>12.50 €</p></div>'.padStart(4_000, '<p>long text</p>'));
    expect(page.price?.confidence).toBeLessThan(0.5);
    expect(page.missing_fields).toContain('price');
  });

  it('shows no price where the shop has an adapter for prices and it finds none', () =>
    expect(
      readOakBoard('<p class="price">€9.99</p>', '', 'https://www.amazon.de/dp/B000000000').price,
    ).toBeNull());

  it.each([['two offers of one product', '<p>used from €8.00</p>', 'new', '12.50']])(
    'reads %s from one offer',
    (_, body, condition, price) => {
      const offer = (amount: string, kind: string): string =>
        `{"@type":"Offer","price":"${amount}","priceCurrency":"EUR","itemCondition":"${kind}Condition"}`;
      const data = `{"@type":"Product","name":"Oak board","offers":[${offer('8.00', 'Used')},${offer('12.50', 'New')}]}`;
      expect(readOakBoard(body, jsonLd(data))).toMatchObject({
        condition: { value: condition },
        price: { value: price },
      });
    },
  );

  it.each([
    ['a former price', '<p class="price">€12.50 <s>€15.00</s></p>'],
    ['the price without tax', '<p class="price">€12.50 incl. VAT</p><p class="price">€10.42 excl. VAT</p>'],
    ['a base price', '<p class="price">€12.50 <small>(€6.25 / kg)</small></p><p>2 kg</p>'],
  ])('does not say that prices disagree because of %s', (_, body) =>
    expect(noteCodes(readOakBoard(body, jsonLd(OAK_PRODUCT)))).not.toContain('price_disagrees'),
  );

  it.each([
    ['no HTML at all', 'just text', 'parse_error'],
    ['an empty answer', '', 'parse_error'],
    ['nesting without end', '<div>'.repeat(5_000), 'parse_error'],
    ['neither name nor data', '<html><body><p>hello</p></body></html>', 'no_structured_data'],
    [
      'a product without any name',
      `<html>${jsonLd('{"@type":"Product","offers":{"price":1}}')}</html>`,
      'no_title',
    ],
    ['an error page', '<title>404 - Page not found</title><h1>Sorry</h1>', 'item_not_found'],
    ['an error page by its heading', '<title>Shop</title><h1>Product not found</h1>', 'item_not_found'],
    [
      'a robot check',
      '<title>Robot Check</title><form action="/errors/validateCaptcha"></form>',
      'blocked_page',
    ],
    ['a challenge', '<title>Just a moment...</title><div id="challenge-form"></div>', 'blocked_page'],
  ])('refuses %s', (_, html, code) => expect(codeOf(html)).toBe(code));
});

describe('hostile pages', () => {
  const PARTS = [
    '<div itemscope itemtype="Product">',
    '<p itemprop="price">',
    '{"@type":"Product","name":',
    '<script type="application/ld+json">',
    '</script>',
    '[[[[',
    '<h1>',
    '€ 1.2.3,4',
    '<meta property="og:title" content="',
    '">',
    '<!--',
    '&#x0;',
    'itemref="a"',
    '<template>',
    '\u0000',
    '\ud800',
    'window.state = {a:[',
    "'",
    '\\u12',
  ];

  it('are read or refused, never crash', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 12 })), { maxLength: 40 }),
        (parts) => {
          for (const html of [parts.join(''), `<html><title>T</title>${parts.join(' ')}`]) {
            try {
              const listing = extractListing(html, { url: SHOP_PAGE });
              expect(listing.title.value).not.toBe('');
              if (listing.price !== null) expect(Number(listing.price.value)).toBeGreaterThan(0);
            } catch (error) {
              expect(error).toBeInstanceOf(PlanbillError);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['deep JSON', jsonLd('['.repeat(100_000))],
    ['deep valid JSON', jsonLd(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    ['many values', jsonLd(`[${'1,'.repeat(200_000)}1]`)],
    ['long runs of quotes', jsonLd(`{"a":${'"'.repeat(20_000)}`)],
    ['tags inside text', jsonLd(`{"@type":"Product","name":"${'<div<b>>'.repeat(20_000)}"}`)],
    ['endless digits', `<p class="price">€${'1'.repeat(50_000)}</p><p>${'1,'.repeat(5_000)}</p>`],
  ])('%s are survived', (_, html) => expect(readOakBoard('', html).title.value).not.toBe(''));

  it('give the same reading every time', () => {
    const html = `<h1>Oak board</h1>${jsonLd(OAK_PRODUCT)}<p class="price">€3</p>`;
    expect(extractListing(html, { url: SHOP_PAGE })).toEqual(extractListing(html, { url: SHOP_PAGE }));
  });
});
