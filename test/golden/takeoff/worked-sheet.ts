import { readFileSync } from 'node:fs';

/** A line of a sheet worked by hand; a dash in the sheet is null here. */
export interface WorkedLine {
  id: string;
  bill_qty: string;
  unit: string;
  rate: string | null;
  amount: string | null;
  tax: string | null;
}

/** Reads the table `line | worked | quantity | unit | rate | amount | tax` of a Markdown sheet. */
export function readWorkedSheet(path: string): WorkedLine[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row.startsWith('|'))
    .map((row) => row.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
  const head = rows.findIndex((cells) => cells[0] === 'line');
  return rows.slice(head + 2).map(([id, , bill_qty, unit, ...money]) => {
    const [rate, amount, tax] = money.map((cell) => (cell === '–' ? null : cell));
    return { id, bill_qty, unit, rate, amount, tax };
  });
}
