import type { DrawnText } from '../../drawing/drawing';
import { type DrawingUnits, groupBy, type Point } from '../../geometry';
import type { Cell, CellGrid } from './cell-grid';
import { columnRoles } from './columns';
import type { SheetTable } from './schedule';
import { CELLS, TABLE } from './thresholds';

/** Neighbouring cells that end on one line, from the left, with what is written over each in its head. */
interface Head {
  readonly cells: readonly Cell[];
  readonly columns: readonly string[];
  readonly texts: readonly DrawnText[];
  readonly left: DrawingUnits;
  readonly right: DrawingUnits;
  readonly top: DrawingUnits;
  readonly bottom: DrawingUnits;
}

/**
 * The tables in a grid of ruled cells: each has a row of known headers, of up to three tiers, with rows below it. A grid
 * may have several, under one another or side by side. A head without ruled rows under it is left to the reader of texts.
 */
export function tablesInCells(grid: CellGrid, texts: readonly DrawnText[]): SheetTable[] {
  const heads = headsOf(grid);
  const inHeads = new Set(heads.flatMap(({ cells }) => cells));
  return heads.flatMap((head) => tableUnder(head, grid, inHeads, texts) ?? []);
}

function headsOf(grid: CellGrid): Head[] {
  const written = grid.cells.filter(({ text }) => text !== '');
  const rows = groupBy(written, ({ box }) => Math.round(box[3]));
  const found = [...rows.values()].flatMap((row) =>
    runsOf([...row].sort((a, b) => a.box[0] - b.box[0])).flatMap((cells) => headOf(cells, grid) ?? []),
  );
  // A tier of a head is no head of its own.
  return found.filter(
    (head) =>
      !found.some((other) => other !== head && other.texts.length > head.texts.length && shares(other, head)),
  );
}

function shares(a: Head, b: Head): boolean {
  const own = new Set(a.texts);
  return b.texts.some((text) => own.has(text));
}

/** Cells that touch each other. */
function runsOf(row: readonly Cell[]): Cell[][] {
  const runs: Cell[][] = [];
  for (const cell of row) {
    const run = runs[runs.length - 1];
    if (run && Math.abs(run[run.length - 1].box[2] - cell.box[0]) <= CELLS.sameLine) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function headOf(cells: readonly Cell[], grid: CellGrid): Head | null {
  const [left, right, bottom] = [cells[0].box[0], cells[cells.length - 1].box[2], cells[0].box[3]];
  const tiers = cells.map((cell) => tiersOver(cell, grid, right - left));
  const columns = tiers.map((tier) => tier.map(({ text }) => text).join(' '));
  const known = columnRoles(columns).filter((role) => role !== null);
  const named = known.includes('number') || known.includes('name');
  const enough = Math.max(2, Math.min(CELLS.minColumns, cells.length), cells.length / 2);
  if (!named || known.length < enough) return null;
  const parts = [...new Set(tiers.flat())];
  return {
    cells,
    columns,
    texts: parts.flatMap(({ texts }) => texts),
    left,
    right,
    top: Math.min(...parts.map(({ box }) => box[1])),
    bottom,
  };
}

/** A cell of the head with the cells over it, from the top; a cell as wide as the table is its title. */
function tiersOver(cell: Cell, grid: CellGrid, width: DrawingUnits): Cell[] {
  const tiers = [cell];
  while (tiers.length < CELLS.tiers) {
    const [first] = tiers;
    const over = grid.cellAt([middleOf(cell), first.box[1] - CELLS.sameLine]);
    if (over === null || over === first || over.box[2] - over.box[0] > width - CELLS.sameLine) break;
    // An empty cell over a header fills the tier; a cell of the same width with words is a row of another table.
    if (over.text !== '' && sameWidth(over, first)) break;
    tiers.unshift(over);
  }
  return tiers.filter(({ text }) => text !== '');
}

function sameWidth(a: Cell, b: Cell): boolean {
  return Math.abs(a.box[0] - b.box[0]) <= CELLS.sameLine && Math.abs(a.box[2] - b.box[2]) <= CELLS.sameLine;
}

function tableUnder(
  head: Head,
  grid: CellGrid,
  inHeads: ReadonlySet<Cell>,
  texts: readonly DrawnText[],
): SheetTable | null {
  const rows: string[][] = [];
  const groups: (string | null)[] = [];
  const used: DrawnText[] = [...head.texts];
  let group: string | null = null;
  let y = head.bottom;
  while (y < grid.box[3] - CELLS.sameLine) {
    const row = head.cells.map((column) => grid.cellAt([middleOf(column), y + CELLS.sameLine]));
    const cells = row.filter((cell) => cell !== null);
    if (cells.length < row.length || cells.some((cell) => inHeads.has(cell) || isWider(cell, head))) break;
    const whole = new Set(cells);
    y = Math.min(...cells.map(({ box }) => box[3]));
    used.push(...[...whole].flatMap((cell) => cell.texts));
    const words = [...whole].map(({ text }) => text);
    if (whole.size === 1 && head.cells.length > 1) {
      if (/schedule|liste|legend/i.test(words[0])) break;
      group = words[0] === '' ? group : words[0];
    } else if (isGroup(cells)) {
      group = cells[0].text;
    } else if (words.some((word) => word !== '')) {
      rows.push(cells.map(({ text }) => text));
      groups.push(group);
    }
  }
  if (rows.length < 1 || isOneTallRow(rows, head, grid)) return null;
  return { title: titleOver(head, grid, texts), columns: head.columns, rows, groups, texts: used };
}

/** Words in the first cell of an otherwise empty row, such as "FLOORING" over the codes of floors. */
function isGroup(cells: readonly Cell[]): boolean {
  const [first, ...others] = cells;
  return first.text !== '' && others.every(({ text }) => text === '') && !/\d/.test(first.text);
}

function isWider({ box }: Cell, { left, right }: Head): boolean {
  return box[2] - box[0] > CELLS.wider * (right - left);
}

/** A body that is not ruled: the texts of many rows stand in one cell. */
function isOneTallRow(rows: readonly (readonly string[])[], head: Head, grid: CellGrid): boolean {
  const first = grid.cellAt([middleOf(head.cells[0]), head.bottom + CELLS.sameLine]);
  return rows.length === 1 && first !== null && first.lines > 1;
}

/** What is written in the cell over the head, else the largest text close above it. */
function titleOver(head: Head, grid: CellGrid, texts: readonly DrawnText[]): string | null {
  const place: Point = [(head.left + head.right) / 2, head.top - CELLS.sameLine];
  const over = grid.cellAt(place);
  if (over && over.text !== '' && over.lines <= CELLS.tiers) return over.text;
  const size = Math.max(...head.texts.map((text) => text.size));
  const above = texts
    .filter(({ visible, y }) => visible && y <= head.top + size / 2 && y > head.top - TABLE.titleReach * size)
    .filter(({ x, width }) => x + width > head.left && x < head.right)
    .sort((p, q) => q.size - p.size || q.y - p.y)[0];
  return above?.text.trim() ?? null;
}

function middleOf({ box }: Cell): DrawingUnits {
  return (box[0] + box[2]) / 2;
}
