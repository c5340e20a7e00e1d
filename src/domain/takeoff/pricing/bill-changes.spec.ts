import { takeoffOfOneOffice } from '../../../../test/golden/takeoff/one-office';
import { indianTax, STANDARD_CATALOGUE } from '../../../../test/golden/takeoff/standard-catalogue';
import { type Bill, billChanges, type CatalogueMaterial, measuredAssumptions, priceBill } from '..';

const takeoff = takeoffOfOneOffice();

function bill(change: (tiles: CatalogueMaterial) => CatalogueMaterial | null, tax = indianTax()): Bill {
  const catalogue = STANDARD_CATALOGUE.flatMap((material) =>
    material.code === 'vitrified-tiles-600' ? (change(material) ?? []) : [material],
  );
  return priceBill(takeoff, catalogue, { currency: 'INR', day: '2026-03-01', tax });
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
  billChanges(before, after).lines.find(({ line_id }) => line_id === 'flooring.r1');

describe('what changed between two pricings of the same quantities', () => {
  it('is empty when nothing changed', () => {
    expect(billChanges(bill(same), bill(same))).toEqual({
      lines: [],
      subtotal_delta: '0.00',
      tax_delta: '0.00',
      grand_total_delta: '0.00',
    });
    // Another shop at the same price is no change of the bill.
    expect(floor(bill(offered('a', '50')), bill(offered('b', '50')))).toBeUndefined();
  });

  it.each([
    ['offer_price_changed', offered('a', '50'), offered('a', '52.5'), '30.00'],
    ['other_offer', offered('a', '50'), offered('b', '40'), '-120.00'],
    ['offer_instead_of_catalogue', listed('4.64515200'), offered('a', '60'), '120.00'],
    ['catalogue_instead_of_offer', offered('a', '60'), listed('4.64515200'), '-120.00'],
    ['catalogue_rate_changed', listed('9.2903040'), listed('4.6451520'), '-600.00'],
    ['now_unpriced', offered('a', '50'), () => null, '-600.00'],
    ['now_priced', () => null, offered('a', '50'), '600.00'],
  ] as const)('is listed as %s', (why, was, is, delta) => {
    const [before, after] = [bill(was), bill(is)];
    const change = floor(before, after);
    expect(change).toMatchObject({ why, delta });
    const changes = billChanges(before, after);
    const cents = (text: string) => Math.round(Number(text) * 100);
    expect(cents(changes.subtotal_delta)).toBe(
      changes.lines.reduce((sum, line) => sum + cents(line.delta), 0),
    );
    expect(cents(changes.grand_total_delta)).toBe(cents(changes.subtotal_delta) + cents(changes.tax_delta));
  });

  it('names no line when only the tax changed', () => {
    const [before, after] = [bill(same), bill(same, indianTax({}, []))];
    const changes = billChanges(before, after);
    expect(changes.subtotal_delta).toBe('0.00');
    expect(changes.lines).toEqual([]);
    expect(changes.grand_total_delta).toBe(changes.tax_delta);
  });

  it('keeps the assumptions about quantities, and only those', () => {
    const { assumptions } = bill(offered('a', '50'));
    const codes = assumptions.map(({ code }) => code);
    expect(codes).toContain('supply_only_rate');
    expect(measuredAssumptions(assumptions)).toEqual(takeoff.assumptions);
  });
});
