import { DrawnSheet } from '../../../../test/support/drawn-sheet';
import { extractPlan, measurePlan, type MeasuredPlan, type Point } from '..';

function planOf(sheet: DrawnSheet, region?: string): MeasuredPlan {
  const plan = extractPlan(sheet.drawing(), { region });
  return measurePlan(plan, plan.scale);
}

const roomsOf = ({ rooms }: MeasuredPlan): [string | null, string][] =>
  rooms.map(({ name, area_m2 }): [string | null, string] => [name, area_m2?.toFixed(1) ?? '?']).sort();
/** The plans of these sheets have no doors, and the warning about that is no concern here. */
const codesOf = ({ warnings }: MeasuredPlan): string[] =>
  warnings.map(({ code }) => code).filter((code) => code !== 'rooms_without_door');

/** The plan of one storey, and where its title stands. */
const GROUND = [
  ['Kitchen', '15.0'],
  ['Office', '12.0'],
];
const UPPER = [
  ['Bathroom', '15.0'],
  ['Bedroom', '12.0'],
];

describe('a sheet with a plan and an elevation', () => {
  const sheet = new DrawnSheet()
    .plan([120, 200], 100, ['Office', 'Kitchen'])
    .text('GROUND FLOOR PLAN', [260, 380], 10)
    .elevation([700, 150], 100)
    .text('NORTH ELEVATION', [840, 380], 10);

  it('gives the plan alone and names both drawings', () => {
    const plan = planOf(sheet);
    expect(roomsOf(plan)).toEqual(GROUND);
    expect(plan.walls.filter(({ centreline }) => centreline[0][0] > 560)).toEqual([]);
    expect(plan.drawings).toMatchObject([
      { number: 1, kind: 'plan', title: 'GROUND FLOOR PLAN', read: true },
      { number: 2, kind: 'elevation', title: 'NORTH ELEVATION', read: false },
    ]);
    const [warning] = plan.warnings.filter(({ code }) => code === 'several_drawings');
    expect(warning.names).toEqual(['GROUND FLOOR PLAN', 'NORTH ELEVATION']);
    expect(warning.at).toHaveLength(2);
  });

  it('is no plan where the elevation is wished, by its title or its number', () => {
    for (const wish of ['north elevation', '2']) {
      const plan = planOf(sheet, wish);
      expect(plan.warnings.filter(({ code }) => code === 'not_a_plan')).toMatchObject([{ severity: 'poor' }]);
      expect(plan.rooms).toEqual([]);
    }
  });

  it('says which drawings there are where the wished one is not', () => {
    const [warning] = planOf(sheet, 'attic').warnings.filter(({ code }) => code === 'region_not_found');
    expect(warning.message).toContain('1 GROUND FLOOR PLAN, 2 NORTH ELEVATION');
  });

  it('knows the elevation by its heights where nothing is titled', () => {
    const untitled = new DrawnSheet().plan([120, 200], 100, ['Office', 'Kitchen']).elevation([700, 150], 100);
    const plan = planOf(untitled);
    expect(plan.drawings?.map(({ kind, title }) => [kind, title])).toEqual([
      ['plan', null],
      ['elevation', null],
    ]);
    expect(roomsOf(plan)).toEqual(GROUND);
  });
});

describe('a sheet with an elevation or a section alone', () => {
  it('is no plan, though rooms are named in the section', () => {
    const section = new DrawnSheet()
      .elevation([300, 200], 100)
      .text('Kitchen', [350, 300])
      .text('Bedroom', [500, 300])
      .text('SECTION A-A', [430, 420], 10);
    expect(codesOf(planOf(section)).filter((code) => code === 'not_a_plan')).toHaveLength(1);
  });

  it('is a plan where the mark of a section stands at its edge', () => {
    const marked = new DrawnSheet()
      .plan([300, 200], 100, ['Office', 'Kitchen'])
      .text('SECTION A', [430, 340]);
    const plan = planOf(marked);
    expect(roomsOf(plan)).toEqual(GROUND);
    expect(codesOf(plan)).not.toContain('not_a_plan');
    expect(plan.drawings).toBeUndefined();
  });
});

describe('a sheet with two storeys', () => {
  const sheet = new DrawnSheet()
    .plan([120, 200], 100, ['Office', 'Kitchen'])
    .text('Grundriss Erdgeschoss', [260, 380], 10)
    .plan([700, 200], 100, ['Bedroom', 'Bathroom'])
    .text('Grundriss Obergeschoss', [840, 380], 10);

  it('loses no room and says that there are two plans', () => {
    const plan = planOf(sheet);
    expect(roomsOf(plan)).toEqual([...UPPER, ...GROUND].sort());
    expect(codesOf(plan)).toContain('several_drawings');
    expect(plan.drawings?.map(({ read }) => read)).toEqual([true, true]);
    const upper = plan.rooms.filter(({ drawing }) => drawing === 2).map(({ name }) => name);
    expect(upper.sort()).toEqual(['Bathroom', 'Bedroom']);
    expect(plan.rooms.filter(({ drawing }) => drawing === 1)).toHaveLength(2);
  });

  it('gives the first storey as if it were chosen, where each is wished', () => {
    expect(planOf(sheet, ' Each ')).toEqual(planOf(sheet, '1'));
  });

  it.each([
    ['its title', 'Grundriss Obergeschoss', UPPER],
    ['a part of its title', 'erdgeschoss', GROUND],
    ['its number', '2', UPPER],
    ['a rectangle', '80, 120, 420, 280', GROUND],
  ])('gives one storey by %s', (_, wish, rooms) => {
    const plan = planOf(sheet, wish);
    expect(roomsOf(plan)).toEqual(rooms);
    expect(codesOf(plan)).toEqual([]);
    expect(plan.scale?.ratio).toBe(100);
  });

  it('knows storeys of one width without titles', () => {
    const untitled = new DrawnSheet()
      .plan([120, 200], 100, ['Office', 'Kitchen'])
      .plan([120, 500], 100, ['Bedroom', 'Bathroom']);
    expect(planOf(untitled).drawings?.map(({ kind }) => kind)).toEqual(['plan', 'plan']);
    expect(roomsOf(planOf(untitled, '2'))).toEqual(UPPER);
  });
});

describe('a sheet with two scales', () => {
  const sheet = new DrawnSheet()
    .plan([120, 200], 100, ['Office', 'Kitchen'])
    .text('GROUND FLOOR PLAN', [260, 380], 10)
    .text('SCALE 1:100', [260, 394])
    .plan([560, 200], 50, ['Bedroom', 'Bathroom'])
    .text('FIRST FLOOR PLAN', [840, 480], 10)
    .text('SCALE 1:50', [840, 494]);

  it('gives the plans of one scale, and cannot be relied upon for the others', () => {
    const plan = planOf(sheet);
    expect(plan.scale?.ratio).toBe(100);
    expect(roomsOf(plan)).toEqual(GROUND);
    expect(codesOf(plan)).toEqual(['several_drawings']);
    expect(plan.warnings[0].severity).toBe('poor');
    expect(plan.drawings?.map(({ ratio, read }) => [ratio, read])).toEqual([
      [100, true],
      [50, false],
    ]);
  });

  it('gives the other plan at its own scale', () => {
    const plan = planOf(sheet, 'first floor');
    expect([plan.scale?.ratio, roomsOf(plan)]).toEqual([50, UPPER]);
    expect(codesOf(plan)).toEqual([]);
  });
});

describe('tables on a sheet', () => {
  const plan = (): DrawnSheet => new DrawnSheet().plan([120, 200], 100, ['Office', 'Kitchen']);
  const rooms = [
    ['ROOM', 'AREA'],
    ['Office', '12.00 m²'],
    ['Kitchen', '15.00 m²'],
    ['Bathroom', '6.00 m²'],
  ];

  it('are a schedule, which adds no rooms and no labels', () => {
    const found = planOf(plan().text('ROOM SCHEDULE', [830, 190], 9).table([700, 210], [160, 100], rooms));
    expect(roomsOf(found)).toEqual(GROUND);
    expect(codesOf(found)).toEqual([]);
    expect(found.drawings).toMatchObject([
      { kind: 'plan', title: null, read: true },
      { kind: 'schedule', title: 'ROOM SCHEDULE', read: false },
    ]);
  });

  it('are no plan where nothing else stands on the sheet', () => {
    const found = planOf(
      new DrawnSheet().text('ROOM SCHEDULE', [830, 190], 9).table([700, 210], [160, 100], rooms),
    );
    expect(found.warnings.filter(({ code }) => code === 'not_a_plan')).toMatchObject([{ severity: 'poor' }]);
    expect(found.rooms).toEqual([]);
  });

  it('are a title block without a frame of the sheet, which still gives the scale', () => {
    const sheet = new DrawnSheet().plan([120, 200], 100, ['Office', 'Kitchen']).table(
      [800, 700],
      [170, 170],
      [
        ['Project', 'Scale 1:100'],
        ['Sports hall 12', 'Date 2025-03-14'],
      ],
      55,
    );
    // Its border is as thick as a wall.
    sheet
      .box(800, 700, 340, 4, 0)
      .box(800, 806, 340, 4, 0)
      .box(800, 700, 4, 110, 0)
      .box(1136, 700, 4, 110, 0);
    const found = planOf(sheet);
    expect(roomsOf(found)).toEqual(GROUND);
    expect(found.scale?.candidates.map(({ source }) => source)).toContain('text');
    expect(found.drawings).toBeUndefined();
    expect(found.walls.filter(({ centreline }) => centreline[0][1] > 650)).toEqual([]);
  });

  it('are left alone inside a plan: they may be the label of a room', () => {
    const sheet = new DrawnSheet()
      .plan([120, 200], 50, ['Office', ''])
      .table([400, 240], [90], [['Kitchen'], ['1.02'], ['15.00 m²'], ['Tiles']], 12);
    expect(roomsOf(planOf(sheet)).map(([name]) => name)).toContain('Kitchen');
  });
});

describe('a sheet with a painted border', () => {
  it('has no room between the border and the plan', () => {
    const sheet = new DrawnSheet().plan([300, 200], 100, ['Office', 'Kitchen']).text('Hall', [900, 700]);
    const band: Point[] = [
      [30, 30],
      [1160, 30],
      [1160, 812],
      [30, 812],
      [30, 30],
      [36, 36],
      [36, 806],
      [1154, 806],
      [1154, 36],
      [36, 36],
    ];
    sheet.path(band, 0);
    expect(roomsOf(planOf(sheet))).toEqual(GROUND);
  });
});

describe('a sheet with one plan', () => {
  it('is read as a whole where each plan is wished', () => {
    const sheet = new DrawnSheet().plan([120, 200], 100, ['Office', 'Kitchen']);
    expect(planOf(sheet, 'each')).toEqual(planOf(sheet));
  });

  it('has no list of drawings and no warning', () => {
    const sheet = new DrawnSheet()
      .plan([300, 200], 100, ['Office', 'Kitchen'])
      .text('FLOOR PLAN', [440, 400], 10);
    const plan = planOf(sheet);
    expect(roomsOf(plan)).toEqual(GROUND);
    expect(plan.drawings).toBeUndefined();
    expect(codesOf(plan)).toEqual([]);
  });
});
