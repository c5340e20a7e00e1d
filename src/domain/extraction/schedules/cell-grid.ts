import type { DrawnText } from '../../drawing/drawing';
import { type Box, clustersWithin, type DrawingUnits, groupBy, type Point } from '../../geometry';
import { textFrame } from '../texts/text-frame';
import type { Ruling, RulingGroup } from './rulings';
import { CELLS } from './thresholds';

/** A ruled cell, with everything that is written in it. */
export interface Cell {
  readonly box: Box;
  /** Its lines of text from the top, joined. */
  readonly text: string;
  readonly texts: readonly DrawnText[];
  /** How many lines of text stand above one another in it. */
  readonly lines: number;
}

/** Cells between ruling lines. Where a piece of a ruling is missing, two cells are one. */
export interface CellGrid {
  readonly box: Box;
  /** From the top, then from the left. */
  readonly cells: readonly Cell[];
  /** The cell around a place; null outside. */
  cellAt(place: Point): Cell | null;
}

/** The cells between rulings; null for more than a table has. */
export function cellGrid(group: RulingGroup, texts: readonly DrawnText[]): CellGrid | null {
  const { box, level, upright } = group;
  const xs = edgesOf([box[0], ...upright.map(({ at }) => at), box[2]]);
  const ys = edgesOf([box[1], ...level.map(({ at }) => at), box[3]]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > CELLS.maxCells) return null;
  const regions = regionsOf(columns, rows, sidesOf(upright, xs, ys), sidesOf(level, ys, xs));
  const placeIn = ([x, y]: Point): number => {
    const [column, row] = [intervalOf(xs, x), intervalOf(ys, y)];
    return column === -1 || row === -1 ? -1 : regions[row * columns + column];
  };
  const written = groupBy(texts.filter(isReadable), (text) => placeIn(textFrame(text).centre));
  const boxes = new Map<number, Box>();
  regions.forEach((region, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x0, y0, x1, y1] = boxes.get(region) ?? [Infinity, Infinity, -Infinity, -Infinity];
    boxes.set(region, [
      Math.min(x0, xs[column]),
      Math.min(y0, ys[row]),
      Math.max(x1, xs[column + 1]),
      Math.max(y1, ys[row + 1]),
    ]);
  });
  const cells = new Map([...boxes].map(([region, own]) => [region, cellOf(own, written.get(region) ?? [])]));
  return { box, cells: [...cells.values()], cellAt: (place) => cells.get(placeIn(place)) ?? null };
}

function isReadable({ visible, text }: DrawnText): boolean {
  return visible && text.trim() !== '';
}

/** Places of rulings in order, those that are one line once. */
function edgesOf(places: readonly DrawingUnits[]): DrawingUnits[] {
  const ascending = [...places].sort((a, b) => a - b);
  return clustersWithin(ascending, CELLS.sameLine, (place) => place).map(([first]) => first);
}

/** Which sides of the cells of the bare grid are drawn: for each edge one mark a cell along it. */
function sidesOf(
  lines: readonly Ruling[],
  across: readonly DrawingUnits[],
  along: readonly DrawingUnits[],
): boolean[][] {
  const sides = across.map(() => along.slice(1).map(() => false));
  for (const { at, from, to } of lines) {
    const edge = across.findIndex((place) => Math.abs(place - at) <= CELLS.sameLine);
    if (edge === -1) continue;
    along.slice(1).forEach((end, i) => {
      const covered = Math.min(to, end) - Math.max(from, along[i]);
      if (covered >= CELLS.parted * (end - along[i])) sides[edge][i] = true;
    });
  }
  return sides;
}

/** A number for each cell of the bare grid; cells without a line between them have the same. */
function regionsOf(columns: number, rows: number, upright: boolean[][], level: boolean[][]): Int32Array {
  const root = new Int32Array(columns * rows).map((_, i) => i);
  const find = (cell: number): number => {
    let top = cell;
    while (root[top] !== top) top = root[top] = root[root[top]];
    return top;
  };
  const join = (a: number, b: number): void => {
    const [p, q] = [find(a), find(b)];
    root[Math.max(p, q)] = Math.min(p, q);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      if (column + 1 < columns && !upright[column + 1][row]) join(cell, cell + 1);
      if (row + 1 < rows && !level[row + 1][column]) join(cell, cell + columns);
    }
  }
  return root.map((_, cell) => find(cell));
}

function intervalOf(edges: readonly DrawingUnits[], place: DrawingUnits): number {
  return edges.findIndex((edge, i) => i + 1 < edges.length && place >= edge && place < edges[i + 1]);
}

function cellOf(box: Box, texts: readonly DrawnText[]): Cell {
  const height = Math.max(0, ...texts.map(({ size }) => size));
  const lines = clustersWithin(
    [...texts].sort((a, b) => a.y - b.y),
    CELLS.sameBaseline * height,
    ({ y }) => y,
  ).map((line) => [...line].sort((a, b) => a.x - b.x));
  const text = lines
    .flat()
    .map((part) => part.text.trim())
    .join(' ')
    .replace(/\s+/g, ' ');
  return { box, text, texts: lines.flat(), lines: lines.length };
}
