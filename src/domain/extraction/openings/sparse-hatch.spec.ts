import type { Point } from '../../geometry';
import { extracted, leafAt, NAMES } from '../../../../test/support/two-small-rooms';
import { line, type SmallShape } from '../../../../test/support/small-drawing';

const HATCH_PEN = { width: 0.1 };
type Block = readonly [x0: number, y0: number, x1: number, y1: number];

/** Lines at 45° over blocks in metres, cut at their sides, without any that touches the block `bare`. */
function hatch(blocks: readonly Block[], spacing: number, bare?: Block): SmallShape[] {
  const touches = ([x0, y0, x1, y1]: Block, offset: number): boolean =>
    Math.min(x1, y1 - offset) > Math.max(x0, y0 - offset);
  const shapes: SmallShape[] = [];
  for (let offset = -10; offset < 10; offset += spacing) {
    for (const [x0, y0, x1, y1] of blocks) {
      const [from, to] = [Math.max(x0, y0 - offset), Math.min(x1, y1 - offset)];
      if (to - from < 1e-6 || (bare && touches(bare, offset) && y0 === bare[1])) continue;
      const at = (x: number): Point => [x, x + offset];
      shapes.push(line(at(from), at(to), HATCH_PEN));
    }
  }
  return shapes;
}

/** Two rooms; the wall between them has a door from x = 0.5 to 1.4, and a piece of 300 mm between it and the outer wall. */
const PIECE: Block = [0.2, 3.2, 0.5, 3.35];
const WALLS: readonly Block[] = [
  [0, 0, 4.4, 0.2],
  [0, 6.35, 4.4, 6.55],
  [0, 0.2, 0.2, 6.35],
  [4.2, 0.2, 4.4, 6.35],
  PIECE,
  [1.4, 3.2, 4.2, 3.35],
];

describe('a door in a wall that only its hatch shows', () => {
  it('is found beside a piece of wall that holds no line of the hatch', () => {
    const { openings, joined } = extracted([...hatch(WALLS, 0.07, PIECE), ...leafAt(0.5, 0.9)], NAMES);
    expect(openings).toMatchObject([{ kind: 'door', operation: 'swing', leaves: 1 }]);
    expect(openings[0].width_mm).toBeCloseTo(900, -2);
    expect(joined).toEqual([1, 1]);
  });

  it('is no door where the gap is much wider than its leaf', () => {
    const wide = WALLS.filter((block) => block !== PIECE).map((block): Block =>
      block[0] === 1.4 ? [2.6, 3.2, 4.2, 3.35] : block,
    );
    expect(extracted([...hatch(wide, 0.07), ...leafAt(0.5, 0.9)], NAMES).openings).toEqual([]);
  });
});
