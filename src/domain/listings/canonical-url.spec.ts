import fc from 'fast-check';
import { canonicalUrl, urlKey } from './canonical-url';

const TRACKED = [
  'utm_source=mail',
  'UTM_Campaign=may',
  'gclid=x',
  'fbclid=x',
  'srsltid=x',
  'ref_=x',
  'pf_rd_p=x',
  'phpsessid=x',
];
const parameter = fc
  .tuple(fc.constantFrom('id', 'colour', 'size', 'ref', 'p'), fc.stringMatching(/^[a-z0-9]{1,6}$/))
  .map(([name, value]) => `${name}=${value}`);

describe('the address of a page', () => {
  it('does not contain tracking parameters', () => {
    fc.assert(
      fc.property(
        fc.array(parameter, { maxLength: 4 }),
        fc.array(fc.constantFrom(...TRACKED), { maxLength: 4 }),
        fc.constantFrom('', '#reviews'),
        (own, tracked, fragment) => {
          const page = `https://shop.example/tiles/42${own.length > 0 ? `?${own.join('&')}` : ''}`;
          const query = [...tracked.slice(0, 2), ...own, ...tracked.slice(2)].join('&');
          const visited = `https://shop.example/tiles/42${query ? `?${query}` : ''}${fragment}`;
          expect(canonicalUrl(visited)).toBe(page);
          expect(canonicalUrl(page)).toBe(page);
        },
      ),
    );
  });

  it('has one key for any scheme, www, last slash and order of parameters', () => {
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 4 }), fc.boolean(), (own, slash) => {
        const one = canonicalUrl(`https://www.shop.example/a/b${slash ? '/' : ''}?${own.join('&')}`)!;
        const other = canonicalUrl(`http://SHOP.example/a/b?${[...own].reverse().join('&')}`)!;
        expect(urlKey(one)).toBe(urlKey(other));
      }),
    );
  });

  it.each([
    ['https://shop.example/p?id=1', 'https://shop.example/p?id=2'],
    ['https://shop.example/p?ref=A1', 'https://shop.example/p?ref=A2'],
    ['https://shop.example/p', 'https://other.example/p'],
    ['https://shop.example/P', 'https://shop.example/p'],
  ])('tells %s from %s', (one, other) => {
    expect(urlKey(canonicalUrl(one)!)).not.toBe(urlKey(canonicalUrl(other)!));
  });

  it.each([
    ['https://shop.example/Tile-X/dp/B01/ref=sr_1_3?qid=17&th=1', 'https://shop.example/Tile-X/dp/B01?th=1'],
    ['https://shop.example/p;jsessionid=AB12?id=1', 'https://shop.example/p?id=1'],
    ['https://user:word@shop.example/p', 'https://shop.example/p'],
  ])('%s is %s', (visited, page) => expect(canonicalUrl(visited)).toBe(page));

  it.each(['mailto:a@b.example', 'javascript:alert(1)', 'no address', '//'])(
    '%s is not an address',
    (text) => {
      expect(canonicalUrl(text)).toBeNull();
    },
  );

  it('can be relative', () => {
    expect(canonicalUrl('../p/7?utm_source=x', 'https://shop.example/a/b/')).toBe(
      'https://shop.example/a/p/7',
    );
  });
});
