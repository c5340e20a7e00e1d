import { stringify } from 'csv-stringify/sync';
import type { BillDocumentDto } from './dto/bom.dto';
import type { BomLineDto } from './dto/bom-line.dto';

const COLUMNS: readonly (readonly [header: string, cell: (line: BomLineDto) => string | number | null])[] = [
  ['position', (line) => line.position],
  ['section', (line) => line.section],
  ['description', (line) => line.description],
  ['room', (line) => line.room_name],
  ['material', (line) => line.material],
  ['material_name', (line) => line.material_name],
  ['bill_qty', (line) => line.bill_qty],
  ['unit', (line) => line.unit],
  ['rate', (line) => line.rate],
  ['amount', (line) => line.amount],
  ['tax_code', (line) => line.tax?.code ?? null],
  ['tax_percent', (line) => line.tax?.percent ?? null],
  ['tax_amount', (line) => line.tax?.amount ?? null],
  ['status', (line) => line.unpriced_reason ?? line.status],
  ['buy_qty', (line) => line.purchase.qty],
  ['buy_unit', (line) => line.purchase.unit],
  ['waste_percent', (line) => line.purchase.waste_percent],
  ['formula', (line) => line.formula],
  ['rate_formula', (line) => line.rate_formula],
  ['rate_source', (line) => line.rate_source?.source ?? null],
  ['rate_effective_from', (line) => line.rate_source?.effective_from ?? null],
  ['rule', (line) => line.rule_id],
  ['tag', (line) => line.tag],
  ['confidence', (line) => line.confidence],
  ['geometry', (line) => line.geometry_ids.join(' ')],
  ['is1200', (line) => line.classification.is1200],
  ['nrm2', (line) => line.classification.nrm2],
  ['masterformat', (line) => line.classification.masterformat],
  ['hsn', (line) => line.classification.hsn],
  ['line_id', (line) => line.id],
];

/** Says on every line how far the plan can be relied upon, because a line may be copied without the rest. */
const PLAN_QUALITY = 'plan_quality';

/**
 * Writes the lines of a bill as CSV (RFC 4180). Names come from drawings, which may come from strangers. If `guarded`,
 * a cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function bomCsv(
  { lines, plan_quality }: Pick<BillDocumentDto, 'lines' | 'plan_quality'>,
  guarded: boolean,
): string {
  return stringify(
    lines.map((line) => [...COLUMNS.map(([, cell]) => cell(line)), plan_quality]),
    {
      header: true,
      columns: [...COLUMNS.map(([header]) => header), PLAN_QUALITY],
      record_delimiter: 'windows',
      escape_formulas: guarded,
    },
  );
}
