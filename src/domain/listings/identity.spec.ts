import fc from 'fast-check';
import { look, Register, seen, sightingOf } from '../../../test/support/sightings';
import { type IdentityKey, identityKeys, type KeyOwner, matchListing } from '.';

const owner = (listing_id: string, ...keys: IdentityKey[]): KeyOwner => ({
  listing_id,
  keys,
  distinct_from: [],
});
const [item, gtin, maker, url] = identityKeys(sightingOf());
const otherItem: IdentityKey = { kind: 'vendor_item', key: 'tiles.example\tT-9999' };

describe('the keys of a sighting', () => {
  it('are the number of the supplier, the GTIN, brand and number of the manufacturer, and the address', () => {
    expect(identityKeys(sightingOf())).toEqual([
      { kind: 'vendor_item', key: 'tiles.example\tT-6060' },
      { kind: 'gtin', key: 'tiles.example\t06291041500213' },
      { kind: 'brand_mpn', key: 'tiles.example\ttr6060\tterra' },
      { kind: 'url', key: 'tiles.example\ttiles.example/p/terra-60' },
    ]);
  });

  it('contain the title only when there is nothing else', () => {
    const bare = { supplier: 'Tile Barn', url: null, vendor_item_id: null, gtin: null, mpn: null };
    expect(identityKeys(sightingOf({ ...bare, title: ' Terra  60 ' }))).toEqual([
      { kind: 'title', key: 'tile barn\tterra 60' },
    ]);
  });

  it('never depend on the price or on tracking parameters', () => {
    fc.assert(
      fc.property(look, fc.integer({ min: 1, max: 20_000 }), (one, cents) => {
        const other = { ...one, cents, tracking: '?fbclid=7' };
        expect(identityKeys(seen(other))).toEqual(identityKeys(seen(one)));
      }),
    );
  });
});

describe('the listing of a sighting', () => {
  const keys = identityKeys(sightingOf());

  it.each([
    ['nobody has its keys', [], { kind: 'new' }],
    [
      'one has a weak key and contradicts none',
      [owner('a', url)],
      { kind: 'same', listing_id: 'a', by: 'url', rivals: [] },
    ],
    [
      'its address shows another item',
      [owner('a', otherItem, url)],
      { kind: 'uncertain', reason: 'identity_differs', listing_ids: ['a'] },
    ],
    [
      'the item has got another address',
      [owner('a', item, { ...url, key: 'x\ty' })],
      { kind: 'same', listing_id: 'a', by: 'vendor_item', rivals: [] },
    ],
    [
      'its item and its address belong to two',
      [owner('b', url), owner('a', item)],
      { kind: 'same', listing_id: 'a', by: 'vendor_item', rivals: ['b'] },
    ],
    [
      'its GTIN and its address belong to two',
      [owner('b', url), owner('a', gtin)],
      { kind: 'uncertain', reason: 'two_listings', listing_ids: ['a', 'b'] },
    ],
    [
      'a person has told the two apart',
      [owner('b', url), { ...owner('a', gtin), distinct_from: ['b'] }],
      { kind: 'same', listing_id: 'a', by: 'gtin', rivals: [] },
    ],
    [
      'the maker is spelt in another way',
      [owner('a', { ...maker, key: 'tiles.example\ttr6060\tterra gmbh' }, url)],
      { kind: 'same', listing_id: 'a', by: 'url', rivals: [] },
    ],
    [
      'the maker has another number for it',
      [owner('a', { ...maker, key: 'tiles.example\ttr3030\tterra' }, url)],
      { kind: 'uncertain', reason: 'identity_differs', listing_ids: ['a'] },
    ],
  ])('when %s', (_, owners, expected) => expect(matchListing(keys, owners)).toEqual(expected));

  it('is decided by a person when there is nothing but a title', () => {
    const title: IdentityKey = { kind: 'title', key: 'tile barn\tterra 60' };
    expect(matchListing([title], [])).toEqual({ kind: 'uncertain', reason: 'no_identity', listing_ids: [] });
    expect(matchListing([title], [owner('a', title)])).toMatchObject({ kind: 'same', listing_id: 'a' });
  });

  it('is not decided by a weaker key against the number of the supplier', () => {
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 20 }), (sequence) => {
        const register = new Register();
        const of = new Map<string, string | null>();
        for (const each of sequence) {
          const sighting = { ...seen(each), url: 'https://tiles.example/all', gtin: null };
          const id = register.take(sighting);
          const number = sighting.vendor_item_id;
          if (number === null || id === null) continue;
          expect(of.get(number) ?? id).toBe(id);
          of.set(number, id);
        }
        expect(new Set(of.values()).size).toBe(of.size);
      }),
    );
  });
});
