import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractListing } from '../../../src/domain/listings/extract';

/** Samples of extruct (BSD-3), which are not part of the repository. */
const FOLDER = join(__dirname, '../../../../shared/fixtures/product-pages');
const read = (name: string) =>
  extractListing(readFileSync(join(FOLDER, name), 'utf8'), { url: 'https://shop.com/products/1' });

const isThere = existsSync(join(FOLDER, 'extruct_schema.org_product.html'));
if (!isThere)
  console.log("extruct's samples are not at ../shared/fixtures/product-pages; their tests are skipped.");

(isThere ? describe : describe.skip)('extruct samples', () => {
  it.each([
    ['extruct_schema.org_product.html', 'microdata'],
    ['extruct_misc_product_microdata.html', 'microdata'],
    ['extruct_schema.org_product-ref.html', 'itemref'],
  ])('%s: the anvil by %s, sale price and all', (name) => {
    const listing = read(name);
    expect(listing).toMatchObject({
      title: { value: 'Executive Anvil' },
      price: { value: '119.99', source: 'microdata' },
      price_kind: 'single',
      currency: { value: { code: 'USD', as_found: 'USD' } },
      brand: { value: 'ACME' },
      mpn: { value: '925872' },
      availability: { value: 'in_stock' },
      condition: { value: 'used' },
      seller: { value: 'Executive Objects' },
    });
  });

  it('reads a shop page of microdata among much else', () =>
    expect(read('extruct_misc_opengraph_ns_product_test.html')).toMatchObject({
      price: { value: '17.99' },
      currency: { value: { code: 'USD' } },
      availability: { value: 'in_stock' },
    }));
});
