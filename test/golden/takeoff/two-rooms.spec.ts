import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePlan } from '../../../src/domain/extraction/publish/measured-plan';
import type { PlanGeometry } from '../../../src/domain/extraction/model/plan-geometry';
import { priceBill, profileOf, type StandardId, takeOff } from '../../../src/domain/takeoff';
import { INDIA, INDIAN_TERMS, STANDARD_CATALOGUE } from './standard-catalogue';
import { asWorked, itemAsWorked, readWorkedItems, readWorkedLines } from './worked-sheet';

const folder = join(__dirname, 'two-rooms');
const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as PlanGeometry;
const billBy = (standard: StandardId) =>
  priceBill(
    takeOff(measurePlan(plan, plan.scale), {}, profileOf(standard), INDIA),
    STANDARD_CATALOGUE,
    INDIAN_TERMS,
  );
const bill = billBy('is1200');

describe('the bill of two rooms', () => {
  it.each([
    ['is1200', 'README.md', { subtotal: '126720.41', tax_total: '22809.68', grand_total: '149530.09' }],
    [
      'archai-simple',
      'plain-rules.md',
      { subtotal: '214115.75', tax_total: '38540.84', grand_total: '252656.59' },
    ],
  ] as const)(
    'by %s equals the sheet %s, worked by hand, line by line and item by item',
    (standard, sheet, totals) => {
      const worked = billBy(standard);
      const lines = worked.lines.map((line) => asWorked(line, line.quantity.id));
      expect(lines).toEqual(readWorkedLines(join(folder, sheet)));
      expect(worked.items.map(itemAsWorked)).toEqual(readWorkedItems(join(folder, sheet)));
      expect(worked).toMatchObject({ ...totals, complete: true });
    },
  );

  it('taxes the whole bill, not each line', () => {
    expect(
      bill.taxes.map(({ kind, percent, base, amount }) => `${kind} ${percent} % of ${base}: ${amount}`),
    ).toEqual(['CGST 9 % of 126720.41: 11404.84', 'SGST 9 % of 126720.41: 11404.84']);
    expect([bill.priced_items, bill.unpriced_items]).toEqual([22, 0]);
  });

  it('lists its assumptions', () => {
    expect(bill.assumptions.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'ceiling_height_assumed',
        'door_height_assumed',
        'window_height_assumed',
        'default_material',
        'shell_walls_excluded',
        'wall_type_assumed',
        'shower_walls_not_included',
        'rates_illustrative',
      ]),
    );
    expect(bill.assumptions.find(({ code }) => code === 'shell_walls_excluded')?.elements).toEqual([
      'w1',
      'w2',
      'w3',
      'w4',
    ]);
  });

  const quantityOf = (id: string) => bill.lines.find(({ quantity }) => quantity.id === id)!.quantity;

  // Whole bill: 12.13 × 1.05 ÷ 0.602² = 35.1, 36 tiles; 2 × 6.96 × 1.10 ÷ 2.88 = 5.3; (31.77 + 6.00) × 2 × 1.05 ÷ 12 =
  // 6.6; 12.30 × 1.05 ÷ 2.4 = 5.4.
  it.each([
    ['vitrified-tiles-600', '12.13', '9', 'box of 4'],
    ['moisture-resistant-drywall-12', '6.96', '6', 'board'],
    ['acrylic-emulsion-coat', '37.77', '7', 'pack of 1 l'],
    ['pvc-skirting-75', '12.30', '6', 'length of 2.4 m'],
    ['hdf-flush-door-35', '2', '2', 'piece'],
  ])('buys %s once for the whole bill: %s, in whole packs %s %s', (material, net, qty, unit) => {
    expect(bill.purchases.find((purchase) => purchase.material === material)).toMatchObject({
      net,
      qty,
      unit,
    });
  });

  it('lists the parts that go with a partition, a grid ceiling and a door', () => {
    const parts = (id: string) =>
      quantityOf(id).components.map(({ description, qty }) => `${description} ${qty}`);
    // Studs: 3.20 ÷ 0.60 = 5.3, so 6 + 1, and 2 for the door. Track: 2 × 3.20, less the door's width at the floor,
    // plus its head.
    expect(parts('wall.w5')).toEqual([
      'Stud 9',
      'Track 6.4',
      'Drywall screw 279',
      'Joint tape 17.4',
      'Joint compound 2.78',
    ]);
    expect(parts('ceiling.r1')).toEqual([
      'Main tee 10',
      'Cross tee 1200 mm 20',
      'Cross tee 600 mm 10',
      'Hanger 9',
      'Wall angle 14',
    ]);
    expect(parts('door.leaf.o1')).toEqual(['Hinge 3', 'Lockset 1', 'Door stop 1']);
  });
});
