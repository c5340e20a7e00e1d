import type { DrawnText } from '../../drawing/drawing';
import type { Point, Segment } from '../../geometry';
import { readSchedules } from './read-schedules';

const PAGE = { width: 1200, height: 800 };
const ROW = 20;

const text = (says: string, x: number, y: number, size = 8): DrawnText => ({
  text: says,
  x,
  y,
  width: 0.5 * size * says.length,
  size,
  angle: 0,
  layer: null,
  visible: true,
});

/** A cell from column to column and from row to row; the last ones do not belong to it. */
type Cell = readonly [says: string, column: number, row: number, toColumn?: number, toRow?: number];

/** Ruled cells of equal rows, drawn as their four sides, in pieces as exporters draw them. */
function ruled(
  cells: readonly Cell[],
  xs: readonly number[],
  top: number,
): { texts: DrawnText[]; lines: Segment[] } {
  const y = (row: number): number => top + ROW * row;
  const texts: DrawnText[] = [];
  const lines: Segment[] = [];
  for (const [says, column, row, toColumn = column + 1, toRow = row + 1] of cells) {
    const [x0, y0, x1, y1] = [xs[column], y(row), xs[toColumn], y(toRow)];
    const corners: Point[] = [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ];
    corners.forEach((a, i) => lines.push({ a, b: corners[(i + 1) % 4] }));
    if (says !== '') texts.push(text(says, x0 + 4, (y0 + y1) / 2 + 3));
  }
  return { texts, lines };
}

const XS = [40, 90, 200, 280, 340, 400, 480];
const HEAD: Cell[] = [
  ['ROOM FINISH SCHEDULE - LEVEL 1', 0, 0, 6],
  ['', 0, 1],
  ['', 1, 1],
  ['', 2, 1],
  ['WALL FINISH', 3, 1, 5],
  ['', 5, 1],
  ['No.', 0, 2],
  ['NAME', 1, 2],
  ['FLOOR FINISH', 2, 2],
  ['NORTH', 3, 2],
  ['EAST', 4, 2],
  ['REMARKS', 5, 2],
];
const BODY: Cell[] = [
  ['101', 0, 3],
  ['OFFICE', 1, 3],
  ['CPT-1', 2, 3],
  ['P-1', 3, 3],
  ['P-2', 4, 3],
  ['', 5, 3],
  // The floor of two rooms is one cell, and a remark is wider than its letters allow elsewhere.
  ['102', 0, 4],
  ['STORE', 1, 4],
  ['VCT-1', 2, 4, 3, 6],
  ['P-1', 3, 4],
  ['N/A', 4, 4],
  ['TO MATCH', 5, 4],
  ['103', 0, 5],
  ['PANTRY', 1, 5],
  ['P-1', 3, 5],
  ['P-1', 4, 5],
  ['', 5, 5],
];

describe('a schedule in ruled cells', () => {
  it('has a head of several tiers, joined by what stands over each column', () => {
    const { texts, lines } = ruled([...HEAD, ...BODY], XS, 100);
    const [schedule, ...others] = readSchedules(texts, lines, PAGE);
    expect(others).toEqual([]);
    expect(schedule).toMatchObject({
      kind: 'room',
      title: 'ROOM FINISH SCHEDULE - LEVEL 1',
      columns: ['No.', 'NAME', 'FLOOR FINISH', 'WALL FINISH NORTH', 'WALL FINISH EAST', 'REMARKS'],
      roles: ['number', 'name', 'floor', 'wall_north', 'wall_east', 'remarks'],
    });
  });

  it('gives a cell that runs over several rows to each of them', () => {
    const { texts, lines } = ruled([...HEAD, ...BODY], XS, 100);
    expect(readSchedules(texts, lines, PAGE)[0].rows.map((row) => row.slice(0, 4))).toEqual([
      ['101', 'OFFICE', 'CPT-1', 'P-1'],
      ['102', 'STORE', 'VCT-1', 'P-1'],
      ['103', 'PANTRY', 'VCT-1', 'P-1'],
    ]);
  });

  it('is told from the next one under it in the same grid, and its rows are not those of the next', () => {
    const second = [...HEAD, ...BODY].map(([says, column, row, toColumn, toRow]): Cell => [
      says.replace('LEVEL 1', 'LEVEL 2').replace(/^1(0\d)$/, '2$1'),
      column,
      row + 6,
      toColumn,
      toRow === undefined ? undefined : toRow + 6,
    ]);
    const { texts, lines } = ruled([...HEAD, ...BODY, ...second], XS, 100);
    expect(
      readSchedules(texts, lines, PAGE).map(({ title, rows }) => [title, rows.map(([key]) => key)]),
    ).toEqual([
      ['ROOM FINISH SCHEDULE - LEVEL 1', ['101', '102', '103']],
      ['ROOM FINISH SCHEDULE - LEVEL 2', ['201', '202', '203']],
    ]);
  });

  it('keeps the words over its rows apart from the rows', () => {
    const cells: Cell[] = [
      ['FINISH SCHEDULE', 0, 0, 3],
      ['CODE', 0, 1],
      ['MATERIAL', 1, 1],
      ['REMARKS', 2, 1],
      ['FLOORS', 0, 2, 3],
      ['CPT-1', 0, 3],
      ['CARPET', 1, 3],
      ['', 2, 3],
      ['BASE', 0, 4],
      ['', 1, 4],
      ['', 2, 4],
      ['RB-1', 0, 5],
      ['RUBBER BASE', 1, 5],
      ['', 2, 5],
    ];
    const { texts, lines } = ruled(cells, XS, 100);
    expect(readSchedules(texts, lines, PAGE)).toMatchObject([
      {
        kind: 'finish',
        rows: [
          ['CPT-1', 'CARPET', ''],
          ['RB-1', 'RUBBER BASE', ''],
        ],
        groups: ['FLOORS', 'BASE'],
      },
    ]);
  });

  it('is no plan: walls with room names between them are no cells of a table', () => {
    const rooms: Cell[] = [
      ['OFFICE', 0, 0, 2, 4],
      ['ROOM 2', 2, 0, 4, 4],
      ['NAME', 4, 0, 6, 4],
      ['HALL', 0, 4, 6, 8],
    ];
    const { texts, lines } = ruled(rooms, XS, 100);
    expect(readSchedules(texts, lines, PAGE)).toEqual([]);
  });
});
