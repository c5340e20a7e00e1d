import type { Opening, PlanText, Point, Room } from '../model/plan-geometry';
import { notAPlan } from './not-a-plan';
import { repeatedCells } from './repeated-cells';
import { roomsWithoutDoor, stillWithoutDoor } from './rooms-without-door';

const text = (words: string, [x, y]: Point, angle = 0): PlanText => ({
  text: words,
  position: [x, y],
  angle,
  size: 8,
});

function roomOf(width: number, at: number, name: string | null = null): Room {
  const polygon: Point[] = [
    [at, 0],
    [at + width, 0],
    [at + width, 20],
    [at, 20],
  ];
  const type = name === null ? 'unknown' : 'office';
  const found = { id: `r${at}`, name, number: null, type, type_confidence: 0, polygon, holes: [] };
  return { ...found, wall_ids: [], opening_ids: [], edited: false, confidence: 0.6 };
}

const doorIn = (id: string): Opening => ({
  id,
  kind: 'door',
  wall_id: null,
  segment: [
    [0, 0],
    [9, 0],
  ],
  swing: null,
  confidence: 0.9,
  evidence: 'swing',
});

describe('a drawing that is no plan', () => {
  const LEVELS = [text('+0.00', [10, 400]), text('+3.00', [12, 300]), text('+6,00 m', [10, 200])];

  it('is an elevation or a section when heights stand up the sheet in proportion', () => {
    expect(notAPlan(LEVELS, [roomOf(10, 0)])).toMatchObject([
      { code: 'not_a_plan', severity: 'poor', at: LEVELS.map(({ position }) => position) },
    ]);
    // The same section on a page that was turned.
    const turned = LEVELS.map(({ text: words, position: [x, y] }) => text(words, [-y, x], 90));
    expect(notAPlan(turned, [])).toHaveLength(1);
  });

  it('has heights of floors anywhere on a plan', () => {
    expect(notAPlan([...LEVELS.slice(0, 2), text('+6.00', [80, 390])], [])).toEqual([]);
    expect(notAPlan([text('±0.00', [1, 1]), text('±0.00', [1, 90]), text('-0.02', [1, 40])], [])).toEqual([]);
  });

  it.each(['SOUTH ELEVATION', 'Section A-A', 'Schnitt 1-1', 'DOOR SCHEDULE', 'Coupe BB'])(
    'is known by its title %s',
    (title) => {
      const [found] = notAPlan([text(title, [5, 5])], []);
      expect(found.message).toContain(`titled "${title}"`);
    },
  );

  it.each(['SEE SECTION A ON SHEET 5', 'Ground floor plan', 'ELEVATOR'])('is not known by %s', (words) => {
    expect(notAPlan([text(words, [5, 5])], [])).toEqual([]);
  });

  it('has closed spaces, but neither names nor doors', () => {
    const panes = Array.from({ length: 4 }, (_, i) => roomOf(10 + i, i * 20));
    expect(notAPlan([], panes, [])).toMatchObject([{ code: 'not_a_plan', severity: 'poor' }]);
    expect(notAPlan([], panes, [doorIn('o1')])).toEqual([]);
    expect(notAPlan([], panes.slice(0, 2), [])).toEqual([]);
  });

  it('is not looked for where a room has a known name', () => {
    expect(notAPlan([...LEVELS, text('SECTION A', [5, 5])], [roomOf(10, 0, 'Office')])).toEqual([]);
  });
});

describe('many equal rooms without a name', () => {
  const tiles = (count: number): Room[] => Array.from({ length: count }, (_, i) => roomOf(10, i * 12));

  it('may be tiles', () => {
    const [warning] = repeatedCells([...tiles(30), roomOf(77, 900, 'Office')]);
    expect(warning).toMatchObject({ code: 'repeated_cells', severity: 'poor' });
    expect(warning.elements).toHaveLength(30);
  });

  it('are few on most plans', () => {
    expect(repeatedCells(tiles(5))).toEqual([]);
    expect(repeatedCells(tiles(30).map((room, i) => ({ ...room, number: `${i}` })))).toEqual([]);
  });
});

describe('a named room without a door', () => {
  const office = roomOf(10, 0, 'Office');
  const entered = { ...roomOf(10, 20, 'Office'), opening_ids: ['o1'] };
  const openings = [doorIn('o1')];

  it('is named, unless it is open to another room or need not have a door', () => {
    const shaft = { ...roomOf(10, 40, 'Shaft'), type: 'shaft' };
    const rooms = [office, entered, shaft];
    expect(roomsWithoutDoor(rooms, openings, () => false)).toMatchObject([
      { code: 'rooms_without_door', elements: [office.id] },
    ]);
    expect(roomsWithoutDoor(rooms, openings, ({ id }) => id === office.id)).toEqual([]);
    const window = { ...doorIn('o1'), kind: 'window' as const };
    expect(roomsWithoutDoor([entered], [window], () => false)).toHaveLength(1);
  });

  it('has one when a new outline reaches a door', () => {
    const [warning] = roomsWithoutDoor([office, entered], openings, () => false);
    const redrawn = { ...office, opening_ids: ['o1'] };
    expect(stillWithoutDoor({ rooms: [redrawn, entered], openings }, warning)).toEqual([]);
    expect(stillWithoutDoor({ rooms: [office, entered], openings }, warning)).toEqual([warning]);
  });
});
