import { boxRing } from '../../geometry';
import type { Opening, PlanGeometry, PlanText, Room } from '../model/plan-geometry';
import type { Schedule } from '../schedules/schedule';
import { withSchedules } from './schedules';

const room = (id: string, x: number, more: Partial<Room>): Room => ({
  id,
  name: null,
  number: null,
  type: 'unknown',
  type_confidence: 0,
  polygon: boxRing([x, 0, x + 90, 90]),
  holes: [],
  wall_ids: [],
  opening_ids: [],
  finish_codes: [],
  in_scope: true,
  edited: false,
  confidence: 0.9,
  ...more,
});

const door = (id: string, x: number): Opening => ({
  id,
  kind: 'door',
  wall_id: null,
  segment: [
    [x, 90],
    [x + 20, 90],
  ],
  swing: null,
  confidence: 0.9,
  evidence: 'arc',
});

const text = (says: string, x: number, y: number): PlanText => ({
  text: says,
  position: [x, y],
  angle: 0,
  size: 8,
});

const PLAN: PlanGeometry = {
  source: 'vector',
  page: { number: 1, count: 1, width: 842, height: 595, unit: 'pt', axis_y: 'down' },
  scale: null,
  walls: [],
  openings: [door('o1', 30), door('o2', 130), door('o3', 230)],
  rooms: [
    room('r1', 0, { number: '101' }),
    room('r2', 100, {}),
    room('r3', 200, { name: 'Lab', number: '103', type: 'lab', finish_codes: ['P-1'] }),
  ],
  texts: [
    text('02', 140, 40),
    text('D1', 40, 102),
    text('D1', 140, 102),
    text('D2', 240, 102),
    text('D3', 600, 400),
  ],
  dimensions: [],
  warnings: [],
};

const scheduleOf = (kind: Schedule['kind'], ...rows: string[][]): Schedule => ({
  kind,
  title: null,
  columns: ['No.', 'Name', 'Floor'],
  roles: ['number', 'name', 'floor'],
  groups: rows.map(() => null),
  rows,
  texts: [],
});

describe('schedules of a sheet', () => {
  it('name rooms by their number, and give them finish codes', () => {
    const schedule = scheduleOf(
      'room',
      ['101', 'Office', 'CPT-1'],
      ['02', 'Kitchen', 'PT-1/PT-2'],
      ['103', 'Laboratory', 'VCT-1'],
      ['104', 'Hall', ''],
    );
    const { rooms, schedules } = withSchedules(PLAN, [schedule]);
    expect(rooms.map(({ name, number, type, finish_codes }) => [name, number, type, finish_codes])).toEqual([
      ['Office', '101', 'office', ['CPT-1']],
      ['Kitchen', '02', 'kitchen', ['PT-1', 'PT-2']],
      ['Lab', '103', 'lab', ['P-1', 'VCT-1']],
    ]);
    expect(schedules?.[0].rows.map(({ elements }) => elements)).toEqual([['r1'], ['r2'], ['r3'], []]);
  });

  it('list each door by the tag beside it', () => {
    const { schedules } = withSchedules(PLAN, [
      scheduleOf('door', ['D1', 'Flush', ''], ['D2', 'Glazed', ''], ['D3', 'Gate', '']),
    ]);
    expect(schedules?.[0].rows.map(({ elements }) => elements)).toEqual([['o1', 'o2'], ['o3'], []]);
  });

  it('leave rooms alone that a number twice in the schedule, or twice on the plan, may mean', () => {
    const twice = scheduleOf('room', ['101', 'Office', ''], ['101', 'Store', '']);
    expect(withSchedules(PLAN, [twice]).rooms).toEqual(PLAN.rooms);
    const same = { ...PLAN, rooms: PLAN.rooms.map((one) => ({ ...one, number: '101' })) };
    expect(withSchedules(same, [scheduleOf('room', ['101', 'Office', ''])]).rooms).toEqual(same.rooms);
  });

  it('describe a room without a number by a name that is there once, and not by one that is there twice', () => {
    const bare = {
      ...PLAN,
      rooms: [
        room('r1', 0, { name: 'Office' }),
        room('r2', 100, { name: 'Staff' }),
        room('r3', 200, { name: 'Staff' }),
      ],
    };
    const rows: string[][] = [
      ['101', 'Offices', 'CPT-1'],
      ['102', 'Staff', 'VCT-1'],
      ['-', '-', ''],
    ];
    const { rooms, schedules, warnings } = withSchedules(bare, [scheduleOf('room', ...rows)]);
    expect(schedules?.[0].rows.map(({ elements }) => elements)).toEqual([['r1'], [], []]);
    expect(rooms.map(({ number }) => number)).toEqual(['101', null, null]);
    expect(warnings.map(({ code, names }) => [code, names])).toEqual([
      ['schedule_rows_unbound', ['102 Staff']],
    ]);
    // On another page it may be a room of another storey.
    const elsewhere = withSchedules(bare, [{ ...scheduleOf('room', ...rows), page: 2 }]);
    expect(elsewhere.schedules?.[0].rows.map(({ elements }) => elements)).toEqual([[], [], []]);
  });

  it('leave the floor to a printed code where they do not say it, and never take another column for it', () => {
    const plan = {
      ...PLAN,
      rooms: [room('r1', 0, { number: '101', finish_codes: ['VCT-2'] }), room('r2', 100, { number: '102' })],
    };
    const listed: Schedule = {
      ...scheduleOf('room', ['101', 'Office', 'SEE PLAN', 'CPT-1'], ['102', 'Store', '', 'CPT-1']),
      columns: ['No.', 'Name', 'Floor', 'Base'],
      roles: ['number', 'name', 'floor', 'base'],
    };
    const floors = withSchedules(plan, [listed]).rooms.map(({ finishes = [] }) =>
      finishes.filter(({ surface }) => surface === 'floor').map(({ source, says }) => `${source} ${says}`),
    );
    expect(floors).toEqual([['schedule SEE PLAN', 'code VCT-2'], []]);
    // A code that is printed in a room counts on a sheet without any schedule, too.
    expect(withSchedules(plan, []).rooms[0].finishes).toMatchObject([
      { surface: 'floor', says: 'VCT-2', source: 'code' },
    ]);
  });

  it('bind no row to a room of its number that has another name', () => {
    const other = scheduleOf('room', ['103', 'Corridor', 'CPT-1']);
    expect(withSchedules(PLAN, [other]).schedules?.[0].rows[0].elements).toEqual([]);
  });

  it('without numbers are typical of all rooms of their name that no other row describes', () => {
    const plan = { ...PLAN, rooms: PLAN.rooms.map((one) => ({ ...one, name: 'PATIENT ROOM' })) };
    const numbered = scheduleOf('room', ['101', 'PATIENT ROOM', 'VCT-1']);
    const typical = {
      ...scheduleOf('room', ['PATIENT ROOMS', 'CPT-1']),
      columns: ['NAME', 'FLOOR'],
      roles: ['name', 'floor'],
    };
    const { rooms } = withSchedules(plan, [numbered, typical as Schedule]);
    expect(rooms.map(({ finishes }) => finishes?.[0].says)).toEqual(['VCT-1', 'CPT-1', 'CPT-1']);
  });

  it('change nothing where there are none', () => {
    expect(withSchedules(PLAN, [])).toEqual(PLAN);
  });
});
