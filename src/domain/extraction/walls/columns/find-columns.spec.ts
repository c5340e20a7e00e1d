import { type Box, boxRing, type Point, regionArea, type Ring, ringEdges } from '../../../geometry';
import { drawingOf, PLAIN } from '../../../../../test/support/two-rooms-drawing';
import type { FoundColumn } from '../../model/found-column';
import type { Linework } from '../../model/linework';
import type { Strip } from '../../model/wall-strip';
import { columnIndex, findColumns, withoutColumnFloor, withoutColumns } from './find-columns';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };
const [BLACK, PEN] = drawingOf(PLAIN).styles;
const STYLES = [BLACK, PEN, { ...PEN, layer: 'S-COLS' }, { ...BLACK, fillColor: 0xe0e0e0 }];
const ROOM = { outer: boxRing([0, 0, 800, 600]), holes: [] };
const WALL: Strip = { a: [0, -10], b: [800, -10], thickness: 20, layer: null, drawnAs: 'pair' };

function drawn(fills: [Ring, number][], outlines: [Box, number, boolean][] = []): Linework {
  return {
    fills: fills.map(([ring, style], order) => ({ order, rings: [ring], rule: 'nonzero', style })),
    strokes: outlines.flatMap(([box, style, crossed], path) => {
      const ring = boxRing(box);
      const sides = ringEdges(ring).map((edge) => ({ ...edge, style, path }));
      const diagonals = [0, 1].map((i) => ({ a: ring[i], b: ring[i + 2], style, path: 100 + 2 * path + i }));
      return crossed ? [...sides, ...diagonals] : sides;
    }),
    curves: [],
    styles: STYLES,
  } as unknown as Linework;
}

function columnsOf(linework: Linework): FoundColumn[] {
  return findColumns(linework, { strips: [WALL], rooms: [{ region: ROOM }] }, SCALE);
}

const CIRCLE = Array.from({ length: 24 }, (_, i): Point => {
  const turn = (i * Math.PI) / 12;
  return [400 + 20 * Math.cos(turn), 300 + 20 * Math.sin(turn)];
});

describe('columns', () => {
  it('are dark squares and circles, crossed squares, and what is on their layer', () => {
    expect(columnsOf(drawn([[boxRing([200, 200, 240, 250]), 0]]))).toMatchObject([
      { width: 50, depth: 40, freeStanding: true, centre: [220, 225] },
    ]);
    const [round] = columnsOf(drawn([[CIRCLE, 0]]));
    expect(round.width).toBeCloseTo(40, 3);
    expect(columnsOf(drawn([], [[[200, 200, 235, 235], 1, true]]))).toHaveLength(1);
    expect(columnsOf(drawn([], [[[200, 200, 235, 235], 2, false]]))).toMatchObject([{ layer: 'S-COLS' }]);
  });

  it('stand in a wall too, and the floor ends where they stand out', () => {
    const columns = columnsOf(drawn([[boxRing([300, -25, 340, 15]), 0]]));
    expect(columns).toMatchObject([{ freeStanding: false }]);
    const floor = withoutColumnFloor(ROOM, columnIndex(columns));
    expect(floor.holes).toEqual([]);
    expect(regionArea(floor)).toBeCloseTo(800 * 600 - 40 * 15, 6);
    const flush = columnsOf(drawn([[boxRing([300, -40, 340, 1]), 0]]));
    expect(flush).toHaveLength(1);
    expect(withoutColumnFloor(ROOM, columnIndex(flush))).toBe(ROOM);
  });

  it('are deducted from the floor and no walls', () => {
    const columns = columnsOf(drawn([[boxRing([200, 200, 240, 240]), 0]]));
    expect(regionArea(withoutColumnFloor(ROOM, columnIndex(columns)))).toBe(800 * 600 - 40 * 40);
    const core: Strip = { ...WALL, a: [200, 220], b: [240, 220], thickness: 40 };
    expect(withoutColumns([WALL, core], columns)).toEqual([WALL]);
  });

  it.each<[string, Linework]>([
    ['a light square', drawn([[boxRing([200, 200, 240, 240]), 3]])],
    ['an outline without a cross', drawn([], [[[200, 200, 235, 235], 1, false]])],
    ['seats in a row', drawn([0, 1, 2].map((i) => [boxRing([200 + 60 * i, 200, 240 + 60 * i, 240]), 0]))],
    ['a long crossed box', drawn([], [[[200, 200, 300, 235], 1, true]])],
    ['a crossed cupboard at a wall', drawn([], [[[200, 2, 260, 62], 1, true]])],
    ['a dark table', drawn([[boxRing([200, 200, 360, 280]), 0]])],
    [
      'a piece of a filled wall',
      drawn([
        [boxRing([0, -20, 300, 0]), 0],
        [boxRing([350, -20, 390, 0]), 0],
      ]),
    ],
  ])('are not %s', (_, linework) => {
    expect(columnsOf(linework)).toEqual([]);
  });

  it('are no shower trays below a window, where the wall is open', () => {
    const tray = drawn([], [[[200, 2, 260, 62], 1, true]]);
    const [before, after] = [
      { ...WALL, b: [150, -10] as Point },
      { ...WALL, a: [350, -10] as Point },
    ];
    expect(findColumns(tray, { strips: [before, after], rooms: [{ region: ROOM }] }, SCALE)).toEqual([]);
  });
});
