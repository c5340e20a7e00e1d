import { columnRoles } from '../schedules/columns';
import type { Schedule } from '../schedules/schedule';
import { scheduledOpening, scheduledSizesOff } from './opening-schedule';

const door = (columns: string[], cells: string[]): ReturnType<typeof scheduledOpening> => {
  const schedule: Schedule = {
    kind: 'door',
    title: 'DOOR SCHEDULE',
    columns,
    roles: columnRoles(columns),
    rows: [cells],
    groups: [null],
    texts: [],
    page: 2,
  };
  return scheduledOpening(schedule, cells);
};

describe('a row of a door schedule', () => {
  it.each([
    ['millimetres', '900', '2100', 900, 2100],
    ['centimetres', '90', '210', 900, 2100],
    ['metres', '0.90', '2.10', 900, 2100],
    ['feet and inches', `3'-0"`, `7'-0"`, 914, 2134],
    ['units beside the number', '900 mm', '2.1 m', 900, 2100],
  ])('has its size in %s', (_, width, height, width_mm, height_mm) => {
    expect(door(['MARK', 'WIDTH', 'HEIGHT'], ['D1', width, height])).toEqual({
      width_mm,
      height_mm,
      evidence: 'DOOR SCHEDULE, D1, page 2',
    });
  });

  it('has its size in one cell', () => {
    expect(door(['NO.', 'SIZE', 'TYPE'], ['D1', `3'-0" x 7'-0"`, 'A'])).toMatchObject({
      width_mm: 914,
      height_mm: 2134,
      type: 'A',
    });
  });

  it('has no size where a number has several meanings or none', () => {
    // 300 to 450 mm, or 3 to 4.5 m in centimetres.
    expect(door(['MARK', 'WIDTH', 'FIRE RATING'], ['D1', '400', '60 MIN'])).toEqual({
      rating: '60 MIN',
      evidence: 'DOOR SCHEDULE, D1, page 2',
    });
    expect(door(['MARK', 'WIDTH', 'HEIGHT'], ['D1', 'VARIES', '-'])).toBeNull();
  });

  it('is doubted where the door is drawn with another width', () => {
    const opening = (id: string, width: number, said: number) => ({
      id,
      segment: [
        [0, 0],
        [width / 10, 0],
      ] as [[number, number], [number, number]],
      scheduled: { width_mm: said, evidence: '' },
    });
    const openings = [opening('o1', 950, 900), opening('o2', 1200, 900)] as never[];
    const warnings = scheduledSizesOff({ openings, scale: { mm_per_unit: 10 } as never });
    expect(warnings).toMatchObject([{ code: 'scheduled_size_differs', elements: ['o2'] }]);
    expect(scheduledSizesOff({ openings, scale: null })).toEqual([]);
  });
});
