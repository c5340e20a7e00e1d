import { takeoffOfOneOffice } from '../../../../test/golden/takeoff/one-office';
import { INDIAN_TERMS, STANDARD_CATALOGUE } from '../../../../test/golden/takeoff/standard-catalogue';
import { type Bill, billChanges, type CatalogueMaterial, measuredAssumptions, priceBill } from '..';

const takeoff = takeoffOfOneOffice();

function bill(
  change: (tiles: CatalogueMaterial) => CatalogueMaterial | null,
  taxes = INDIAN_TERMS.tax.rates,
): Bill {
  const catalogue = STANDARD_CATALOGUE.flatMap((material) =>
    material.code === 'vitrified-tiles-600' ? (change(material) ?? []) : [material],
  );
  return priceBill(takeoff, catalogue, { ...INDIAN_TERMS, tax: { ...INDIAN_TERMS.tax, rates: taxes } });
}
const offered = (listing_id: string, unit_price: string) => (tiles: CatalogueMaterial) => ({
  ...tiles,
  offered: {
    offers: [
      {
        listing_id,
        supplier: 'tiles.example',
        title: 'Terra',
        url: null,
        unit_price,
        unit: 'm2' as const,
        currency: 'INR',
        seen_at: '2026-02-28T10:00:00.000Z',
        age_days: 1,
        suspect: false,
      },
    ],
    choice: { rule: 'median' as const, preferred_supplier: null, max_age_days: null },
  },
});
const listed = (rate: string) => (tiles: CatalogueMaterial) => ({
  ...tiles,
  rates: tiles.rates.map((row) => ({ ...row, rate })),
});
const same = (tiles: CatalogueMaterial) => tiles;
const floor = (before: Bill, after: Bill) =>
  billChanges(before, after).items.find(({ item_key }) => item_key.startsWith('flooring.'));

describe('what changed between two pricings of the same quantities', () => {
  it('is empty when nothing changed', () => {
    expect(billChanges(bill(same), bill(same))).toEqual({
      items: [],
      subtotal_delta: '0.00',
      tax_delta: '0.00',
      grand_total_delta: '0.00',
    });
    // Another shop at the same price is no change of the bill.
    expect(floor(bill(offered('a', '50')), bill(offered('b', '50')))).toBeUndefined();
  });

  it.each([
    ['offer_price_changed', offered('a', '50'), offered('a', '52.5'), '30.13'],
    ['other_offer', offered('a', '50'), offered('b', '40'), '-120.50'],
    ['offer_instead_of_catalogue', listed('4.64515200'), offered('a', '60'), '120.50'],
    ['catalogue_instead_of_offer', offered('a', '60'), listed('4.64515200'), '-120.50'],
    ['catalogue_rate_changed', listed('9.2903040'), listed('4.6451520'), '-602.50'],
    ['now_unpriced', offered('a', '50'), () => null, '-602.50'],
    ['now_priced', () => null, offered('a', '50'), '602.50'],
  ] as const)('is listed as %s', (why, was, is, delta) => {
    const [before, after] = [bill(was), bill(is)];
    const change = floor(before, after);
    expect(change).toMatchObject({ why, delta });
    const changes = billChanges(before, after);
    const cents = (text: string) => Math.round(Number(text) * 100);
    expect(cents(changes.subtotal_delta)).toBe(
      changes.items.reduce((sum, item) => sum + cents(item.delta), 0),
    );
    expect(cents(changes.grand_total_delta)).toBe(cents(changes.subtotal_delta) + cents(changes.tax_delta));
  });

  // 37.44 m² at 301.39 become 41.20 m² at 310.00: 11,284.04 and 12,772.00. Of the 1,487.96 more, 3.76 m² at the old rate
  // make 1,133.23, and the rate makes the rest.
  it('tells what the quantity and what the rate makes of a difference', () => {
    const before = bill(same);
    const item = { ...before.items[0], quantity: '37.44', rate: '301.39', amount: '11284.04' };
    const now = { ...item, quantity: '41.20', rate: '310.00', amount: '12772.00' };
    const [change] = billChanges({ ...before, items: [item] }, { ...before, items: [now] }).items;
    expect(change).toMatchObject({ delta: '1487.96', quantity_effect: '1133.23', price_effect: '354.73' });
  });

  it('says nothing of an item when only the tax changed', () => {
    const changes = billChanges(bill(same), bill(same, []));
    expect(changes).toMatchObject({ items: [], subtotal_delta: '0.00' });
    expect(changes.grand_total_delta).toBe(changes.tax_delta);
  });

  it('keeps the assumptions about quantities, and only those', () => {
    const { assumptions } = bill(offered('a', '50'), []);
    const codes = assumptions.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['supply_only_rate', 'tax_rate_missing']));
    expect(measuredAssumptions(assumptions)).toEqual(takeoff.assumptions);
  });
});
