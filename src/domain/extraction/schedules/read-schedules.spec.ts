import type { DrawnText } from '../../drawing/drawing';
import { boxRing, ringEdges, type Segment } from '../../geometry';
import { readSchedules } from './read-schedules';

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

const PAGE = { width: 842, height: 595 };

/** Rows of cells whose texts begin at the places given. */
const rows = (lines: readonly (readonly string[])[], xs: readonly number[], top: number): DrawnText[] =>
  lines.flatMap((cells, i) =>
    cells.flatMap((cell, column) => (cell === '' ? [] : [text(cell, xs[column], top + 14 * i)])),
  );

const ROOMS = [
  ['No.', 'Name', 'Floor finish', 'Area'],
  ['101', 'Office', 'CPT-1', '12.0 m²'],
  ['102', 'Kitchen', 'PT-1/PT-2', '9.5 m²'],
  ['', 'and pantry', '', ''],
  ['103', 'Store', '', '3.1 m²'],
];
const XS = [20, 80, 160, 240];

describe('schedules', () => {
  it('are read from texts that stand in rows and columns', () => {
    const texts = [text('ROOM SCHEDULE', 100, 80, 12), ...rows(ROOMS, XS, 100), text('Plan', 20, 400)];
    expect(readSchedules(texts, [], PAGE)).toMatchObject([
      {
        kind: 'room',
        title: 'ROOM SCHEDULE',
        columns: ROOMS[0],
        rows: [
          ['101', 'Office', 'CPT-1', '12.0 m²'],
          ['102', 'Kitchen and pantry', 'PT-1/PT-2', '9.5 m²'],
          ['103', 'Store', '', '3.1 m²'],
        ],
      },
    ]);
    expect(readSchedules(texts, [], PAGE)[0].texts).toHaveLength(4 * 4);
  });

  it('have their columns parted by ruling lines where texts do not show where they end', () => {
    // The second header is set in the middle of a wide column, its cells begin at the left.
    const texts = [
      ...rows([['Mark', 'Description', 'Width']], [20, 140, 240], 100),
      ...rows(
        [
          ['D1', 'Flush door in the corridor', '900'],
          ['D2', 'Glazed', '1200'],
        ],
        [20, 62, 240],
        114,
      ),
      text('DOOR SCHEDULE', 60, 84, 12),
    ];
    const lines: Segment[] = [15, 60, 235, 290].map((x) => ({ a: [x, 88], b: [x, 132] }));
    expect(readSchedules(texts, lines, PAGE)).toMatchObject([
      {
        kind: 'door',
        rows: [
          ['D1', 'Flush door in the corridor', '900'],
          ['D2', 'Glazed', '1200'],
        ],
      },
    ]);
  });

  it('stand side by side and under one another', () => {
    const doors = [
      ['No', 'Width'],
      ['1', '900'],
      ['2', '800'],
    ];
    const texts = [
      ...rows(ROOMS, XS, 100),
      ...rows(doors, [330, 380], 100),
      text('Door schedule', 330, 86, 10),
      ...rows(
        [
          ['No', 'Width'],
          ['F1', '1200'],
          ['F2', '600'],
        ],
        [20, 80],
        220,
      ),
      text('Fensterliste', 20, 200, 10),
    ];
    expect(readSchedules(texts, [], PAGE)[0].rows[0]).toEqual(['101', 'Office', 'CPT-1', '12.0 m²']);
    expect(readSchedules(texts, [], PAGE).map(({ kind, rows: own }) => [kind, own.length])).toEqual([
      ['room', 3],
      ['door', 2],
      ['window', 2],
    ]);
  });

  it('of doors are that with a column of materials, and lists of codes and materials are of finishes', () => {
    const kindOf = (title: string, head: string[]): (string | undefined)[] =>
      readSchedules(
        [text(title, 20, 84, 12), ...rows([head, ['X1', 'WD', '1'], ['X2', 'HM', '2']], XS, 100)],
        [],
        PAGE,
      ).map(({ kind }) => kind);
    expect(kindOf('DOOR SCHEDULE', ['MARK', 'MATERIAL', 'WIDTH'])).toEqual(['door']);
    expect(kindOf('ROOM FINISH LEGEND', ['CODE', 'MATERIAL', 'SIZE'])).toEqual(['finish']);
  });

  it('are no lists of revisions, and no dimensions beside a plan', () => {
    const revisions = [
      ['No.', 'Description', 'Date'],
      ['1', 'Issued', '2020'],
      ['2', 'Changed', '2021'],
    ];
    expect(readSchedules([text('REVISIONS', 20, 84, 12), ...rows(revisions, XS, 100)], [], PAGE)).toEqual([]);
    const box = ringEdges(boxRing([0, 0, 300, 300]));
    expect(
      readSchedules(
        rows(
          [
            ['3.50', '2.88'],
            ['1.20', '4.12'],
            ['0.90', '2.10'],
          ],
          XS,
          100,
        ),
        box,
        PAGE,
      ),
    ).toEqual([]);
  });

  it('of finishes are legends of codes and their meanings', () => {
    const legend = ['ACT', 'CPT', 'PT', 'RB'].flatMap((code, i) => [
      text(code, 20, 100 + 11 * i),
      text(['Acoustical ceiling', 'Carpet', 'Porcelain tile', 'Resilient base'][i], 70, 100 + 11 * i),
    ]);
    expect(readSchedules(legend, [], PAGE)).toMatchObject([
      {
        kind: 'finish',
        rows: [
          ['ACT', 'Acoustical ceiling'],
          ['CPT', 'Carpet'],
          ['PT', 'Porcelain tile'],
          ['RB', 'Resilient base'],
        ],
      },
    ]);
  });
});
