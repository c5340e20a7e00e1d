import { bomCsv } from './bom-csv';
import type { BomItemDto } from './dto/bom-item.dto';
import type { BomLineDto } from './dto/bom-line.dto';

const ITEM: BomItemDto = {
  key: 'flooring.5f2c1a07',
  number: '4.1',
  section: 'flooring',
  kind: 'measured',
  specification: 'Floor finish',
  material: 'vitrified-tiles-600',
  material_name: 'Vitrified tiles 600x600 mm',
  classification: { is1200: 'Part 11', nrm2: '28', masterformat: '09 30 13', hsn: '6907' },
  quantity: '12.00',
  unit: 'm2',
  lines: 1,
  status: 'priced',
  unpriced_reason: null,
  rate: '484.38',
  rate_formula: 'ROUND(45/0.09290304,2)',
  rate_source: null,
  amount: '5812.56',
  amount_formula: 'ROUND(12*484.38,2)',
  covers: [],
  tag: 'measured',
  confidence: 0.9,
  tax_code: '9954',
};

function line(changes: Partial<BomLineDto>): BomLineDto {
  return {
    id: 'flooring.r1',
    item: ITEM.key,
    position: 1,
    section: 'flooring',
    description: 'Flooring in Office 1',
    material: 'vitrified-tiles-600',
    room_id: 'r1',
    room_name: 'Office',
    wall_id: null,
    opening_id: null,
    bill_qty: '12.00',
    unit: 'm2',
    formula: 'ROUND(4*3,2)',
    components: [],
    amount: '5812.56',
    rule_id: 'floor.net-area',
    geometry_ids: ['r1', 'o2'],
    tag: 'measured',
    confidence: 0.9,
    ...changes,
  };
}

/** An RFC 4180 reader, for what the writer must survive. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows[rows.length - 1].push(quoted === undefined ? bare : quoted.replace(/""/g, '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('bomCsv', () => {
  it('writes items, each followed by its lines, with as many cells as the header has', () => {
    const unpriced = { ...ITEM, key: 'skirting.1', number: '5.1', rate: null, amount: null };
    const lines = [line({}), line({ id: 'skirting.r1', item: 'skirting.1' })];
    const rows = read(bomCsv({ items: [ITEM, unpriced], lines, plan_quality: 'check' }, true));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0].length]));
    const column = (name: string) => rows.slice(1).map((row) => row[rows[0].indexOf(name)]);
    expect(column('row')).toEqual(['item', 'line', 'item', 'line']);
    // Only items have money, so that a column can be added up.
    expect(column('amount')).toEqual(['5812.56', '', 'not priced', '']);
    expect(column('quantity')).toEqual(['12.00', '12.00', '12.00', '12.00']);
    expect(column('geometry')[1]).toBe('r1 o2');
    expect(new Set(column('plan_quality'))).toEqual(new Set(['check']));
  });

  it.each(['Room "A", east', 'two\r\nlines', 'Küche ½, Bad'])('keeps the name %j', (room_name) => {
    const rows = read(bomCsv({ items: [ITEM], lines: [line({ room_name })], plan_quality: 'check' }, true));
    expect(rows[2][rows[0].indexOf('room')]).toBe(room_name);
  });

  it.each(['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', '\tx'])(
    'disarms the name %j, unless told not to',
    (room_name) => {
      const cellOf = (guarded: boolean) => {
        const lines = [line({ room_name })];
        const rows = read(bomCsv({ items: [ITEM], lines, plan_quality: null }, guarded));
        return rows[2][rows[0].indexOf('room')];
      };
      expect(cellOf(true)).toBe(`'${room_name}`);
      expect(cellOf(false)).toBe(room_name);
    },
  );
});
