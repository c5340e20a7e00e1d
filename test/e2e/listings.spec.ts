import * as api from '../../sdk';
import { ListingEditsService } from '../../src/listings';
import { DEFAULT_WORKSPACE_ID } from '../../src/access/keys';
import { DAY } from '../support/sightings';
import { productOf, refusalOf, WatchedShops } from '../support/watched-shops';

describe('listings', () => {
  let shops: WatchedShops;
  beforeAll(async () => {
    shops = await WatchedShops.start();
  });
  afterAll(() => shops?.stop());

  it('show their values with metrics and provenance', async () => {
    const { listing_id } = await shops.see({ ...productOf('shown'), vendor_item_id: 'S-1' });
    expect(await shops.listing(listing_id)).toMatchObject({
      supplier: 'shown.example',
      vendor_item_id: 'S-1',
      price: '48',
      currency: 'EUR',
      currency_as_found: '€',
      unit: 'pack',
      coverage: { amount: '1.44', unit: 'm2' },
      unit_price: { amount: '33.333333', unit: 'm2' },
      unit_price_missing: null,
      suspect_price: null,
      valuation: { adjusted_unit_price: { amount: '33.333333', unit: 'm2' }, steps: [] },
      metrics: { percentile: null, days_since_seen: 1, change_30_days: null },
      quality: 'full',
      missing_fields: [],
      corrections: [],
    });
    const unresolved = await shops.see({ ...productOf('unresolved'), coverage: null, pack: null });
    expect(await shops.listing(unresolved.listing_id)).toMatchObject({
      unit_price: null,
      unit_price_missing: 'unit_unresolved',
      quality: 'partial',
      missing_fields: ['unit', 'identifier'],
    });
  });

  it('keep every price that was seen, and show the change', async () => {
    const prices = [
      [100, '40'],
      [40, '44'],
      [1, '48.4'],
    ] as const;
    for (const [days, price] of prices)
      await shops.see({ ...productOf('history'), price, seen_at: shops.now - days * DAY });
    const { listing_id } = await shops.see({
      ...productOf('history'),
      price: '43',
      seen_at: shops.now - 60 * DAY,
    });
    const { data } = await api.listListingPrices({ client: shops.client, path: { id: listing_id! } });
    expect(data!.items.map(({ price, believed }) => [price?.price, believed])).toEqual([
      ['48.4', true],
      ['44', true],
      ['43', true],
      ['40', true],
    ]);
    expect((await shops.listing(listing_id)).metrics).toMatchObject({
      change_30_days: '0.1',
      change_90_days: '0.21',
    });
  });

  it('are compared with the other listings of their material', async () => {
    const { data: materials } = await api.listMaterials({ client: shops.client });
    const material = materials!.items[0].id;
    const ids: string[] = [];
    for (const price of ['30', '50', '40']) {
      const { listing_id } = await shops.see({ ...productOf(`peer-${price}`), price });
      await shops.seeing.module.get(ListingEditsService).link(DEFAULT_WORKSPACE_ID, listing_id!, material);
      ids.push(listing_id!);
    }
    const { data } = await api.listListings({
      client: shops.client,
      query: { material_id: material, sort_by: 'unit_price', sort_order: 'asc' },
    });
    expect(data!.items.map(({ price, metrics }) => [price, metrics.percentile])).toEqual([
      ['30', 0],
      ['40', 50],
      ['50', 100],
    ]);
  });

  it('are found by their fields', async () => {
    await shops.see({
      ...productOf('found-old'),
      brand: 'Zwölf%',
      availability: 'backorder',
      seen_at: shops.now - 50 * DAY,
    });
    await shops.see({ ...productOf('found-new'), brand: 'Zwölf%', availability: 'in_stock' });
    const titles = async (query: NonNullable<api.ListListingsData['query']>) =>
      (await api.listListings({ client: shops.client, query })).data!.items.map(({ title }) => title);
    expect(await titles({ q: 'zwölf%' })).toEqual(['found-new', 'found-old']);
    expect(await titles({ q: 'zwölf%', sort_by: 'title', sort_order: 'asc' })).toEqual([
      'found-new',
      'found-old',
    ]);
    expect(await titles({ q: 'zwölf%', stale_days: 30 })).toEqual(['found-old']);
    expect(await titles({ q: 'zwölf%', availability: 'in_stock' })).toEqual(['found-new']);
    expect(await titles({ supplier: 'found-old.example' })).toEqual(['found-old']);
    expect(await titles({ q: 'zwölf%', quality: 'full' })).toEqual([]);
    expect(await titles({ q: 'zwölf_' })).toEqual([]);
    const refused = await api.listListings({ client: shops.client, query: { stale_days: -1 } });
    expect(refusalOf(refused)).toEqual([400, 'validation_failed']);
  });

  it('keep the corrections of people', async () => {
    const { listing_id } = await shops.see(productOf('corrected'));
    const { client } = shops;
    const path = { id: listing_id! };
    const body = { coverage: { amount: '1.6', unit: 'm2' as const }, title: 'Terra', reason: 'Measured' };
    const { data: corrected } = await api.updateListing({ client, path, body });
    expect(corrected).toMatchObject({
      title: 'Terra',
      unit_price: { amount: '30', unit: 'm2' },
      corrections: [
        { field: 'coverage', seen: '{"unit":"m2","amount":"1.44"}', reason: 'Measured' },
        { field: 'title', seen: 'corrected', reason: 'Measured' },
      ],
    });
    await shops.see({ ...productOf('corrected'), seen_at: shops.now });
    expect(await shops.listing(listing_id)).toMatchObject({ title: 'Terra', unit_price: { amount: '30' } });
    const { data: released } = await api.updateListing({
      client,
      path,
      body: { release: ['title'], reason: 'No' },
    });
    expect([released!.title, released!.corrections.length]).toEqual(['corrected', 1]);
    expect(refusalOf(await api.updateListing({ client, path, body: { reason: 'None' } }))).toEqual([
      400,
      'correction_missing',
    ]);
    const nothing = { title: null, reason: 'None' } as unknown as api.UpdateListingDto;
    expect(refusalOf(await api.updateListing({ client, path, body: nothing }))).toEqual([
      400,
      'validation_failed',
    ]);
    const { data: log } = await api.listAuditLog({ client, query: { subject_id: listing_id! } });
    expect(log!.items.map(({ action }) => action)).toEqual(['listing.correct', 'listing.correct']);
  });

  it('keep their price until a person confirms a suspect one', async () => {
    const { client } = shops;
    const { listing_id } = await shops.see(productOf('suspect'));
    const path = { id: listing_id! };
    await shops.see({ ...productOf('suspect'), price: '96', seen_at: shops.now });
    const doubted = await shops.listing(listing_id);
    expect(doubted).toMatchObject({
      price: '48',
      suspect_price: { price: '96', reason: 'large_change', change: '1', status: 'open' },
    });
    expect(doubted._links.confirm_price).toBeDefined();
    const { data: waiting } = await api.listListings({ client, query: { suspect: true } });
    expect(waiting!.items.map(({ id }) => id)).toEqual([listing_id]);
    const { data: confirmed } = await api.confirmListingPrice({ client, path, body: { accept: true } });
    expect(confirmed).toMatchObject({ price: '96', suspect_price: null });
    const { data: history } = await api.listListingPrices({ client, path });
    expect(history!.items.map(({ believed }) => believed)).toEqual([true, true]);
    expect(refusalOf(await api.confirmListingPrice({ client, path, body: { accept: false } }))).toEqual([
      409,
      'price_not_suspect',
    ]);
  });

  it('are created again when they are seen after they were deleted', async () => {
    const { client } = shops;
    const { listing_id } = await shops.see(productOf('deleted'));
    await api.deleteListing({ client, path: { id: listing_id! } });
    expect(refusalOf(await api.getListing({ client, path: { id: listing_id! } }))).toEqual([
      404,
      'not_found',
    ]);
    expect(await shops.see(productOf('deleted'))).toMatchObject({ status: 'created' });
  });
});
