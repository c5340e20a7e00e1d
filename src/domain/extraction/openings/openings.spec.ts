import type { Point } from '../../geometry';
import { extractPlan, measurePlan } from '..';
import {
  arc,
  line,
  outline,
  smallDrawing,
  solid,
  type SmallShape,
} from '../../../../test/support/small-drawing';

/** Two rooms, 4 × 3 m each, with a wall of 150 mm between them that is open from x = 1 to x = 1 + `gap`, in metres. */
const twoRooms = (gap: number): SmallShape[] => [
  solid(0, 0, 4.4, 0.2),
  solid(0, 6.35, 4.4, 6.55),
  solid(0, 0.2, 0.2, 6.35),
  solid(4.2, 0.2, 4.4, 6.35),
  solid(0.2, 3.2, 1, 3.35),
  solid(1 + gap, 3.2, 4.2, 3.35),
];
const NAMES = [
  { text: 'Bedroom', at: [2.2, 1.2] as Point },
  { text: 'Kitchen', at: [2.2, 5.6] as Point },
];

function extracted(shapes: readonly SmallShape[], texts = NAMES) {
  const plan = extractPlan(smallDrawing(shapes, texts));
  const { openings, rooms } = measurePlan(plan, plan.scale);
  const joined = rooms.map((room) => room.opening_ids.length).sort();
  return { openings, rooms, joined };
}

/** A leaf with its arc, hinged at x = `hinge` and open downwards; a negative width hinges it on the right. */
const leafAt = (hinge: number, width: number): SmallShape[] => [
  line([hinge, 3.35], [hinge, 3.35 + Math.abs(width)]),
  width > 0 ? arc([hinge, 3.35], width, 90, 0) : arc([hinge, 3.35], -width, 90, 180),
];

describe('doors with arcs', () => {
  it('have the width of the gap and of the leaf, and the side of the hinge', () => {
    const { openings, joined } = extracted([...twoRooms(1), ...leafAt(1.065, 0.87)]);
    expect(openings).toHaveLength(1);
    expect(openings[0]).toMatchObject({ kind: 'door', operation: 'swing', leaves: 1, hinge_side: 'left' });
    expect(openings[0].width_mm).toBeCloseTo(1000, 0);
    expect(openings[0].leaf_width_mm).toBeCloseTo(870, 0);
    expect(openings[0].marks).toEqual(['arc', 'leaf']);
    expect(joined).toEqual([1, 1]);
    const [right] = extracted([...twoRooms(0.9), ...leafAt(1.9, -0.9)]).openings;
    expect(right.hinge_side).toBe('right');
  });

  it('are found where a curve of no length follows the arc', () => {
    const [x, y, r, k] = [1, 3.35, 0.9, 0.9 * 0.5523];
    const points: Point[] = [
      [x, y + r],
      [x + k, y + r],
      [x + r, y + k],
      [x + r, y],
      [x + r, y],
      [x + r, y],
      [x + r, y],
    ];
    const { openings } = extracted([...twoRooms(0.9), { points, cubic: true }]);
    expect(openings).toMatchObject([{ kind: 'door', evidence: 'arc' }]);
  });

  it('with fixed glass beside the leaf are one door with its sidelights', () => {
    const glass = [outline(1, 3.2, 1.6, 3.28), outline(2.5, 3.2, 3.1, 3.28)];
    const { openings, joined } = extracted([...twoRooms(2.1), ...glass, ...leafAt(1.6, 0.9)]);
    expect(openings).toHaveLength(1);
    expect(openings[0]).toMatchObject({ kind: 'door', leaves: 1, marks: ['arc', 'leaf', 'sidelight'] });
    expect(openings[0].width_mm).toBeCloseTo(900, 0);
    expect(openings[0].sidelights?.map(({ width_mm }) => Math.round(width_mm ?? 0))).toEqual([600, 600]);
    expect(joined).toEqual([1, 1]);
  });

  it('with two leaves between fixed glass are one double door', () => {
    const glass = [outline(1, 3.25, 1.3, 3.3), outline(2.9, 3.25, 3.2, 3.3)];
    const { openings } = extracted([...twoRooms(2.2), ...glass, ...leafAt(1.3, 0.8), ...leafAt(2.9, -0.8)]);
    expect(openings).toMatchObject([{ operation: 'double', leaves: 2 }]);
    expect(openings[0].width_mm).toBeCloseTo(1600, 0);
    expect(openings[0].sidelights).toHaveLength(2);
  });

  it('with a wide and a narrow leaf are double doors', () => {
    const { openings } = extracted([...twoRooms(1.3), ...leafAt(1, 0.9), ...leafAt(2.3, -0.4)]);
    expect(openings).toMatchObject([{ kind: 'door', operation: 'double', leaves: 2 }]);
    expect(openings[0].width_mm).toBeCloseTo(1300, 0);
    expect(openings[0].leaf_width_mm).toBeCloseTo(900, 0);
  });

  it('back to back at one post are two doors', () => {
    const { openings } = extracted([...twoRooms(1.8), ...leafAt(1.9, 0.9), ...leafAt(1.9, -0.9)]);
    expect(openings.map(({ operation, leaves }) => [operation, leaves])).toEqual([
      ['swing', 1],
      ['swing', 1],
    ]);
    expect(openings.map(({ width_mm }) => Math.round(width_mm ?? 0))).toEqual([900, 900]);
  });

  it('back to back in one wall, one leaf into each room, are one door of two leaves', () => {
    const upwards = [line([1.9, 3.2], [1.9, 2.3]), arc([1.9, 3.2], 0.9, -90, -180)];
    const { openings } = extracted([...twoRooms(0.9), ...leafAt(1, 0.9), ...upwards]);
    expect(openings).toMatchObject([{ kind: 'door', leaves: 2 }]);
    expect(openings[0].width_mm).toBeCloseTo(900, 0);
  });

  it('are not seen in an arc that has no jamb at its other end', () => {
    const furniture = arc([1, 3.35], 0.9, 60, 150);
    const { openings } = extracted([...twoRooms(0.9), furniture]);
    expect(openings.filter(({ kind }) => kind === 'door')).toEqual([]);
  });
});

/** The two rooms with walls drawn as lines that run through. */
const LINED: SmallShape[] = [
  outline(0, 0, 4.4, 6.55, 0.5),
  outline(0.2, 0.2, 4.2, 3.2, 0.5),
  outline(0.2, 3.35, 4.2, 6.35, 0.5),
];
/** The two rooms with solid walls that run through. */
const SOLID: SmallShape[] = [...twoRooms(0.9), solid(0.9, 3.2, 2, 3.35)];
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

  it('is not seen in two lines between the walls of a room', () => {
    const front = [solid(0, 4, 7, 4.2), ...across(0.2, 6.8, [3.4, 3.5])];
    expect(windowsOf([BACK, LEFT, RIGHT, ...front]).seen).toEqual([]);
  });
});

describe('doors without arcs', () => {
  it('of leaves that fold have a leaf for each', () => {
    const zigzag = [line([1, 3.3], [1.3, 3.8]), line([1.3, 3.8], [1.6, 3.3])];
    const { openings, joined } = extracted([...twoRooms(1.8), ...zigzag]);
    expect(openings).toMatchObject([{ kind: 'door', operation: 'folding', leaves: 2, evidence: 'fold' }]);
    expect(joined).toEqual([1, 1]);
  });

  it('slide before the wall, or pass each other', () => {
    const panel = outline(1.4, 3.37, 2.3, 3.41);
    const passing = [outline(1, 3.22, 1.95, 3.26), outline(1.85, 3.28, 2.8, 3.32)];
    const movesOf = (gap: number, shapes: SmallShape[]) =>
      extracted([...twoRooms(gap), ...shapes]).openings.map(({ operation, leaves }) => [operation, leaves]);
    expect(movesOf(0.9, [panel])).toEqual([['sliding', 1]]);
    expect(movesOf(1.8, passing)).toEqual([['sliding', 2]]);
  });

  it('are not seen in a leader with an arrowhead, a counter as long as the gap or a line on the floor', () => {
    const leader = [line([1, 3.4], [1.7, 3.95]), line([1, 3.4], [1.2, 3.5]), line([1, 3.4], [1.14, 3.58])];
    expect(extracted([...twoRooms(0.9), ...leader]).openings).toEqual([]);
    const counter = [line([1, 3.4], [1, 5.9])];
    expect(extracted([...twoRooms(2.5), ...counter]).openings).toEqual([]);
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

  it('with a line on the floor are gaps', () => {
    const { openings } = extracted([...twoRooms(0.9), line([1, 3.275], [1.9, 3.275])]);
    expect(openings).toMatchObject([{ kind: 'gap', evidence: 'threshold' }]);
  });
});

it('the faces of a wall between thick columns are no window', () => {
  const columns = [solid(0.2, 3.1, 0.7, 3.5), solid(3.7, 3.1, 4.2, 3.5)];
  const faces = [3.2, 3.35].map((y) => line([0.7, y], [3.7, y]));
  const { openings } = extracted([...twoRooms(0.9).slice(0, 4), ...columns, ...faces]);
  expect(openings.filter(({ kind }) => kind === 'window')).toEqual([]);
});
