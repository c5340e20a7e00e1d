import type { Point } from '../../geometry';
import { line, outline, solid, type SmallShape } from '../../../../test/support/small-drawing';
import { extracted, twoRooms } from '../../../../test/support/two-small-rooms';

describe('glass', () => {
  const name = [{ text: 'Living Room', at: [3, 2] as Point }];
  const across = (x0: number, x1: number, ys: readonly number[]): SmallShape[] =>
    ys.map((y) => line([x0, y], [x1, y]));
  const upright = (y0: number, y1: number, xs: readonly number[]): SmallShape[] =>
    xs.map((x) => line([x, y0], [x, y1]));
  const [BACK, LEFT, RIGHT] = [solid(0, 0, 7, 0.2), solid(0, 0.2, 0.2, 4), solid(6.8, 0.2, 7, 4)];
  const windowsOf = (shapes: readonly SmallShape[]) => {
    const { openings, rooms } = extracted(shapes, name);
    return {
      rooms,
      seen: openings.map(({ kind, width_mm }) => `${kind} ${Math.round((width_mm ?? 0) / 100)}`),
    };
  };

  it('wider than any window closes a room', () => {
    const front = [solid(0, 4, 1, 4.2), solid(5.8, 4, 7, 4.2), ...across(1, 5.8, [4, 4.07, 4.13, 4.2])];
    const { rooms, seen } = windowsOf([BACK, LEFT, RIGHT, ...front]);
    expect(seen).toEqual(['window 48']);
    expect(rooms).toHaveLength(1);
  });

  it('between the ends of two cross walls closes a room', () => {
    const { rooms, seen } = windowsOf([BACK, LEFT, RIGHT, ...across(0.2, 6.8, [3.85, 3.95])]);
    expect(seen).toEqual(['window 66']);
    expect(rooms).toHaveLength(1);
  });

  it('round a corner of the building closes a room', () => {
    const corner = [...across(0.2, 7, [3.85, 3.95]), ...upright(0.2, 3.95, [6.85, 6.95])];
    const { rooms, seen } = windowsOf([BACK, LEFT, ...corner]);
    expect(seen.sort()).toEqual(['window 37', 'window 67']);
    expect(rooms).toHaveLength(1);
  });

  describe('round a mitred corner', () => {
    const FRONT = solid(0, 4, 4, 4.2);
    const SHORT_RIGHT = solid(6.8, 0.2, 7, 1);
    const mitred = [0, 0.1, 0.2].flatMap((d) => [
      ...across(4, 7 - d, [4.2 - d]),
      ...upright(1, 4.2 - d, [7 - d]),
    ]);
    const house = [BACK, LEFT, SHORT_RIGHT, FRONT, ...mitred];
    const expectCorner = (shapes: readonly SmallShape[]): void => {
      const { rooms, seen } = windowsOf(shapes);
      expect(seen.sort()).toEqual(['window 29', 'window 31']);
      expect(rooms).toHaveLength(1);
    };

    it('goes to the corner, not to lines of the floor that end near it', () => {
      expectCorner([...house, ...across(0.2, 6.8, [3.8, 3.9])]);
    });

    it('does not go on to a wall beyond it', () => {
      expectCorner([...house, solid(8, 4, 12, 4.2)]);
    });
  });

  it('is found where another building stands opposite', () => {
    const { seen } = windowsOf([BACK, LEFT, RIGHT, ...across(0.2, 6.8, [3.85, 3.95]), solid(0, 9, 7, 9.2)]);
    expect(seen).toEqual(['window 66']);
  });

  it('is not seen in two lines in a room behind it', () => {
    const { seen } = windowsOf([BACK, LEFT, RIGHT, ...across(0.2, 6.8, [3, 3.1, 3.85, 3.95])]);
    expect(seen).toEqual(['window 66']);
  });

  it('is not seen in two lines between the walls of a room', () => {
    const front = [solid(0, 4, 7, 4.2), ...across(0.2, 6.8, [3.4, 3.5])];
    expect(windowsOf([BACK, LEFT, RIGHT, ...front]).seen).toEqual([]);
  });
  it('is not seen in lines of the floor across the corner of a room', () => {
    const thin = [
      solid(0, 0, 7, 0.2),
      solid(0, 0.2, 0.2, 4),
      solid(6.8, 0.2, 6.86, 4),
      solid(0, 4, 6.86, 4.06),
    ];
    const floor = [0.64, 0.94, 1.24].map((d) => line([6.8, 4 - d], [6.8 - d, 4]));
    expect(windowsOf([...thin, ...floor]).seen).toEqual([]);
  });

  describe('at a bend of the wall, whose end is cut slanting', () => {
    const glass = [line([0.2, 3.85], [6.8, 3.85]), line([0.36, 3.95], [6.8, 3.95])];
    const walls = [BACK, LEFT, RIGHT];

    it('closes a room where a line joins its ends', () => {
      const { rooms, seen } = windowsOf([...walls, ...glass, line([0.2, 3.85], [0.36, 3.95])]);
      expect(seen).toEqual(['window 66']);
      expect(rooms).toHaveLength(1);
    });

    it('is not seen where only one of its lines comes from the wall', () => {
      expect(windowsOf([...walls, ...glass]).seen).toEqual([]);
    });
  });
});

describe('passages', () => {
  it('below dashed lintels are gaps, with a dash as well as with its strokes drawn one by one', () => {
    const dashed = [3.2, 3.35].map((y) => line([1, y], [2.5, y], { dash: [4, 2] }));
    const strokes = [3.2, 3.35].flatMap((y) =>
      Array.from({ length: 8 }, (_, i) => line([1 + i * 0.19, y], [1.12 + i * 0.19, y])),
    );
    for (const lintel of [dashed, strokes]) {
      const { openings, joined } = extracted([...twoRooms(1.5), ...lintel]);
      expect(openings).toMatchObject([{ kind: 'gap', evidence: 'lintel' }]);
      expect(joined).toEqual([1, 1]);
    }
  });

  it('between fixed glass are gaps with their sidelights', () => {
    const glass = [outline(1, 3.24, 1.6, 3.31), outline(2.5, 3.24, 3.1, 3.31)];
    const lintel = [3.2, 3.35].map((y) => line([1.6, y], [2.5, y], { dash: [4, 2] }));
    const { openings, joined } = extracted([...twoRooms(2.1), ...glass, ...lintel]);
    expect(openings).toMatchObject([{ kind: 'gap', marks: ['lintel', 'sidelight'] }]);
    expect(openings[0].width_mm).toBeCloseTo(900, 0);
    expect(openings[0].sidelights?.map(({ width_mm }) => Math.round(width_mm ?? 0))).toEqual([600, 600]);
    expect(joined).toEqual([1, 1]);
    expect(extracted([...twoRooms(2.1), ...lintel]).openings).toEqual([]);
  });

  it('with a line on the floor are gaps', () => {
    const { openings } = extracted([...twoRooms(0.9), line([1, 3.275], [1.9, 3.275])]);
    expect(openings).toMatchObject([{ kind: 'gap', evidence: 'threshold' }]);
  });

  it('are not seen where the lines of the floor go on beside the wall', () => {
    const pen = { width: 0.2 };
    const floor = [2.9, 3.275, 3.65].map((y) => line([1, y], [1.9, y], pen));
    expect(extracted([...twoRooms(0.9), ...floor]).openings).toEqual([]);
  });

  it('are not seen where a wall stands right before the gap', () => {
    const wall = solid(0.2, 3.38, 2.4, 3.5);
    expect(extracted([...twoRooms(0.9), line([1, 3.275], [1.9, 3.275]), wall]).openings).toEqual([]);
  });
});

it('the faces of a wall between thick columns are no window', () => {
  const columns = [solid(0.2, 3.1, 0.7, 3.5), solid(3.7, 3.1, 4.2, 3.5)];
  const faces = [3.2, 3.35].map((y) => line([0.7, y], [3.7, y]));
  const { openings } = extracted([...twoRooms(0.9).slice(0, 4), ...columns, ...faces]);
  expect(openings.filter(({ kind }) => kind === 'window')).toEqual([]);
});
