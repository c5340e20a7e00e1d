import { type ExtractedPage } from '../../extracted-page';
import {
  OAK_OFFER,
  OAK_PRODUCT,
  jsonLd,
  noteCodes,
  readOakBoard,
} from '../../../../../test/support/product-pages-markup';

describe('JSON-LD of many hands', () => {
  it.each([
    ['plain', OAK_PRODUCT],
    ['in an array', `[{"@type":"WebSite"},${OAK_PRODUCT}]`],
    [
      'in a graph',
      `{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Shop"},${OAK_PRODUCT}]}`,
    ],
    ['with several types', OAK_PRODUCT.replace('"Product"', '["Thing","Product"]')],
    ['with full addresses as types', OAK_PRODUCT.replace('"Product"', '"http://schema.org/Product"')],
    ['with comments', `/* <![CDATA[ */ ${OAK_PRODUCT} // done\n/* ]]> */`],
    ['with a trailing comma', OAK_PRODUCT.replace(/}$/, ',}')],
    ['with a broken escape', OAK_PRODUCT.replace('"sku"', '"description":"5\\" \\x nominal","sku"')],
    ['with an unescaped inch sign', OAK_PRODUCT.replace('"sku"', '"description":"a 5" board","sku"')],
    ['with a raw line break', OAK_PRODUCT.replace('"sku"', '"description":"two\nlines","sku"')],
    ['with single quotes', OAK_PRODUCT.replaceAll('"', "'")],
    ['with entities for quotes', OAK_PRODUCT.replaceAll('"', '&quot;')],
    ['twice in a block', `${OAK_PRODUCT}${OAK_PRODUCT}`],
    ['with a closing semicolon', `${OAK_PRODUCT};`],
    ['with offers in a list', OAK_PRODUCT.replace(/"offers":({.*?})/, '"offers":[$1]')],
    ['with a price that is a number', OAK_PRODUCT.replace('"12.50"', '12.5')],
    [
      'with a price specification',
      OAK_PRODUCT.replace('"price":"12.50"', '"priceSpecification":{"price":12.50}'),
    ],
  ])('%s', (_, json) => {
    const listing = readOakBoard('', jsonLd(json));
    expect(listing.price).toMatchObject({ value: '12.50', source: 'json_ld' });
    expect(listing.currency?.value.code).toBe('EUR');
    expect(listing.availability?.value).toBe('in_stock');
    expect(listing.sku?.value).toBe('OB-4711');
  });

  it('takes an offer that stands under its own id', () => {
    const json = `{"@graph":[{"@type":"Product","name":"Oak board","offers":{"@id":"#o"}},{"@type":"Offer","@id":"#o","price":"7","priceCurrency":"EUR"}]}`;
    expect(readOakBoard('', jsonLd(json)).price?.value).toBe('7');
  });

  it("does not take a recommended product for the page's", () => {
    const other = OAK_PRODUCT.replace('Oak board', 'Pine shelf')
      .replace('12.50', '99')
      .replace('OB-4711', 'PS-1');
    expect(readOakBoard('', jsonLd(other) + jsonLd(OAK_PRODUCT)).price?.value).toBe('12.50');
    const related = OAK_PRODUCT.replace(/}$/, `,"isRelatedTo":${other}}`);
    expect(readOakBoard('', jsonLd(related)).sku?.value).toBe('OB-4711');
  });

  it('reads the forms of a product group and its one price', () => {
    const form = (size: string): string =>
      `{"@type":"Product","name":"Oak board ${size}","sku":"OB-${size}",${OAK_OFFER}}`;
    const listing = readOakBoard(
      '',
      jsonLd(
        `{"@type":"ProductGroup","name":"Oak board","productGroupID":"OB","hasVariant":[${form('S')},${form('L')}]}`,
      ),
    );
    expect(listing.variants.map(({ sku }) => sku)).toEqual(['OB-S', 'OB-L']);
    expect(listing).toMatchObject({ price_kind: 'single', price: { value: '12.50' } });
  });

  it('calls an aggregate of two prices a range and of one a "from"', () => {
    const aggregate = (bounds: string): string =>
      jsonLd(
        `{"@type":"Product","name":"Oak board","offers":{"@type":"AggregateOffer",${bounds},"priceCurrency":"EUR"}}`,
      );
    expect(readOakBoard('', aggregate('"lowPrice":"5","highPrice":"9"'))).toMatchObject({
      price_kind: 'range',
      price: { value: '5' },
      price_high: '9',
    });
    expect(readOakBoard('', aggregate('"lowPrice":5'))).toMatchObject({ price_kind: 'from' });
    expect(
      readOakBoard('<p class="price">€7.00</p>', aggregate('"lowPrice":"5","highPrice":"9"')),
    ).toMatchObject({
      price_kind: 'single',
      price: { value: '7', source: 'visible' },
    });
  });

  it('takes the price that is paid, not the list price', () => {
    const json = `{"@type":"Product","name":"Oak board","offers":{"@type":"Offer","priceCurrency":"EUR","priceSpecification":[{"priceType":"https://schema.org/ListPrice","price":20},{"price":15}]}}`;
    expect(readOakBoard('', jsonLd(json)).price?.value).toBe('15');
  });

  it('reads units by UN/ECE code', () => {
    const json = `{"@type":"Product","name":"Oak board","sku":"1","offers":{"@type":"Offer","price":30,"priceCurrency":"EUR","priceSpecification":{"@type":"UnitPriceSpecification","price":30,"referenceQuantity":{"value":1,"unitCode":"MTK"}}}}`;
    expect(readOakBoard('', jsonLd(json))).toMatchObject({
      unit: { value: 'm2' },
      quality: 'full',
      missing_fields: [],
    });
  });

  it('notes an unreadable block and reads the others', () => {
    const listing = readOakBoard('', jsonLd('{"@type":') + jsonLd(OAK_PRODUCT));
    expect(noteCodes(listing)).toContain('json_ld_unreadable');
    expect(listing.price?.value).toBe('12.50');
  });

  it.each([
    ['0', 'price_zero'],
    ['-5', 'price_negative'],
  ])('refuses a price of %s with %s', (price, code) => {
    const listing = readOakBoard('', jsonLd(OAK_PRODUCT.replace('12.50', price)));
    expect(listing.price).toBeNull();
    expect(noteCodes(listing)).toContain(code);
    expect(listing.missing_fields).toContain('price');
  });

  it('takes a GTIN only with its check digit right', () => {
    const gtin = (digits: string): ExtractedPage =>
      readOakBoard('', jsonLd(OAK_PRODUCT.replace('"sku"', `"gtin13":"${digits}","sku"`)));
    expect(gtin('4006381333931').gtin?.value).toBe('4006381333931');
    expect(gtin('4006381333932').gtin).toBeNull();
  });
});
