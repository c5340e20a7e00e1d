import { layoutCase } from '../../../../test/support/layout-cases';
import { measureLayout } from '../../../../test/support/layout-measures';
import { runs } from '../../../../test/support/runs';
import { parseBrief } from '../brief';
import { checkLayout } from '../check';
import { layoutProfile } from '../profiles';
import type { SearchRequest } from '../search-request';
import type { GridSegment } from '../shell';
import { conclude, planSearch, searchLayouts, workOut } from '.';

function requestOf(index: number, rooms?: number, more: Partial<SearchRequest> = {}): SearchRequest {
  const { shell, programme } = layoutCase(index, rooms);
  return { shell, programme, seed: 1, parallel_candidates: 2, max_iterations: 3, alternatives: 2, ...more };
}

describe('a search for layouts', () => {
  it.each(Array.from({ length: 6 }, (_, i) => layoutCase(i)))(
    'solves case $name of the suite',
    ({ shell, programme }) => {
      const { alternatives } = searchLayouts({
        shell,
        programme,
        seed: 1,
        parallel_candidates: runs(1, 2),
        max_iterations: 3,
        alternatives: 1,
      });
      expect(alternatives.length).toBe(1);
      const [{ layout }] = alternatives;
      const errors = checkLayout(layout, layoutProfile('plain')).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).toEqual([]);
      expect(layout.rooms.filter(({ requirement_id }) => requirement_id).length).toBe(programme.rooms.length);
      const { mean, worst, aspect } = measureLayout(layout);
      expect(mean).toBeLessThan(0.08);
      expect(worst).toBeLessThan(0.15);
      expect(aspect).toBeLessThan(2.5);
    },
  );

  it('gives the same bytes when candidates end in another order or travel as text', () => {
    const request = requestOf(1, 8, { max_iterations: 2 });
    const serial = JSON.stringify(searchLayouts(request));
    for (let state = planSearch(request); ;) {
      const tasks = [...state.tasks].reverse();
      const results = tasks.map((task) =>
        JSON.parse(JSON.stringify(workOut(JSON.parse(JSON.stringify(task))))),
      );
      const step = conclude(state, results);
      if (step.done) {
        expect(JSON.stringify(step.result)).toBe(serial);
        return;
      }
      state = step.next;
    }
  });

  it.each([
    [500, true],
    [1, false],
  ])('says when a room has no space for the %i persons of the brief: %s', (seats, isSaid) => {
    const request = requestOf(0, 6, { max_iterations: 1, alternatives: 1 });
    const [office, ...others] = request.programme.rooms;
    request.programme.rooms = [{ ...office, type: 'open_office', name: 'Desks', seats }, ...others];
    const { alternatives, summary } = searchLayouts(request);
    const [{ layout }] = alternatives;
    const room = layout.rooms.find(({ requirement_id }) => requirement_id === office.id)!;
    const desks = layout.fixtures.filter(({ room_id, kind }) => room_id === room.id && kind === 'desk');
    expect(desks.length).toBeGreaterThan(0);
    const sentence = `Desks has space for ${desks.length} of the ${seats} persons that the brief names.`;
    expect(summary.includes(sentence)).toBe(isSaid);
    expect(summary.includes('has space for')).toBe(isSaid);
  });

  it('adds optional rooms in their order when the shell is too large', () => {
    const request = requestOf(0, 12);
    const [first, second, ...optional] = request.programme.rooms.splice(4);
    request.programme.optional_rooms = [first, second, ...optional];
    const { added_rooms, alternatives, area_factor } = searchLayouts(request);
    expect(added_rooms.slice(0, 2)).toEqual([first.id, second.id]);
    expect(alternatives.length).toBeGreaterThan(0);
    expect(area_factor).toBeLessThan(1.4);
  });

  it.each([0, 1, 4])('lays out the rest of shell %i around kept rooms', (index) => {
    const request = requestOf(index, 14);
    const before = searchLayouts(request).alternatives[0].layout;
    const hinged = before.rooms.filter(({ id }) => before.doors.some(({ swing }) => swing?.into === id));
    request.shell.kept_rooms = hinged.slice(index, index + 3).map(({ id, name, type, polygon }) => ({
      id,
      name,
      type,
      polygon,
      doors: before.doors.filter(({ connects }) => connects.includes(id)).map(({ segment }) => segment),
    }));
    const kept = new Set(request.shell.kept_rooms.map(({ id }) => id));
    request.programme.rooms = request.programme.rooms.filter(({ id }) => !kept.has(id));
    const [after] = searchLayouts(request).alternatives;
    expect(after.violations.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { id, polygon } of request.shell.kept_rooms)
      expect(after.layout.rooms.find((room) => room.id === id)?.polygon).toEqual(polygon);
  });

  it('names the rooms that take too much area, with numbers, when nothing can fit', () => {
    const request = requestOf(0, 6);
    for (const room of request.programme.rooms) room.min_area_m2 *= 4;
    const { alternatives, does_not_fit } = searchLayouts(request);
    expect(alternatives).toEqual([]);
    expect(does_not_fit).toMatchObject({ code: 'programme_too_large' });
    expect(does_not_fit?.detail).toMatch(/need at least [\d.]+ m²; the shell leaves [\d.]+ m²/);
    expect(does_not_fit?.binding_rooms.length).toBeGreaterThan(0);
  });

  it('says which room is too wide for the shell', () => {
    const request = requestOf(0, 6);
    request.programme.rooms[2].min_clear_mm = [9_000, 90_000];
    const { does_not_fit } = searchLayouts(request);
    expect(does_not_fit).toMatchObject({ code: 'room_does_not_fit', binding_rooms: ['r3'] });
    expect(does_not_fit?.detail).toContain('9000 × 90000 mm');
  });

  it('says when no corridor fits', () => {
    const request = requestOf(0, 4);
    request.programme.corridor_width_mm = 60_000;
    expect(searchLayouts(request).does_not_fit?.code).toBe('shell_too_narrow');
  });

  it('refuses a programme without rooms, one with too many, and invalid limits', () => {
    const refusal = (change: (request: SearchRequest) => void): string => {
      const request = requestOf(0, 3);
      change(request);
      try {
        planSearch(request);
        return 'accepted';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(refusal(() => undefined)).toBe('accepted');
    expect(refusal(({ programme }) => programme.rooms.splice(0))).toBe('layout_rooms_missing');
    expect(
      refusal(({ programme }) => {
        programme.rooms = Array.from({ length: 500 }, () => programme.rooms[0]);
      }),
    ).toBe('layout_rooms_too_many');
    expect(refusal((request) => (request.seed = 2 ** 32))).toBe('layout_limits_invalid');
    expect(refusal((request) => (request.max_iterations = 0))).toBe('layout_limits_invalid');
  });

  it('ends no partition in a window of the shell', () => {
    const request = requestOf(0, 8);
    const [width] = request.shell.outline[1];
    const windows: GridSegment[] = [];
    for (let x = 600; x + 1_500 < width; x += 2_700)
      windows.push([
        [x, 0],
        [x + 1_500, 0],
      ]);
    const { alternatives } = searchLayouts({ ...request, shell: { ...request.shell, windows } });
    const [{ layout }] = alternatives;
    const ends = layout.walls.flatMap(({ kind, centreline }) => (kind === 'partition' ? centreline : []));
    const cut = ends.filter(
      ([x, y]) => Math.abs(y) < 100 && windows.some(([[from], [to]]) => x > from - 50 && x < to + 50),
    );
    expect(ends.some(([, y]) => Math.abs(y) < 100)).toBe(true);
    expect(cut).toEqual([]);
  });

  it.each<[string, string, string, number]>([
    ['office with 24 desks, 2 washrooms and a pantry', 'Workstations', 'desk', 24],
    ['restaurant with 40 seats', 'Dining', 'chair', 40],
    ['nursery for 30 children', 'Classroom', 'chair', 31],
  ])('seats as many persons as the brief says: %s', (brief, name, kind, count) => {
    const { shell } = layoutCase(0, 6);
    shell.outline = [
      [0, 0],
      [18_000, 0],
      [18_000, 12_000],
      [0, 12_000],
    ];
    shell.entrances = [
      {
        id: 'e1',
        segment: [
          [8_400, 0],
          [9_600, 0],
        ],
      },
    ];
    const programme = parseBrief(brief, { shell_area_m2: 216 });
    const { alternatives, area_factor } = searchLayouts({
      shell,
      programme,
      seed: 1,
      parallel_candidates: 1,
      max_iterations: 2,
      alternatives: 1,
    });
    const [{ layout }] = alternatives;
    const room = layout.rooms.find((each) => each.name === name)!;
    const seats = layout.fixtures.filter((each) => each.room_id === room.id && each.kind === kind);
    // A classroom has a chair for the teacher too.
    expect(seats).toHaveLength(count);
    expect(area_factor).toBeLessThanOrEqual(1.25);
  });
});
