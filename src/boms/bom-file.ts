import { billDocument } from './bom.mapper';
import { bomCsv } from './bom-csv';
import type { BomWithLines } from './boms.service';
import type { ExportBomQueryDto } from './dto/list-boms.dto';

/** A bill as a file. */
export interface BomFile {
  name: string;
  type: string;
  content: Buffer;
}

/** Writes a bill as a file. The bytes do not depend on when the bill was made or exported. */
export function bomFile(found: BomWithLines, { format, formula_guard }: ExportBomQueryDto): BomFile {
  const bill = billDocument(found);
  const name = `bill-${bill.standard.id}-${bill.priced_on}`;
  if (format === 'json') {
    const content = Buffer.from(`${JSON.stringify(bill, null, 2)}\n`);
    return { name: `${name}.json`, type: 'application/json; charset=utf-8', content };
  }
  const content = Buffer.from(bomCsv(bill, formula_guard !== 'false'));
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content };
}
