import taxRates from '../../../migrations/country-packs/tax-rates.json';
import { packOf, type PackId, type Seen } from '../../../src/domain/packs';
import { billTotals, type TotalledItem } from '../../../src/domain/takeoff/pricing/totals/bill-totals';
import type { MarkUp } from '../../../src/domain/takeoff/pricing/totals/mark-up';
import { type TaxRequest, taxTermsOf } from '../../../src/domain/takeoff/pricing/totals/tax-request';
import type { TaxRate } from '../../../src/domain/takeoff/pricing/totals/tax-terms';
import { recalculate } from './recalculate';

const RATES: TaxRate[] = [
  ...taxRates.rows.map(([area, code, percent, from, to, source, seen]) => ({
    ...{ area: area!, code: code!, percent: percent!, effective_from: from!, effective_to: to },
    ...{ source: source!, seen: seen as Seen },
  })),
  {
    ...{ area: 'IN', code: '9954', percent: '18', effective_from: '2017-07-01', effective_to: null },
    ...{ source: 'Works contract', seen: 'comment' as const },
  },
];

const item = (section: string, amount: string | null, materials?: string): TotalledItem => ({
  ...{ key: section, section, amount, tax_code: null },
  ...(materials !== undefined && { materials }),
});
const percent = (name: string, of: string, base: MarkUp['base'] = 'running'): MarkUp => ({
  name,
  percent: of,
  base,
});

function totals(
  pack: PackId,
  tax: TaxRequest,
  items: TotalledItem[],
  markups: MarkUp[] = [],
  day = '2026-03-01',
) {
  return billTotals({ items, markups, tax: taxTermsOf(packOf(pack), tax, RATES), day, digits: 2 });
}

/** Golden bill 9: overheads 8 %, profit 5 % of cost and overheads, discount 2.5 % of all. */
const BRITISH_MARK_UPS = [
  percent('Overheads', '8'),
  percent('Profit', '5'),
  percent('Main contractor’s discount', '-2.5'),
];

describe('golden bill 9: British mark-ups and VAT', () => {
  // 12,480.00 × 8 % = 998.40; 13,478.40 × 5 % = 673.92; 14,152.32 × 2.5 % = 353.808 → 353.81; 14,152.32 − 353.81.
  const work = [item('flooring', '12480.00')];

  it('rounds each mark-up, and charges VAT on the net', () => {
    const bill = totals('GB', {}, work, BRITISH_MARK_UPS);
    expect(bill.markups.map(({ amount }) => amount)).toEqual(['998.40', '673.92', '-353.81']);
    // 13,798.51 × 20 % = 2,759.702.
    expect(bill).toMatchObject({
      ...{ subtotal: '12480.00', net: '13798.51', tax_total: '2759.70', grand_total: '16558.21' },
      ...{ complete: true, questions: [] },
    });
    expect(bill.taxes).toHaveLength(1);
  });

  it('charges nothing under the reverse charge, and prints the notional tax and the legal words', () => {
    const bill = totals('GB', { regime: 'reverse_charge' }, work, BRITISH_MARK_UPS);
    expect(bill).toMatchObject({ net: '13798.51', tax_total: '0.00', grand_total: '13798.51' });
    expect(bill.taxes).toMatchObject([
      {
        ...{ percent: '20', base: '13798.51', amount: '2759.70', charged: 'notional' },
        words: 'Reverse charge: VAT Act 1994 Section 55A applies',
      },
    ]);
  });

  it('prints the reason for 0 %', () => {
    const bill = totals('GB', { regime: 'zero', reason: 'New dwelling' }, work, BRITISH_MARK_UPS);
    expect(bill).toMatchObject({ tax_total: '0.00', grand_total: '13798.51' });
    expect(bill.taxes).toMatchObject([{ percent: '0', amount: '0.00', words: 'New dwelling' }]);
  });

  it('has no reverse charge before it was law', () => {
    const bill = totals('GB', { regime: 'reverse_charge' }, work, [], '2021-02-28');
    expect(bill).toMatchObject({ taxes: [], complete: false, questions: [{ code: 'tax_needed' }] });
  });
});

describe('golden bill 10: three rates of VAT on one bill', () => {
  // Shares of 13,798.51: 7,000 ÷ 12,480 = 7,739.5488…, 3,000 = 3,316.9495…, 2,480 = 2,742.0116…. Rounded down they
  // miss two pence; the largest remainders are those of 3,000 (0.95) and of 7,000 (0.88).
  it('shares the net among the rates by largest remainder', () => {
    const bill = totals(
      'GB',
      { sections: { wall: 'reduced', door: 'zero' }, reason: 'Aids for disabled people' },
      [item('flooring', '7000.00'), item('wall', '3000.00'), item('door', '2480.00')],
      BRITISH_MARK_UPS,
    );
    expect(bill.taxes.map(({ code, base, amount }) => [code, base, amount])).toEqual([
      // 3,316.95 × 5 % = 165.8475; 7,739.55 × 20 % = 1,547.91.
      ['reduced', '3316.95', '165.85'],
      ['standard', '7739.55', '1547.91'],
      ['zero', '2742.01', '0.00'],
    ]);
    expect(bill).toMatchObject({ tax_total: '1713.76', grand_total: '15512.27' });
  });
});

describe('golden bill 11: sales tax in the cost, United States', () => {
  const markUps = [percent('Overheads', '10'), percent('Profit', '5')];
  const work = [item('flooring', '12000.00', '6200.00')];

  it('is a cost before mark-ups', () => {
    // 6,200 × 7.25 % = 449.50; 12,449.50 × 10 % = 1,244.95; 13,694.45 × 5 % = 684.7225.
    const bill = totals('US', { rate: '7.25' }, work, markUps);
    expect(bill.taxes).toMatchObject([{ base: '6200.00', amount: '449.50', charged: 'in_cost' }]);
    expect(bill.markups.map(({ amount }) => amount)).toEqual(['1244.95', '684.72']);
    expect(bill).toMatchObject({
      net: '14379.17',
      tax_total: '0.00',
      grand_total: '14379.17',
      complete: true,
    });
  });

  it('asks the rate, because it is local, and has no tax until then', () => {
    const bill = totals('US', {}, work, markUps);
    expect(bill).toMatchObject({ taxes: [], complete: false, questions: [{ code: 'tax_rate_needed' }] });
    // 12,000 + 1,200 + 660.
    expect(bill.grand_total).toBe('13860.00');
  });

  it('asks how much of an all-in price is materials', () => {
    const bill = totals('US', { rate: '7.25' }, [...work, item('paint', '500.00')]);
    expect(bill.questions).toMatchObject([{ code: 'tax_materials_needed', elements: ['paint'] }]);
    expect(bill).toMatchObject({ complete: false, taxes: [{ base: '6200.00' }] });
    const stated = totals('US', { rate: '7.25', materials_percent: '40' }, [
      ...work,
      item('paint', '500.00'),
    ]);
    expect(stated).toMatchObject({ complete: true, taxes: [{ base: '6400.00', amount: '464.00' }] });
  });
});

describe('golden bill 18: GST in India', () => {
  const work = [item('flooring', '250000.00')];

  it('is CGST and SGST within a state, each rounded by itself, and says that this was assumed', () => {
    const bill = totals('IN', {}, work);
    expect(bill.taxes.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['CGST', '22500.00'],
      ['SGST', '22500.00'],
    ]);
    expect(bill.questions).toMatchObject([{ code: 'place_of_supply_needed', default: 'intra_state' }]);
    expect(bill).toMatchObject({ grand_total: '295000.00', complete: true });
  });

  it('is IGST between states', () => {
    const bill = totals('IN', { place_of_supply: 'inter_state' }, work);
    expect(bill.taxes).toMatchObject([{ kind: 'IGST', percent: '18', amount: '45000.00' }]);
    expect(bill.questions).toEqual([]);
  });

  it('asks the code of goods that have none', () => {
    const bill = totals('IN', { regime: 'goods', place_of_supply: 'inter_state' }, work);
    expect(bill).toMatchObject({
      taxes: [],
      questions: [{ code: 'tax_code_needed', elements: ['flooring'] }],
    });
  });
});

describe('places of supply', () => {
  const work = [item('flooring', '1000.00')];

  it('takes GST and QST in Quebec, and HST by the day in Nova Scotia', () => {
    const taxesIn = (place_of_supply: string, day?: string) =>
      totals('CA', { place_of_supply }, work, [], day).taxes.map(({ kind, amount }) => `${kind} ${amount}`);
    // 1,000 × 9.975 % = 99.75, on the net without GST.
    expect(taxesIn('QC')).toEqual(['GST 50.00', 'QST 99.75']);
    expect(taxesIn('NS', '2025-03-31')).toEqual(['HST 150.00']);
    expect(taxesIn('NS', '2025-04-01')).toEqual(['HST 140.00']);
  });

  it('asks in which member state of the European Union the building stands', () => {
    const bill = totals('EU', {}, work);
    expect(bill).toMatchObject({ taxes: [], complete: false });
    expect(bill.questions).toMatchObject([{ code: 'place_of_supply_needed', default: null }]);
  });
});

describe('a bill that is not complete', () => {
  it('leaves out items without a price, and says so', () => {
    const bill = totals('GB', {}, [item('flooring', '100.00'), item('window', null)]);
    expect(bill).toMatchObject({ subtotal: '100.00', grand_total: '120.00', complete: false });
  });

  it('asks how it is taxed when neither the pack nor the request says so', () => {
    const bill = totals('none', {}, [item('flooring', '100.00')]);
    expect(bill).toMatchObject({ grand_total: '100.00', questions: [{ code: 'tax_needed' }] });
    expect(totals('none', { regime: 'none', reason: 'Export' }, [item('flooring', '100.00')]).complete).toBe(
      true,
    );
  });
});

describe('mark-ups on sections', () => {
  it('are taken of their cost only, and taxed as they are', () => {
    const bill = totals(
      'GB',
      { sections: { wall: 'reduced' } },
      [item('flooring', '100.00'), item('wall', '200.00')],
      [percent('Attendance', '10', ['wall']), { name: 'Site hut', amount: '30.00', base: 'direct' }],
    );
    // Wall: 200 + 20 + 30 × 2/3 = 240; flooring: 100 + 10.
    expect(bill.taxes.map(({ code, base }) => [code, base])).toEqual([
      ['reduced', '240.00'],
      ['standard', '110.00'],
    ]);
    for (const { formula, amount } of [...bill.markups, ...bill.taxes])
      expect(Number(recalculate(formula))).toBe(Number(amount));
  });
});
