import type { DrawnText } from '../../drawing/drawing';
import { angleBetween, type DrawingUnits, type Segment, splitAtGaps } from '../../geometry';
import type { SheetTable } from './schedule';
import { TABLE } from './thresholds';

/** A text with its ends, on a level baseline. */
interface Word {
  readonly source: DrawnText;
  readonly text: string;
  readonly left: DrawingUnits;
  readonly right: DrawingUnits;
  readonly y: DrawingUnits;
  readonly size: DrawingUnits;
}

/**
 * Reads the tables of a sheet. `isHeader` says whether the texts of a row are headers. Upright lines between headers
 * part the columns, else the middle between two headers does. A row begins where its first column has a text; a row
 * without one continues the row above. A table ends at a gap.
 */
export function readTables(
  texts: readonly DrawnText[],
  lines: readonly Segment[],
  isHeader: (row: readonly string[]) => boolean,
): SheetTable[] {
  const words = texts.flatMap(wordOf);
  const rows = splitAtGaps(
    [...words].sort((p, q) => p.y - q.y || p.left - q.left),
    TABLE.baseline * usualSize(words),
    ({ y }) => y,
  ).flatMap((row) => runsOf(row));
  const upright = lines.filter(({ a, b }) => Math.abs(a[0] - b[0]) < TABLE.upright && a[1] !== b[1]);
  const headers = rows.flatMap((row) => headersIn(row, isHeader));
  return headers.flatMap((header) => tableUnder(header, headers, words, upright) ?? []);
}

function wordOf(source: DrawnText): Word[] {
  const text = source.text.replace(/\s+/g, ' ').trim();
  if (!source.visible || text === '' || angleBetween(source.angle, 0) > TABLE.level) return [];
  const { x, y, width, size } = source;
  return [{ source, text, left: x, right: x + width, y, size }];
}

function usualSize(words: readonly Word[]): DrawingUnits {
  const sizes = words.map(({ size }) => size).sort((p, q) => p - q);
  return sizes[Math.floor(sizes.length / 2)] ?? 1;
}

/** The parts of a row that stand near enough to be of one table. */
function runsOf(row: readonly Word[]): Word[][] {
  const ordered = [...row].sort((p, q) => p.left - q.left);
  const runs: Word[][] = [];
  for (const word of ordered) {
    const run = runs[runs.length - 1];
    if (run && word.left - run[run.length - 1].right <= TABLE.columnGap * word.size) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Rows of headers: two tables may stand side by side. */
function headersIn(row: readonly Word[], isHeader: (row: readonly string[]) => boolean): Word[][] {
  const starts = row.flatMap((_, i) => (isHeader(row.slice(i).map(({ text }) => text)) ? [i] : []));
  return starts.map((start, i) => row.slice(start, starts[i + 1])).filter((header) => header.length > 1);
}

function tableUnder(
  header: readonly Word[],
  headers: readonly (readonly Word[])[],
  words: readonly Word[],
  upright: readonly Segment[],
): SheetTable | null {
  const edges = columnEdges(header, upright, headers);
  const [top, size] = [header[0].y, header[0].size];
  const [left, right] = [edges[0], edges[edges.length - 1]];
  const within = (word: Word): boolean => word.left >= left && (word.left + word.right) / 2 <= right;
  const next = Math.min(
    ...headers.filter((other) => other[0].y > top + size && within(other[0])).map((other) => other[0].y),
  );
  const below = words
    .filter((word) => word.y > top + size / 2 && word.y < next && within(word))
    .sort((p, q) => p.y - q.y);
  const lines = linesOf([header[0], ...below], size);
  const rows: string[][] = [];
  for (const line of lines) {
    const cells = header.map((_, column) =>
      line
        .filter((word) => columnOf(word, edges) === column)
        .sort((p, q) => p.left - q.left)
        .map(({ text }) => text)
        .join(' '),
    );
    const above = rows[rows.length - 1];
    if (cells[0] !== '' || above === undefined) rows.push(cells);
    else cells.forEach((cell, i) => (above[i] = [above[i], cell].filter((part) => part !== '').join(' ')));
  }
  if (rows.length < TABLE.minRows) return null;
  const title = words
    .filter((word) => word.y < top - size / 2 && word.y > top - TABLE.titleReach * size)
    .filter((word) => word.right > left && word.left < header[header.length - 1].right)
    .sort((p, q) => q.size - p.size || q.y - p.y)[0];
  return {
    title: title?.text ?? null,
    columns: header.map(({ text }) => text),
    rows,
    groups: rows.map(() => null),
    texts: [...header, ...lines.flat()].map(({ source }) => source),
  };
}

/** The lines under the headers, the first word, as long as they follow one another evenly. */
function linesOf(words: readonly Word[], size: DrawingUnits): Word[][] {
  const lines = splitAtGaps(words, TABLE.baseline * size, ({ y }) => y);
  const gaps = lines.slice(1).map((line, i) => line[0].y - lines[i][0].y);
  const limit = Math.min(TABLE.rowGap * size, TABLE.unevenGap * Math.max(0, ...gaps.slice(0, 2)));
  const end = gaps.findIndex((gap) => gap > limit);
  return lines.slice(1, end === -1 ? undefined : end + 1);
}

/** Where columns begin and end: one edge more than there are headers. */
function columnEdges(
  header: readonly Word[],
  upright: readonly Segment[],
  headers: readonly (readonly Word[])[],
): DrawingUnits[] {
  const { y, size } = header[0];
  const xs = upright
    .filter(({ a, b }) => Math.min(a[1], b[1]) <= y && Math.max(a[1], b[1]) >= y - size / 2)
    .map(({ a }) => a[0])
    .sort((p, q) => p - q);
  const between = header.slice(1).map((word, i) => {
    const [from, to] = [header[i].right, word.left];
    return xs.find((x) => x >= from && x <= to) ?? (from + to) / 2;
  });
  const [first, last] = [header[0], header[header.length - 1]];
  const reach = TABLE.columnGap * size;
  const before = xs.filter((x) => x <= first.left && x >= first.left - reach).pop();
  const after = xs.find((x) => x >= last.right && x <= last.right + reach);
  const beside = headers
    .filter(([other]) => Math.abs(other.y - y) < size && other.left > last.right)
    .map(([other]) => other.left - size / 2);
  return [before ?? first.left - size, ...between, after ?? Math.min(last.right + reach, ...beside)];
}

function columnOf(word: Word, edges: readonly DrawingUnits[]): number {
  // Cells are set from the left as often as from the middle; what counts is where a text begins.
  return edges.findIndex((edge, i) => word.left + word.size / 4 >= edge && word.left < edges[i + 1]);
}
