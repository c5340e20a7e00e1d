import { MARCH } from '../../../test/support/sightings';
import { PlanbillError } from '../errors';
import { checkedSighting, type SightingInput, unitPriceOf } from '.';

const check = (changes: Partial<SightingInput>) =>
  checkedSighting({ title: 'Tile', seen_at: MARCH, url: 'https://www.Tiles.example/p#x', ...changes });

describe('a sighting', () => {
  it('is normalized', () => {
    expect(
      check({
        title: ' Tile ',
        price: '0012.50',
        gtin: '629 1041 500213',
        brand: '  ',
        pack: { container: 'box', pieces: '4.0' },
      }),
    ).toMatchObject({
      supplier: 'tiles.example',
      url: 'https://www.tiles.example/p',
      title: 'Tile',
      price: '12.5',
      gtin: '06291041500213',
      brand: null,
      pack: { container: 'box', pieces: '4' },
    });
    expect(check({ url: null, supplier: ' Tile  Barn ' }).supplier).toBe('tile barn');
  });

  it('is refused with all its problems', () => {
    const wrong: Partial<SightingInput> = {
      title: ' ',
      url: 'ftp://tiles.example',
      price: '0.00',
      gtin: '629104150021',
      coverage: { amount: '-1', unit: 'm2' },
      pack: { container: 'box', pieces: '1e9' },
    };
    const refused = (() => {
      try {
        return check(wrong);
      } catch (error) {
        return error as PlanbillError;
      }
    })() as PlanbillError;
    expect(refused).toBeInstanceOf(PlanbillError);
    expect(refused.code).toBe('sighting_invalid');
    expect(refused.errors.map(({ pointer }) => pointer).sort()).toEqual([
      '#/coverage/amount',
      '#/gtin',
      '#/pack/pieces',
      '#/price',
      '#/supplier',
      '#/title',
      '#/url',
    ]);
  });

  it('has no control characters, and no texts that are too long for an index', () => {
    expect(check({ title: 'A\u0000tile\n60', description: 'x'.repeat(9000) })).toMatchObject({
      title: 'A tile 60',
      description: 'x'.repeat(5000),
    });
    for (const wrong of [{ title: 'x'.repeat(501) }, { brand: 'x'.repeat(201) }]) {
      expect(() => check(wrong)).toThrow('characters');
    }
    expect(() => check({ url: `https://tiles.example/${'x'.repeat(2000)}` })).toThrow('url must be');
  });
});

describe('the unit price', () => {
  const box = { unit: 'pack' as const, pack: { container: 'box' as const, pieces: '8' }, coverage: null };
  it.each([
    [
      '48',
      { ...box, coverage: { amount: '1.44', unit: 'm2' as const } },
      { amount: '33.333333', unit: 'm2' },
    ],
    ['48', box, { amount: '6', unit: 'piece' }],
    ['48', { ...box, pack: null }, null],
    ['48', { ...box, unit: null, coverage: { amount: '2', unit: 'm2' as const } }, null],
    ['10', { unit: 'sqft' as const, pack: null, coverage: null }, { amount: '107.639104', unit: 'm2' }],
    ['3.048', { unit: 'running_foot' as const, pack: null, coverage: null }, { amount: '10', unit: 'm' }],
    [
      '48',
      { ...box, coverage: { amount: '16', unit: 'sqft' as const } },
      { amount: '32.291731', unit: 'm2' },
    ],
    [
      '7',
      { ...box, unit: 'piece' as const, coverage: { amount: '0.36', unit: 'm2' as const } },
      { amount: '19.444444', unit: 'm2' },
    ],
    ['7', { ...box, unit: 'piece' as const }, { amount: '7', unit: 'piece' }],
    [
      '7',
      { ...box, unit: 'm2' as const, coverage: { amount: '1.44', unit: 'm2' as const } },
      { amount: '7', unit: 'm2' },
    ],
  ])('of %s for %j is %j', (price, basis, expected) => expect(unitPriceOf(price, basis)).toEqual(expected));
});
