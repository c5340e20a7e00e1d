import type { Point } from '../../geometry';
import { solid } from '../../../../test/support/small-drawing';
import { extracted, leafAt, LINED, NAMES, SOLID, twoRooms } from '../../../../test/support/two-small-rooms';

const [WHITE, GREY, BLUE] = [0xffffff, 0xd0d0d0, 0xbcdcf5];

describe('openings painted over walls', () => {
  it.each([
    ['lines', LINED],
    ['a solid', SOLID],
  ])('a white mask over %s cuts the wall where a door is', (_, walls) => {
    const { openings, joined } = extracted([...walls, solid(1, 3.18, 1.9, 3.37, WHITE), ...leafAt(1, 0.9)]);
    expect(openings).toMatchObject([{ kind: 'door', marks: ['arc', 'leaf', 'mask'] }]);
    expect(openings[0].width_mm).toBeCloseTo(900, 0);
    expect(joined).toEqual([1, 1]);
  });

  it('a white mask with nothing else is a passage', () => {
    const { openings, joined } = extracted([...LINED, solid(1, 3.18, 1.9, 3.37, WHITE)]);
    expect(openings).toMatchObject([{ kind: 'gap', evidence: 'mask' }]);
    expect(joined).toEqual([1, 1]);
  });

  it('a white mask below the wall or behind a text cuts nothing', () => {
    expect(extracted([solid(1, 3.18, 1.9, 3.37, WHITE), ...LINED]).openings).toEqual([]);
    const written = [...NAMES, { text: 'WALL TYPE', at: [1.45, 3.3] as Point }];
    expect(extracted([...LINED, solid(1, 3.18, 1.9, 3.37, WHITE)], written).openings).toEqual([]);
  });

  it.each([
    ['grey', GREY],
    ['blue', BLUE],
  ])('a %s patch is a door with an arc beside it and a window in an outer wall', (_, colour) => {
    const patches = [solid(1, 3.2, 1.9, 3.35, colour), solid(1, 0, 2.5, 0.2, colour)];
    for (const walls of [SOLID, LINED]) {
      const { openings, rooms } = extracted([...walls, ...patches, ...leafAt(1, 0.9)]);
      expect(openings.map(({ kind, width_mm }) => [kind, Math.round(width_mm ?? 0)])).toEqual([
        ['window', 1500],
        ['door', 900],
      ]);
      expect(rooms.map(({ area_m2 }) => Math.round(area_m2 ?? 0))).toEqual([12, 12]);
    }
  });

  it('a grey patch in an inner wall is a passage and a blue one is a window', () => {
    const kindOf = (colour: number): string =>
      extracted([...SOLID, solid(1, 3.2, 1.9, 3.35, colour)]).openings[0].kind;
    expect([GREY, BLUE].map(kindOf)).toEqual(['gap', 'window']);
  });

  it('a dark column in a lighter wall is no opening', () => {
    const light = twoRooms(0.9).map(({ style, ...shape }) => ({
      ...shape,
      style: { ...style, fillColor: 0x909090 },
    }));
    const { openings } = extracted([...light, ...leafAt(1, 0.9), solid(2.5, 3.2, 3, 3.35, 0x202020)]);
    expect(openings).toHaveLength(1);
  });
});

it('tags beside doors and windows are theirs and no labels of rooms', () => {
  const window = [solid(1, 0, 2.5, 0.2, BLUE)];
  const tags = [
    { text: 'D-03', at: [1.45, 2.9] as Point },
    { text: 'W1', at: [1.75, -0.4] as Point },
    { text: 'V2', at: [1.45, 3.7] as Point },
  ];
  const { openings, rooms } = extracted(
    [...SOLID, ...window, solid(1, 3.2, 1.9, 3.35, WHITE), ...leafAt(1, 0.9)],
    [...NAMES, ...tags],
  );
  expect(openings.map(({ kind, tag }) => [kind, tag])).toEqual([
    ['window', 'W1'],
    ['door', 'D-03'],
  ]);
  expect(rooms.map(({ name, number }) => [name, number])).toEqual([
    ['Bedroom', null],
    ['Kitchen', null],
  ]);
});
