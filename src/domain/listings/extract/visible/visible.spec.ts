import {
  OAK_PRODUCT,
  jsonLd,
  noteCodes,
  readOakBoard,
} from '../../../../../test/support/product-pages-markup';

describe('what people see', () => {
  it.each([
    ['a plain price', '<p class="price">€12.50</p>', '12.50'],
    ['raised cents', '<p class="price">12<sup>50</sup> <span>€</span></p>', '12.50'],
    ['a struck price beside it', '<p class="price"><s>€20.00</s> €12.50</p>', '12.50'],
    [
      'a crossed-out class beside it',
      '<div><span class="old-price">€20.00</span><span class="price-now">€12.50</span></div>',
      '12.50',
    ],
    ['a labelled list price', '<p>RRP: €20.00</p><p class="price">Now €12.50</p>', '12.50'],
    ['a saving', '<p>You save €7.50</p><b class="price">€12.50</b>', '12.50'],
    ['instalments', '<b class="price">€12.50</b><p class="price">€4.20 per month</p>', '12.50'],
    [
      'recommended products',
      '<ul class="related-products"><li class="price">€1.00</li></ul><p class="price">€12.50</p>',
      '12.50',
    ],
    [
      'the basket in the header',
      '<header><span class="price">€0.00</span></header><p class="price">€12.50</p>',
      '12.50',
    ],
    [
      'a price in a link elsewhere',
      '<a href="/other" class="price">€1.00</a><div>text</div><p class="price">€12.50</p>',
      '12.50',
    ],
    ['a hidden price', '<p class="price" style="display:none">€1.00</p><p class="price">€12.50</p>', '12.50'],
    ['free delivery', '<p>Free delivery for orders over €50</p><p>€12.50</p>', '12.50'],
  ])('finds the price beside %s', (_, body, amount) =>
    expect(readOakBoard(body).price).toMatchObject({ value: amount, source: 'visible' }),
  );

  it.each([
    ['SKU: AB-123', 'sku', 'AB-123'],
    ['Product code: 50456418', 'sku', '50456418'],
    ['Art.-Nr.: 00123', 'sku', '00123'],
    ['Bestellnummer 106606', 'sku', '106606'],
    ['Код: 01245', 'sku', '01245'],
    ['Cod produs: DR2401', 'sku', 'DR2401'],
    ['Model number: PTV17-16912', 'mpn', 'PTV17-16912'],
    ['EAN: 4006381333931', 'gtin', '4006381333931'],
    ['Marke: Querco', 'brand', 'Querco'],
  ] as const)('reads "%s"', (line, field, value) => {
    expect(readOakBoard(`<p>${line}</p>`)[field]?.value).toBe(value);
    const [label, text] = line.split(/: ?| (?=\d+$)/);
    expect(readOakBoard(`<dl><dt>${label}</dt><dd>${text}</dd></dl>`)[field]?.value).toBe(value);
  });

  it('prefers the item number that is printed to the one in data', () =>
    expect(readOakBoard('<p>Item no.: 900-1</p>', jsonLd(OAK_PRODUCT)).sku).toMatchObject({
      value: '900-1',
      source: 'visible',
    }));

  it.each([
    ['<p>In stock</p>', 'in_stock'],
    ['<p>Out of stock</p>', 'out_of_stock'],
    ['<p>Currently unavailable</p>', 'out_of_stock'],
    ['<p>Only 2 left in stock.</p>', 'limited'],
    ['<p>Nicht auf Lager</p>', 'out_of_stock'],
    ['<button>Add to cart</button>', 'in_stock'],
    ['<button disabled>Add to cart</button>', undefined],
    ['<p>Sold out</p><button disabled>Add to cart</button>', 'out_of_stock'],
    ['<p>Tell me when it is in stock</p>', undefined],
  ])('%s is %s', (body, value) => expect(readOakBoard(body).availability?.value).toBe(value));

  it.each([
    ['<p class="price">€12.50 / m²</p>', 'm2'],
    ['<p class="price">€12.50 per sq ft</p>', 'sqft'],
    ['<p class="price">€12.50 per metre</p>', 'm'],
    ['<p class="price">12,50 €/Stk.</p>', 'piece'],
    ['<p class="price">€12.50 per box</p>', 'pack'],
    ['<p class="price">€12.50 each</p>', 'piece'],
    ['<p class="price">€12.50</p>', undefined],
  ])('%s is for %s', (body, unit) => expect(readOakBoard(body).unit?.value).toBe(unit));

  it('reads what a box holds and covers', () => {
    const listing = readOakBoard(
      '<p class="price">€55.00 per box</p><p>8 boards per box</p><p>Coverage: 2.22 m² per box</p><p>SKU: A-1</p>',
    );
    expect(listing).toMatchObject({
      unit: { value: 'pack' },
      pack: { value: { container: 'box', pieces: '8' } },
      coverage: { value: { amount: '2.22', unit: 'm2' } },
      quality: 'full',
    });
    expect(noteCodes(listing)).not.toContain('unit_unresolved');
  });

  it('never guesses the unit', () => {
    expect(noteCodes(readOakBoard('<p class="price">€55.00 per box</p>'))).toContain('unit_unresolved');
    expect(noteCodes(readOakBoard('<p class="price">€55.00</p>'))).toContain('unit_unresolved');
  });

  it('does not divide a piece by what a box covers', () =>
    expect(
      readOakBoard('<p class="price">€5.00 each</p><p>Coverage: 2.22 m² per box</p>').coverage,
    ).toBeNull());

  it.each(['Price on request', 'Call for price', 'Preis auf Anfrage'])('knows "%s"', (text) => {
    const listing = readOakBoard(`<p>${text}</p>`);
    expect(listing.price).toBeNull();
    expect(noteCodes(listing)).toContain('price_on_request');
  });
});
