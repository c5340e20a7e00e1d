import { bomCsv } from './bom-csv';
import type { BomLineDto } from './dto/bom-line.dto';

function line(changes: Partial<BomLineDto>): BomLineDto {
  return {
    id: 'flooring.r1',
    position: 1,
    section: 'flooring',
    description: 'Flooring in Office 1',
    material: 'vitrified-tiles-600',
    material_name: 'Vitrified tiles 600x600 mm',
    classification: { is1200: 'Part 11', nrm2: '28', masterformat: '09 30 13', hsn: '6907' },
    room_id: 'r1',
    room_name: 'Office',
    wall_id: null,
    opening_id: null,
    bill_qty: '12.00',
    unit: 'm2',
    formula: 'ROUND(4*3,2)',
    purchase: { qty: '9', unit: 'box of 4', waste_percent: '5', formula: '9' },
    components: [],
    status: 'priced',
    unpriced_reason: null,
    rate: '484.3760',
    rate_formula: 'ROUND(45/0.09290304,4)',
    rate_source: null,
    amount: '5812.51',
    amount_formula: 'ROUND(12*484.376,2)',
    tax: null,
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
  it('gives every line as many cells as the header has', () => {
    const rows = read(
      bomCsv({ lines: [line({}), line({ room_name: null, amount: null })], plan_quality: 'check' }, true),
    );
    expect(rows.map((row) => row.length)).toEqual([rows[0].length, rows[0].length, rows[0].length]);
    const cell = (name: string) => rows[1][rows[0].indexOf(name)];
    expect(cell('plan_quality')).toBe('check');
    expect([cell('bill_qty'), cell('rate'), cell('amount'), cell('geometry')]).toEqual([
      '12.00',
      '484.3760',
      '5812.51',
      'r1 o2',
    ]);
  });

  it.each(['Room "A", east', 'two\r\nlines', 'Küche ½, Bad'])('keeps the name %j', (room_name) => {
    const rows = read(bomCsv({ lines: [line({ room_name })], plan_quality: 'check' }, true));
    expect(rows[1][rows[0].indexOf('room')]).toBe(room_name);
  });

  it.each(['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', '\tx'])(
    'disarms the name %j, unless told not to',
    (room_name) => {
      const cellOf = (guarded: boolean) => {
        const rows = read(bomCsv({ lines: [line({ room_name })], plan_quality: null }, guarded));
        return rows[1][rows[0].indexOf('room')];
      };
      expect(cellOf(true)).toBe(`'${room_name}`);
      expect(cellOf(false)).toBe(room_name);
    },
  );
});
