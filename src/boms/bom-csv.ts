import { stringify } from 'csv-stringify/sync';
import { groupBy } from '../domain/geometry';
import type { BillDocumentDto } from './dto/bom.dto';
import type { BomItemDto } from './dto/bom-item.dto';
import type { BomLineDto } from './dto/bom-line.dto';

type Cell = string | number | null;

/** What an item has of each column. */
const ITEM_CELLS: Readonly<Record<string, (item: BomItemDto) => Cell>> = {
  number: (item) => item.number,
  section: (item) => item.section,
  description: (item) => item.specification,
  material: (item) => item.material,
  material_name: (item) => item.material_name,
  quantity: (item) => item.quantity,
  unit: (item) => item.unit,
  rate: (item) => item.rate,
  amount: (item) => item.amount ?? 'not priced',
  status: (item) => item.unpriced_reason ?? item.status,
  kind: (item) => item.kind,
  tax_code: (item) => item.tax_code,
  formula: (item) => item.amount_formula,
  rate_formula: (item) => item.rate_formula,
  rate_source: (item) => item.rate_source?.source ?? null,
  rate_effective_from: (item) => item.rate_source?.effective_from ?? null,
  tag: (item) => item.tag,
  confidence: (item) => item.confidence,
  is1200: (item) => item.classification.is1200,
  nrm2: (item) => item.classification.nrm2,
  masterformat: (item) => item.classification.masterformat,
  hsn: (item) => item.classification.hsn,
  key: (item) => item.key,
};

/** What a measurement line has of each column; it stands below its item and has no money of its own. */
const LINE_CELLS: Readonly<Record<string, (line: BomLineDto) => Cell>> = {
  section: (line) => line.section,
  description: (line) => line.description,
  room: (line) => line.room_name ?? line.room_id,
  quantity: (line) => line.bill_qty,
  unit: (line) => line.unit,
  formula: (line) => line.formula,
  rule: (line) => line.rule_id,
  tag: (line) => line.tag,
  confidence: (line) => line.confidence,
  geometry: (line) => line.geometry_ids.join(' '),
  key: (line) => line.id,
};

/** `row` says whether a row is an item or a line of the item above it. */
const COLUMNS = [
  'row',
  ...['number', 'section', 'description', 'room', 'material', 'material_name', 'quantity', 'unit', 'rate'],
  ...['amount', 'status', 'kind', 'tax_code', 'formula', 'rate_formula', 'rate_source'],
  ...['rate_effective_from', 'rule', 'tag', 'confidence', 'geometry', 'is1200', 'nrm2', 'masterformat'],
  ...['hsn', 'key'],
] as const;

/** Says on every row how far the plan can be relied upon, because a row may be copied without the rest. */
const PLAN_QUALITY = 'plan_quality';

/**
 * Writes the items of a bill as CSV (RFC 4180), each followed by its measurement lines. Names come from drawings, which
 * may come from strangers. If `guarded`, a cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function bomCsv(
  { items, lines, plan_quality }: Pick<BillDocumentDto, 'items' | 'lines' | 'plan_quality'>,
  guarded: boolean,
): string {
  const linesOf = groupBy(lines, (line) => line.item);
  const rows = items.flatMap((item) => [
    rowOf('item', ITEM_CELLS, item),
    ...(linesOf.get(item.key) ?? []).map((line) => rowOf('line', LINE_CELLS, line)),
  ]);
  return stringify(
    rows.map((row) => [...row, plan_quality]),
    {
      header: true,
      columns: [...COLUMNS, PLAN_QUALITY],
      record_delimiter: 'windows',
      escape_formulas: guarded,
    },
  );
}

function rowOf<T>(kind: string, cells: Readonly<Record<string, (of: T) => Cell>>, of: T): Cell[] {
  return COLUMNS.map((column) => (column === 'row' ? kind : (cells[column]?.(of) ?? null)));
}
