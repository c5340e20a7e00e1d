import { randomUUID } from 'node:crypto';
import * as api from '../../sdk';
import { DAY } from '../support/sightings';
import { BARE, productOf, refusalOf, WatchedShops } from '../support/watched-shops';

describe('reviews', () => {
  let shops: WatchedShops;
  beforeAll(async () => {
    shops = await WatchedShops.start();
  });
  afterAll(() => shops?.stop());

  const review = async (id: string | null) =>
    (await api.getListingReview({ client: shops.client, path: { id: id! } })).data!;
  const pair = async (name: string) => {
    const first = await shops.see({ ...productOf(name), vendor_item_id: 'A' });
    const second = await shops.see({ ...productOf(name), vendor_item_id: 'B' });
    return { first: first.listing_id!, second };
  };

  it('keep the sighting, and merge into one listing', async () => {
    const { first, second } = await pair('merged');
    expect(second).toMatchObject({ status: 'review', listing_id: null });
    expect(await review(second.review_id)).toMatchObject({
      reason: 'identity_differs',
      status: 'open',
      listing_ids: [first],
      sighting: { vendor_item_id: 'B', price: { price: '48' } },
    });
    const again = await shops.see({
      ...productOf('merged'),
      vendor_item_id: 'B',
      price: '49.44',
      seen_at: shops.now,
    });
    expect(again.review_id).toBe(second.review_id);
    const path = { id: second.review_id! };
    const { data } = await api.mergeListingReview({ client: shops.client, path, body: {} });
    expect(data).toMatchObject({ status: 'merged' });
    expect(await shops.listing(first)).toMatchObject({ vendor_item_id: 'B', price: '49.44' });
    expect(
      await shops.see({ ...productOf('merged'), vendor_item_id: 'B', seen_at: shops.now }),
    ).toMatchObject({
      listing_id: first,
    });
    const twice = await api.splitListingReview({ client: shops.client, path });
    expect(refusalOf(twice)).toEqual([409, 'review_decided']);
  });

  it('split into two listings, and do not ask again', async () => {
    const { first, second } = await pair('split');
    await api.splitListingReview({ client: shops.client, path: { id: second.review_id! } });
    const own = await shops.see({ ...productOf('split'), vendor_item_id: 'B', seen_at: shops.now });
    expect([own.status, own.review_id]).toEqual(['unchanged', null]);
    expect(own.listing_id).not.toBe(first);
    expect(await shops.see({ ...productOf('split'), vendor_item_id: 'A' })).toMatchObject({
      listing_id: first,
    });
  });

  it('ignore the sighting once they are dismissed', async () => {
    const { first, second } = await pair('dismissed');
    await api.dismissListingReview({ client: shops.client, path: { id: second.review_id! } });
    const { status, listing_id } = await shops.see({ ...productOf('dismissed'), vendor_item_id: 'B' });
    expect([status, listing_id]).toEqual(['dismissed', null]);
    expect((await shops.listing(first)).vendor_item_id).toBe('A');
  });

  it('merge the histories of two listings that share keys', async () => {
    const older = await shops.see({
      ...productOf('older'),
      supplier: 'both.example',
      price: '40',
      seen_at: shops.now - 9 * DAY,
    });
    const newer = await shops.see({
      ...productOf('newer'),
      supplier: 'both.example',
      vendor_item_id: 'N',
      price: '41',
    });
    const meets = {
      ...productOf('older'),
      supplier: 'both.example',
      vendor_item_id: 'N',
      price: '42',
      seen_at: shops.now,
    };
    const { listing_id, review_id } = await shops.see(meets);
    expect(listing_id).toBe(newer.listing_id);
    const { client } = shops;
    const path = { id: review_id! };
    const stranger = await api.mergeListingReview({ client, path, body: { into: randomUUID() } });
    expect(refusalOf(stranger)).toEqual([422, 'listing_not_found']);
    await api.mergeListingReview({ client, path, body: { into: older.listing_id! } });
    expect(refusalOf(await api.getListing({ client, path: { id: newer.listing_id! } }))).toEqual([
      404,
      'not_found',
    ]);
    expect(await shops.listing(older.listing_id)).toMatchObject({ vendor_item_id: 'N', price: '42' });
    const { data } = await api.listListingPrices({ client, path: { id: older.listing_id! } });
    expect(data!.items.map(({ price }) => price?.price)).toEqual(['42', '41', '40']);
  });

  it('ask once about a sighting with nothing but a title', async () => {
    const row = { supplier: 'Tile Barn', ...BARE, url: null, title: 'Grout, grey' };
    const first = await shops.see(row);
    expect(await review(first.review_id)).toMatchObject({ reason: 'no_identity', listing_ids: [] });
    const path = { id: first.review_id! };
    const unnamed = await api.mergeListingReview({ client: shops.client, path, body: {} });
    expect(refusalOf(unnamed)).toEqual([422, 'listing_not_found']);
    await api.splitListingReview({ client: shops.client, path });
    const again = await shops.see({ ...row, seen_at: shops.now });
    expect(again).toMatchObject({ status: 'unchanged', review_id: null });
  });
});
