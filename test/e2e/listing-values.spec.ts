import { randomUUID } from 'node:crypto';
import * as api from '../../sdk';
import { DEFAULT_WORKSPACE_ID } from '../../src/access/keys';
import { RevalueListingsHandler } from '../../src/listings/jobs/revalue-listings.handler';
import { ended } from '../support/service';
import { DAY } from '../support/sightings';
import { productOf, refusalOf, WatchedShops } from '../support/watched-shops';

describe('valuation rules', () => {
  let shops: WatchedShops;
  beforeAll(async () => {
    shops = await WatchedShops.start();
  });
  afterAll(() => shops?.stop());

  const revalued = async () => {
    const { data } = await api.listJobs({ client: shops.client, query: { type: 'listings.revalue' } });
    await ended(shops.service, data!.items[0].id);
  };

  it('value all listings again when they are added, changed and deleted', async () => {
    const { client } = shops;
    const { listing_id } = await shops.see({ ...productOf('valued'), price: '144', tax_included: false });
    const body = {
      name: 'GST comes on top',
      position: 10,
      when: { suppliers: ['valued.example'], tax_included: false },
      effect: 'multiply' as const,
      value: '1.18',
    };
    const { data: rule } = await api.createValuationRule({ client, body });
    await revalued();
    expect((await shops.listing(listing_id)).valuation).toMatchObject({
      adjusted_unit_price: { amount: '118', unit: 'm2' },
      steps: [{ rule_id: rule!.id, before: '100', after: '118' }],
    });
    await api.updateValuationRule({ client, path: { id: rule!.id }, body: { value: '1.28' } });
    await revalued();
    expect((await shops.listing(listing_id)).valuation.adjusted_unit_price?.amount).toBe('128');
    const other = await shops.see({
      ...productOf('valued'),
      price: '72',
      tax_included: false,
      seen_at: shops.now,
    });
    expect(other.events).toEqual(['price.changed']);
    expect((await shops.listing(listing_id)).valuation.adjusted_unit_price?.amount).toBe('64');
    await api.deleteValuationRule({ client, path: { id: rule!.id } });
    await revalued();
    expect((await shops.listing(listing_id)).valuation).toEqual({
      adjusted_unit_price: { amount: '50', unit: 'm2' },
      steps: [],
    });
  });

  it('are not undone by a job that read them before they changed', async () => {
    const { client, seeing } = shops;
    const { listing_id } = await shops.see({ ...productOf('late'), price: '144' });
    const late = await seeing.module.get(RevalueListingsHandler).run({
      jobId: randomUUID(),
      workspaceId: DEFAULT_WORKSPACE_ID,
      attempt: 1,
      payload: {},
      signal: new AbortController().signal,
      progress: () => Promise.resolve(),
    });
    const when = { suppliers: ['late.example'] };
    const body = { name: 'Late', position: 1, when, effect: 'multiply' as const, value: '1.2' };
    await api.createValuationRule({ client, body });
    await revalued();
    await seeing.database.transaction(() => late.publish!());
    expect((await shops.listing(listing_id)).valuation.adjusted_unit_price?.amount).toBe('120');
  });

  it('can depend on the quantity of an order and the age of the price', async () => {
    const { client } = shops;
    const { listing_id } = await shops.see({
      ...productOf('order'),
      price: '144',
      seen_at: shops.now - 40 * DAY,
    });
    const rule = { position: 1, effect: 'multiply' as const };
    const suppliers = ['order.example'];
    await api.createValuationRule({
      client,
      body: { ...rule, name: 'Bulk', when: { suppliers, quantity: { min: 50 } }, value: '0.9' },
    });
    await api.createValuationRule({
      client,
      body: { ...rule, name: 'Old', when: { suppliers, price_age_days: { min: 30 } }, value: '1.1' },
    });
    await revalued();
    const worth = async (quantity?: string) =>
      (await shops.listing(listing_id, { quantity })).valuation.adjusted_unit_price?.amount;
    expect([await worth(), await worth('49'), await worth('50')]).toEqual(['110', '110', '99']);
  });

  it('are refused when they can never apply', async () => {
    const body = { name: 'Freight', position: 1, when: {}, effect: 'add' as const, value: '5' };
    const refused = await api.createValuationRule({ client: shops.client, body });
    expect(refusalOf(refused)).toEqual([422, 'valuation_rule_invalid']);
    const broken = { ...body, when: { currency: null } } as unknown as api.CreateValuationRuleDto;
    const invalid = await api.createValuationRule({ client: shops.client, body: broken });
    expect(refusalOf(invalid)).toEqual([400, 'validation_failed']);
  });
});
