import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MeasuredPlan, measurePlan, extractPlan } from '../../../src/domain/extraction';
import { type BillLine, priceBill, profileOf, takeOff } from '../../../src/domain/takeoff';
import { readPage } from '../../../src/drawings/pdf';
import { INDIA, INDIAN_TERMS, STANDARD_CATALOGUE } from './standard-catalogue';
import { asWorked, itemAsWorked, readWorkedItems, readWorkedLines, type WorkedLine } from './worked-sheet';

/** Totals of the sheet. */
const TOTALS = { subtotal: '984260.73', tax_total: '177166.94', grand_total: '1161427.67', complete: true };

async function billOfOffice() {
  const pdf = readFileSync(join(__dirname, '..', '..', '..', 'samples', 'office.pdf'));
  const found = extractPlan(await readPage(pdf, 1));
  const plan = measurePlan(found, found.scale);
  const bill = priceBill(takeOff(plan, {}, profileOf('is1200'), INDIA), STANDARD_CATALOGUE, INDIAN_TERMS);
  return { plan, bill };
}

/** The sheet names elements by what the drawing shows, because ids belong to the extraction. */
function placeOf({ quantity }: BillLine, lines: readonly BillLine[], plan: MeasuredPlan): string {
  if (quantity.room_id !== null) return quantity.room_name ?? '';
  if (quantity.opening_id !== null) {
    const painted = lines.filter(({ quantity: { id, geometry_ids } }) => {
      return id.startsWith('paint.primer.') && geometry_ids.includes(quantity.opening_id ?? '');
    });
    return painted
      .map((line) => line.quantity.room_name)
      .sort()
      .join(' / ');
  }
  const wall = plan.walls.find(({ id }) => id === quantity.wall_id);
  const metres = (units: number) => ((units * (plan.scale?.mm_per_unit ?? NaN)) / 1000).toFixed(2);
  return (wall?.centreline ?? []).map((end) => `(${end.map(metres).join(', ')})`).join(' to ');
}

const inOrder = (lines: WorkedLine[]) => [...lines].sort((a, b) => (key(a) < key(b) ? -1 : 1));
const key = (line: WorkedLine) => JSON.stringify(Object.values(line));

describe('the bill of samples/office.pdf', () => {
  it('equals the sheet worked by hand, line by line', async () => {
    const { plan, bill } = await billOfOffice();
    const lines = bill.lines.map((line) => {
      const item = line.quantity.id.split('.').slice(0, -1).join('.');
      return asWorked(line, `${item}, ${placeOf(line, bill.lines, plan)}`);
    });
    const sheet = join(__dirname, 'office', 'README.md');
    expect(inOrder(lines)).toEqual(inOrder(readWorkedLines(sheet)));
    expect(bill.items.map(itemAsWorked)).toEqual(readWorkedItems(sheet));
    expect(bill).toMatchObject(TOTALS);
  });

  it('gives the same bytes the second time', async () => {
    expect(JSON.stringify(await billOfOffice())).toBe(JSON.stringify(await billOfOffice()));
  });
});
