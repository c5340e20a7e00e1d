import { jsonLd, readOakBoard } from '../../../../../test/support/product-pages-markup';

const at = (host: string) => `https://${host}/p`;
const read = (body: string, host = 'shop.de', head = '') => {
  const page = readOakBoard(body, head, at(host));
  return {
    price: page.price === null ? null : Number(page.price.value),
    unit: page.unit?.value ?? null,
    pieces: page.pack?.value.pieces ?? null,
    coverage: page.coverage === null ? null : `${page.coverage.value.amount} ${page.coverage.value.unit}`,
    tax: page.tax_included?.value ?? null,
  };
};
const price = (text: string) => `<div class="price">${text}</div>`;

describe('what a price is for', () => {
  it.each([
    ['per 100', price('£65.00 per 100'), 'a.co.uk', { price: 65, unit: 'pack', pieces: '100' }],
    ['per 100 g', price('1,20 € / 100 g'), 'a.de', { price: 1.2, unit: 'pack', coverage: '0.1 kg' }],
    ['two for an amount', price('2 za 100 Kč'), 'a.cz', { price: 100, unit: 'pack', pieces: '2' }],
    ['an area in India', price('Rs.420 per sq ft'), 'a.in', { price: 420, unit: 'sqft' }],
    ['a tonne', price('£250.00 per tonne'), 'a.co.uk', { price: 250, unit: 'tonne' }],
    ['a piece in Poland', price('12,00 zł / szt.'), 'a.pl', { price: 12, unit: 'piece' }],
    [
      'a bag with its price for a kilogram',
      `${price('34,90 €')}<div>1,40 €/kg</div><p>Saco de 25 kg</p>`,
      'a.es',
      { price: 34.9, unit: 'pack', coverage: '25 kg' },
    ],
    [
      'a box with its price for a square metre',
      `${price('12 490 Ft')}<div>8 674 Ft/m²</div><p>1,44 m²/doboz</p>`,
      'a.hu',
      { price: 12490, unit: 'pack', coverage: '1.44 m2' },
    ],
    [
      'a square metre with the price of the box',
      `${price('€ 25,00 per m² <small>(€ 36,00 per doos)</small>')}<p>Inhoud: 1,44 m² per doos</p>`,
      'a.nl',
      { price: 25, unit: 'm2' },
    ],
  ])('%s', (_, body, host, right) => expect(read(body, host)).toMatchObject(right));

  it('comes from the base price in the data', () => {
    const offer = {
      '@type': 'Offer',
      price: 28.8,
      priceCurrency: 'EUR',
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        price: 20,
        referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: 'MTK' },
      },
    };
    const data = jsonLd(JSON.stringify({ '@type': 'Product', name: 'Oak board', offers: offer }));
    expect(read('', 'a.de', data)).toMatchObject({ price: 28.8, unit: 'pack', coverage: '1.44 m2' });
  });
});

describe('which price is paid', () => {
  it.each([
    ['a former price in the same text', price('£20.00 RRP £30.00'), 20],
    ['a former price before it', price('Was £30.00 Now £20.00'), 20],
    ['instalments of a service', `${price('$100.00')}<div>4 interest-free payments of $25.00</div>`, 100],
    ['instalments in France', `<div>ou 3x 33,33€ sans frais</div>${price('99,99 €')}`, 99.99],
    ['instalments in Brazil', `${price('R$ 129,90')}${price('ou 10x de R$ 12,99 sem juros')}`, 129.9],
    ['a size in the text of the price', price('Tile 60 x 60 cm £20.00'), 20],
    ['instalments before the sum', `<p>12 x 9,90 €</p>${price('118,80 €')}`, 118.8],
    ['an amount with a colon', price('1 499:90 kr'), 1499.9],
  ])('%s', (_, body, right) => expect(read(body).price).toBe(right));

  it('is doubted when it may be the cents of the number before it', () =>
    expect(
      readOakBoard(price('<div>12</div><div>34</div><div>€</div>'), '', at('a.de')).price?.confidence,
    ).toBeLessThan(0.5));

  it('is a range when two ends stand in two elements', () =>
    expect(
      readOakBoard('<p class="price"><span>£10.00</span> – <span>£25.00</span></p>', '', at('a.co.uk')),
    ).toMatchObject({ price_kind: 'range', price: { value: '10' }, price_high: '25' }));
});

describe('whether tax is included', () => {
  const data = jsonLd(
    '{"@type":"Product","name":"Oak board","offers":{"@type":"Offer","price":"100","priceCurrency":"EUR"}}',
  );

  it.each([
    [
      'with tax',
      price('18,50 € <small>inkl. 19 % MwSt., zzgl. Versand</small>'),
      '',
      { price: 18.5, tax: true },
    ],
    [
      'both ways',
      `${price('€ 15,55 excl. btw')}${price('€ 18,82 incl. btw')}`,
      '',
      { price: 18.82, tax: true },
    ],
    [
      'with tax in the text and without in the data',
      price('119,00 € inkl. MwSt.'),
      data,
      { price: 100, tax: false },
    ],
    ['not at all', price('18,50 €'), '', { price: 18.5, tax: null }],
  ])('is stated %s', (_, body, head, right) => expect(read(body, 'a.de', head)).toMatchObject(right));
});
