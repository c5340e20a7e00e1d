import { type Box, boxRing, lengthOf, ringEdges, type Segment } from '../../../geometry';
import type { Patch } from '../../model/linework';
import type { Discarded } from '../../model/observation';
import { withoutCovered } from '../covered-strips';
import { doubleLineStrips } from '../sources/faces';
import { withoutFurniture } from './without-furniture';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };
/** The faces of walls of 200 mm round a room of 6 × 4 m. */
const ROOM = [...edges([0, 0, 640, 440]), ...edges([20, 20, 620, 420])];

function edges(...boxes: Box[]): Segment[] {
  return boxes.flatMap((box) => ringEdges(boxRing(box)));
}

function line(x0: number, y0: number, x1: number, y1: number): Segment {
  return { a: [x0, y0], b: [x1, y1] };
}

/** The sides of a line through these x and y. */
function path(points: readonly number[]): Segment[] {
  return Array.from({ length: points.length / 2 - 1 }, (_, i) =>
    line(points[2 * i], points[2 * i + 1], points[2 * i + 2], points[2 * i + 3]),
  );
}

/**
 * Middles of the strips that stand, and what was left out. The finer lines are drawn with another pen; patches are
 * painted over the walls.
 */
function standing(
  lines: readonly Segment[],
  { finer = [], patches = [] }: { finer?: readonly Segment[]; patches?: readonly Patch[] } = {},
): { middles: string[]; left: Discarded[] } {
  const left: Discarded[] = [];
  const pairs = withoutCovered(doubleLineStrips(lines, null, SCALE));
  const strokes = [...lines, ...finer].map((one, path) => ({ ...one, style: 0, path }));
  const linework = { strokes, patches };
  const strips = withoutFurniture(pairs, lines, linework, SCALE, (one) => left.push(one));
  return {
    middles: strips
      .filter((strip) => lengthOf(strip) > strip.thickness)
      .map(({ a, b }) => [a, b].map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(' '))
      .sort(),
    left,
  };
}

const WALLS = standing(ROOM).middles;

describe('furniture drawn with the pen of the walls', () => {
  it('leaves the walls alone', () => {
    expect(WALLS).toHaveLength(4);
    expect(standing(ROOM).left).toEqual([]);
  });

  it.each<[string, Segment[]]>([
    ['a cupboard against a wall', edges([200, 23, 320, 58])],
    ['a cupboard in a corner', edges([22, 22, 122, 57])],
    ['seats along a wall', [0, 1, 2, 3].flatMap((i) => edges([100 + i * 52, 372, 145 + i * 52, 417]))],
    ['a stool', edges([300, 200, 345, 245])],
    ['a sofa', edges([200, 200, 380, 285], [210, 210, 370, 285])],
    ['a dimension chain outside', [line(0, -60, 640, -60), line(0, -85, 640, -85)]],
  ])('leaves out %s', (_, furniture) => {
    expect(doubleLineStrips(furniture, null, SCALE)).not.toEqual([]);
    const { middles, left } = standing([...ROOM, ...furniture]);
    expect(middles).toEqual(WALLS);
    expect(left[0].reason).toMatch(/\.$/);
  });

  describe('with a cross', () => {
    const cross = ([x0, y0, x1, y1]: Box): Segment[] => [line(x0, y0, x1, y1), line(x0, y1, x1, y0)];
    const SHAFT: Box = [20, 20, 90, 80];
    const BETWEEN = [line(20, 90, 100, 90), line(100, 90, 100, 20)];

    it('keeps the walls of a shaft, which has walls on all sides', () => {
      const drawn = [...ROOM, ...edges(SHAFT), ...BETWEEN];
      expect(standing(drawn, { finer: cross(SHAFT) }).middles).toHaveLength(WALLS.length + 2);
      expect(standing(drawn).middles).toEqual(WALLS);
    });

    it('leaves out what the sides of cupboards make with each other and with a desk', () => {
      const [cupboards, desk]: [Box[], Segment[]] = [
        [
          [20, 100, 80, 280],
          [20, 295, 80, 400],
        ],
        [line(100, 100, 100, 280), line(100, 100, 200, 100), line(100, 280, 200, 280)],
      ];
      const drawn = [...ROOM, ...edges(...cupboards), ...desk];
      expect(standing(drawn, { finer: cupboards.flatMap(cross) }).middles).toEqual(WALLS);
      expect(standing(drawn).middles).not.toEqual(WALLS);
    });

    it('leaves out a cupboard in a corner with a line before its front', () => {
      const cupboard: Box = [20, 20, 120, 60];
      const drawn = [...ROOM, ...edges(cupboard), line(20, 70, 120, 70)];
      expect(standing(drawn, { finer: cross(cupboard) }).middles).toEqual(WALLS);
    });
  });

  it('keeps two short pieces of wall beside an opening that is painted over the wall', () => {
    const corridor = [line(140, 20, 140, 420), line(150, 20, 150, 420)];
    const pieces = [20, 115].flatMap((x) => [line(x, 200, x + 25, 200), line(x, 210, x + 25, 210)]);
    const ring = boxRing([45, 200, 115, 210]);
    const patch: Patch = {
      a: [45, 205],
      b: [115, 205],
      thickness: 10,
      white: true,
      order: 1,
      style: 0,
      ring,
    };
    const drawn = [...ROOM, ...corridor, ...pieces];
    expect(standing(drawn, { patches: [patch] }).middles).toHaveLength(WALLS.length + 3);
    expect(standing(drawn).middles).toHaveLength(WALLS.length + 1);
  });

  it('keeps the slanted sides of a bay, but no slanted box beside a wall', () => {
    // The room has an opening of 2 m on top; the bay stands out by 70 cm, its sides at 45°.
    const open = [
      [220, 0, 0, 0, 0, 440, 640, 440, 640, 0, 420, 0],
      [228.28, 20, 20, 20, 20, 420, 620, 420, 620, 20, 411.72, 20],
    ].flatMap(path);
    const bay = [
      [220, 0, 290, -70, 350, -70, 420, 0],
      [228.28, 20, 298.28, -50, 341.72, -50, 411.72, 20],
    ].flatMap(path);
    expect(standing([...open, ...bay]).left).toEqual([]);
    expect(standing([...open, ...bay]).middles).toHaveLength(8);
    const box = [20, 100, 90, 170, 76, 184, 6, 114, 20, 100];
    expect(standing([...ROOM, ...path(box)]).middles).toEqual(WALLS);
  });

  it('keeps short pieces of wall beside doors, a free-standing wall, and a shaft', () => {
    // A wall of 100 mm across the room with a door of 900 mm, so that 500 mm of it are left on one side.
    const across = [
      [line(300, 20, 300, 70), line(310, 20, 310, 70), line(300, 70, 310, 70)],
      [line(300, 160, 300, 420), line(310, 160, 310, 420), line(300, 160, 310, 160)],
    ].flat();
    expect(standing([...ROOM, ...across]).middles).toHaveLength(6);
    expect(standing([...ROOM, ...edges([100, 200, 280, 210])]).middles).toHaveLength(5);
    expect(standing([...ROOM, ...edges([200, 150, 340, 290], [210, 160, 330, 280])]).middles).toHaveLength(8);
  });
});
