import { readFileSync } from 'node:fs';
import type { BillLine } from '../../../src/domain/takeoff';

/** A line of a sheet worked by hand. A dash in the sheet is null here. */
export interface WorkedLine {
  /** Line id, or item and place. */
  line: string;
  quantity: string | null;
  unit: string | null;
  rate: string | null;
  amount: string | null;
}

/** Reads the table of lines in a Markdown sheet. The columns before `worked` name the line. */
export function readWorkedSheet(path: string): WorkedLine[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row.startsWith('|'))
    .map((row) => row.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  const head = rows.findIndex((cells) => cells.includes('worked'));
  const worked = rows[head].indexOf('worked');
  return rows.slice(head + 2).map((cells) => {
    const figures = cells.slice(worked + 1).map((cell) => (cell === '–' ? null : cell));
    const [quantity, unit, rate, amount] = figures;
    return { line: cells.slice(0, worked).join(', '), quantity, unit, rate, amount };
  });
}

/** A line of Planbill's bill in the form of the sheets. */
export function asWorked({ quantity, price }: BillLine, line: string): WorkedLine {
  return {
    line,
    quantity: quantity.bill_qty,
    unit: quantity.unit,
    rate: price.rate,
    amount: price.amount,
  };
}
