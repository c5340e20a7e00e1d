import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePlan } from '../../../src/domain/extraction/publish/measured-plan';
import type { PlanGeometry } from '../../../src/domain/extraction/model/plan-geometry';
import { priceBill, profileOf, type StandardId, takeOff } from '../../../src/domain/takeoff';
import { indianTax, STANDARD_CATALOGUE } from './standard-catalogue';
import { asWorked, readWorkedSheet } from './worked-sheet';

const folder = join(__dirname, 'two-rooms');
const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as PlanGeometry;
const billBy = (standard: StandardId) =>
  priceBill(takeOff(measurePlan(plan, plan.scale), {}, profileOf(standard)), STANDARD_CATALOGUE, {
    currency: 'INR',
    day: '2026-03-01',
    tax: indianTax(),
  });
const bill = billBy('is1200');

describe('the bill of two rooms', () => {
  it('equals the sheet worked by hand, line by line', () => {
    const lines = bill.lines.map((line) => asWorked(line, line.quantity.id));
    expect(lines).toEqual(readWorkedSheet(join(folder, 'README.md')));
  });

  it('equals the sheet by the plain rules', () => {
    const plain = billBy('archai-simple');
    const lines = plain.lines.map((line) => asWorked(line, line.quantity.id));
    expect(lines).toEqual(readWorkedSheet(join(folder, 'plain-rules.md')));
    expect(plain).toMatchObject({ subtotal: '127387.16', tax_total: '22929.68', grand_total: '150316.84' });
  });

  it('adds up to the totals of the sheet', () => {
    expect(bill).toMatchObject({ subtotal: '81072.88', tax_total: '14593.12', grand_total: '95666.00' });
    expect(bill.taxes.map(({ kind, percent, amount }) => `${kind} ${percent} ${amount}`)).toEqual([
      'CGST 9 7296.56',
      'SGST 9 7296.56',
    ]);
    expect([bill.priced_lines, bill.unpriced_lines]).toEqual([25, 3]);
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
        'lines_unpriced',
      ]),
    );
    expect(bill.questions).toMatchObject([{ code: 'place_of_supply_needed', default: 'intra_state' }]);
    expect(bill.assumptions.find(({ code }) => code === 'shell_walls_excluded')?.elements).toEqual([
      'w1',
      'w2',
      'w3',
      'w4',
    ]);
  });

  const quantityOf = (id: string) => bill.lines.find(({ quantity }) => quantity.id === id)!.quantity;

  // 12.00 × 1.05 ÷ 0.602² = 34.8 tiles; 2 × 6.96 × 1.10 ÷ 2.88 = 5.3; 32.76 × 1.05 × 2 ÷ 12 = 5.7; 12.30 × 1.05 ÷ 2.4
  // = 5.4
  it.each([
    ['flooring.r1', '9', 'box of 4'],
    ['wall.w5', '6', 'board'],
    ['paint.finish.r1', '6', 'pack of 1 l'],
    ['skirting.r1', '6', 'length of 2.4 m'],
    ['door.leaf.o1', '1', 'piece'],
  ])('buys %s in whole packs: %s %s', (id, qty, unit) => {
    expect(quantityOf(id).purchase).toMatchObject({ qty, unit });
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
