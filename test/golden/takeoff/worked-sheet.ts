import { readFileSync } from 'node:fs';
import type { BillItem, BillLine } from '../../../src/domain/takeoff';

/** A measurement of a sheet worked by hand. */
export interface WorkedLine {
  /** Line id, or work and place. */
  line: string;
  quantity: string;
  unit: string;
}

/** An item of a sheet worked by hand. A dash in the sheet is null here. */
export interface WorkedItem {
  item: string;
  quantity: string;
  unit: string;
  rate: string | null;
  amount: string | null;
}

/** Reads the table of lines in a Markdown sheet. The columns before `worked` name the line. */
export function readWorkedLines(path: string): WorkedLine[] {
  const { head, rows } = tableWith(path, 'worked');
  const worked = head.indexOf('worked');
  return rows.map((cells) => {
    const [quantity, unit] = cells.slice(worked + 1);
    return { line: cells.slice(0, worked).join(', '), quantity, unit };
  });
}

/** Reads the table of items in a Markdown sheet. */
export function readWorkedItems(path: string): WorkedItem[] {
  const { rows } = tableWith(path, 'item');
  const known = (cell: string): string | null => (cell === '–' ? null : cell);
  return rows.map(([item, quantity, unit, rate, amount]) => ({
    item,
    quantity,
    unit,
    rate: known(rate),
    amount: known(amount),
  }));
}

/** A line of Planbill's bill in the form of the sheets. */
export function asWorked({ quantity }: BillLine, line: string): WorkedLine {
  return { line, quantity: quantity.bill_qty, unit: quantity.unit };
}

/** An item of Planbill's bill in the form of the sheets. */
export function itemAsWorked(
  item: Pick<BillItem, 'number' | 'specification' | 'quantity' | 'unit' | 'rate' | 'amount'>,
): WorkedItem {
  const { number, specification, quantity, unit, rate, amount } = item;
  return { item: `${number} ${specification}`, quantity, unit, rate, amount };
}

/** The table whose header has this cell. */
function tableWith(path: string, column: string): { head: string[]; rows: string[][] } {
  const tables = readFileSync(path, 'utf8')
    .split(/\n(?!\|)/)
    .map((block) =>
      block
        .split('\n')
        .filter((row) => row.startsWith('|'))
        .map((row) =>
          row
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
  const [head, , ...rows] = tables.find(([first]) => first?.includes(column)) ?? [];
  return { head, rows };
}
