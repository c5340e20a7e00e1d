import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Sighting } from '../../src/domain/listings';
import { ListingEditsService, ListingViewsService } from '../../src/listings';
import { DEFAULT_WORKSPACE_ID } from '../../src/access/keys';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { DAY, look, MARCH, seen, sightingOf } from '../support/sightings';
import { ListingsProcess } from '../support/listings-process';

describe('offers that are seen', () => {
  let scratch: TestDatabase;
  let one: ListingsProcess;
  let other: ListingsProcess;
  beforeAll(async () => {
    scratch = await createDatabase();
    one = await ListingsProcess.start(scratch.url);
    other = await ListingsProcess.start(scratch.url);
  });
  const clear = async () => {
    for (const table of ['listings', 'listing_reviews', 'events']) await one.rows(`DELETE FROM ${table}`);
  };
  beforeEach(clear);
  afterAll(async () => {
    await one?.stop();
    await other?.stop();
    await scratch?.drop();
  });

  const listing = async (id: string) =>
    (await one.module.get(ListingViewsService).get(DEFAULT_WORKSPACE_ID, id)).row;

  it('by many at once are one listing, one of them being told of', async () => {
    const bare = { vendor_item_id: null, gtin: null, mpn: null };
    const views: Partial<Sighting>[] = [{}, { mpn: null, gtin: null }, { vendor_item_id: null }, bare];
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        [one, other][n % 2].see(sightingOf({ ...views[n % 4], seen_at: MARCH + n }), randomUUID()),
      ),
    );
    expect(new Set(outcomes.map(({ listing_id }) => listing_id)).size).toBe(1);
    expect(outcomes.filter(({ status }) => status === 'created')).toHaveLength(1);
    expect([await one.count('listings'), await one.count('price_observations'), await one.events()]).toEqual([
      1,
      24,
      ['listing.created'],
    ]);
    const row = await listing(outcomes[0].listing_id!);
    expect(row.lastSeenAt.getTime()).toBe(MARCH + 23);
  });

  it('by the same job and row, delivered to two workers at once and again later, count once', async () => {
    const first = await one.see(sightingOf(), randomUUID());
    const job = randomUUID();
    const again = sightingOf({ price: '49.44', seen_at: MARCH + 1 });
    const twice = await Promise.all([one.see(again, job, 7), other.see(again, job, 7)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['repeated', 'updated']);
    expect(await one.see(again, job, 7)).toMatchObject({ status: 'repeated', listing_id: first.listing_id });
    expect(await one.see(again, job, 8)).toMatchObject({ status: 'unchanged' });
    expect([await one.count('price_observations'), await one.events()]).toEqual([
      3,
      ['listing.created', 'price.changed'],
    ]);
  });

  it('in a transaction that is undone leave nothing, neither row nor event', async () => {
    const undone = one.database.transaction(async () => {
      await one.see(sightingOf());
      await one.see(sightingOf({ price: '60', seen_at: MARCH + 1 }));
      throw new Error('no more');
    });
    await expect(undone).rejects.toThrow('no more');
    for (const table of ['listings', 'price_observations', 'listing_identities', 'events']) {
      expect(await one.count(table)).toBe(0);
    }
  });

  it('come back from the database as they went in', async () => {
    const { listing_id } = await one.see(
      sightingOf({
        price: '48.10',
        images: ['https://tiles.example/a.jpg'],
        tax_included: false,
        provenance: { price: { source: 'json_ld', path: '$.offers.price', confidence: 0.95 } },
      }),
    );
    const again = await other.see(
      sightingOf({
        price: '48.1',
        images: ['https://tiles.example/a.jpg'],
        tax_included: false,
        seen_at: MARCH + 1,
      }),
    );
    expect(again).toMatchObject({ status: 'unchanged', events: [], listing_id });
    expect(await listing(listing_id!)).toMatchObject({
      price: '48.1',
      unitPrice: '33.402778',
      provenance: { price: { path: '$.offers.price' } },
      missingFields: [],
      priceSeenAt: new Date(MARCH + 1),
      lastModifiedAt: new Date(MARCH),
    });
  });

  it('of another workspace are its own', async () => {
    const theirs = randomUUID();
    await one.rows('INSERT INTO workspaces (id, name) VALUES ($1, $2)', [theirs, `theirs ${theirs}`]);
    const source = { kind: 'page', jobId: null, row: 0 } as const;
    const ours = await one.see(sightingOf());
    const foreign = await one.listings.upsert(theirs, sightingOf(), source);
    expect([foreign.status, foreign.listing_id === ours.listing_id]).toEqual(['created', false]);
  });

  it('three per cent dearer, without a number of the supplier, change the listing and tell once', async () => {
    const bare = { vendor_item_id: null, gtin: null, mpn: null };
    const { listing_id } = await one.see(sightingOf(bare), randomUUID());
    for (const day of [1, 2, 3]) {
      const dearer = sightingOf({ ...bare, price: '49.44', seen_at: MARCH + day * DAY });
      expect(await one.see(dearer, randomUUID())).toMatchObject({ listing_id, review_id: null });
    }
    expect([await one.count('listings'), await one.events()]).toEqual([
      1,
      ['listing.created', 'price.changed'],
    ]);
    const [event] = await one.rows<{ data: object }>(`SELECT data FROM events WHERE type = 'price.changed'`);
    expect(event.data).toMatchObject({
      listing_id,
      change: '0.03',
      previous: { price: '48', currency: 'EUR', unit_price: { amount: '33.333333', unit: 'm2' } },
      current: { price: '49.44' },
    });
  });

  it('in any order and by two workers at once make no duplicate, whatever the prices', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(look, { minLength: 2, maxLength: 12 }), async (sequence) => {
        await clear();
        const outcomes = await Promise.all(
          sequence.map((each, n) => [one, other][n % 2].see(seen(each), randomUUID())),
        );
        const of = sequence.map(({ product }, n) => `${product} ${outcomes[n].listing_id}`);
        const products = new Set(sequence.map(({ product }) => product)).size;
        expect([new Set(of).size, await one.count('listings')]).toEqual([products, products]);
        expect(await one.count('price_observations')).toBe(sequence.length);
        const events = await one.events();
        expect(events.filter((type) => type === 'listing.created')).toHaveLength(products);
      }),
      { numRuns: 25 },
    );
  });

  it('many in one transaction lock their suppliers in one order, and so never wait for one another', async () => {
    const batch = (suppliers: number[]) =>
      suppliers.map((n) => ({
        sighting: sightingOf({ url: `https://shop-${n}.example/p`, seen_at: MARCH }),
        source: { kind: 'file', jobId: null, row: n } as const,
      }));
    const numbers = Array.from({ length: 12 }, (_, n) => n);
    const rounds = Array.from({ length: 6 }, (_, n) =>
      [one, other][n % 2].listings.upsertAll(
        DEFAULT_WORKSPACE_ID,
        batch(n % 2 ? numbers : [...numbers].reverse()),
      ),
    );
    const outcomes = (await Promise.all(rounds)).flat();
    expect(outcomes.filter(({ status }) => status === 'created')).toHaveLength(12);
    expect(await one.count('listings')).toBe(12);
  });

  it('are linked to a material of the workspace, and to none that is not there', async () => {
    const edits = one.module.get(ListingEditsService);
    const [material] = await one.rows<{ id: string }>(
      'SELECT id FROM materials WHERE workspace_id = $1 LIMIT 1',
      [DEFAULT_WORKSPACE_ID],
    );
    const { listing_id } = await one.see(sightingOf());
    await edits.link(DEFAULT_WORKSPACE_ID, listing_id!, material.id);
    expect((await listing(listing_id!)).materialId).toBe(material.id);
    const refused = edits.link(DEFAULT_WORKSPACE_ID, listing_id!, randomUUID());
    await expect(refused).rejects.toThrow('material_not_found');
    await one.rows('DELETE FROM materials WHERE id = $1', [material.id]);
    expect((await listing(listing_id!)).materialId).toBeNull();
  });
});
