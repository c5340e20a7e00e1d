import type { Point } from '../../../geometry';
import type { Linework, Stroke } from '../../model/linework';
import type { WorkingScale } from '../../model/working-scale';
import type { PathStyle } from '../../../drawing/drawing';
import { findHatches } from './find-hatches';
import { hatchedWalls } from './hatches';

/** One unit is ten millimetres. */
const SCALE = { mmPerUnit: 10 } as WorkingScale;
const PEN = { dash: [], layer: null } as unknown as PathStyle;
type Block = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Lines at 45° over blocks that do not overlap, cut at their sides; pieces that touch are one line. */
function hatch(blocks: readonly Block[], spacing: number): Stroke[] {
  const strokes: Stroke[] = [];
  for (let offset = -2000; offset < 2000; offset += spacing * Math.SQRT2) {
    const pieces = blocks
      .map(([minX, minY, maxX, maxY]) => [Math.max(minX, minY - offset), Math.min(maxX, maxY - offset)])
      .filter(([from, to]) => to - from > 1e-9)
      .sort(([p], [q]) => p - q);
    const joined: number[][] = [];
    for (const [from, to] of pieces) {
      const last = joined[joined.length - 1];
      if (last && from - last[1] < 1e-6) last[1] = to;
      else joined.push([from, to]);
    }
    for (const [from, to] of joined) {
      strokes.push({ a: [from, from + offset], b: [to, to + offset], style: 0, path: strokes.length });
    }
  }
  return strokes;
}

const readFrom = (strokes: Stroke[]): ReturnType<typeof hatchedWalls> =>
  hatchedWalls(findHatches({ strokes, curves: [], fills: [], styles: [PEN] } as Linework, SCALE), SCALE);

/** Where a horizontal wall of 100 mm at y = 0..10 runs, in order. */
const stretches = (strokes: Stroke[]): number[][] =>
  readFrom(strokes)
    .strips.filter(({ a, b }) => Math.abs(a[1] - 5) < 0.2 && Math.abs(b[1] - 5) < 0.2)
    .map(({ a, b }) => [a[0], b[0]].sort((p, q) => p - q))
    .sort(([p], [q]) => p - q);

describe('hatchedWalls', () => {
  // A ring of walls of 100 mm, 6 m × 4 m, with a door of 900 mm in the lower one.
  const ring: Block[] = [
    [0, 0, 203, 10],
    [293, 0, 600, 10],
    [0, 390, 600, 400],
    [0, 10, 10, 390],
    [590, 10, 600, 390],
  ];

  it.each([6, 9, 13])(
    'finds thin walls whose hatch lines stand %d units apart, up to their corners',
    (spacing) => {
      const [left, right] = stretches(hatch(ring, spacing));
      expect(left[0]).toBeCloseTo(0, 0);
      expect(right[1]).toBeCloseTo(600, 0);
    },
  );

  it('ends a wall at the hatch line that its jamb cuts short', () => {
    const [left, right] = stretches(hatch(ring, 6));
    expect(Math.abs(left[1] - 203)).toBeLessThan(0.2);
    expect(Math.abs(right[0] - 293)).toBeLessThan(0.2);
  });

  it('reads a hatch whose lines stand in pairs', () => {
    const pairs = [
      ...hatch(ring, 9),
      ...hatch(
        ring.map(([x, y, u, v]): Block => [x, y - 3, u, v - 3]),
        9,
      ),
    ];
    const moved = pairs.map(({ a, b, ...rest }, i): Stroke => {
      const down = (p: Point): Point => [p[0], p[1] + (i < pairs.length / 2 ? 0 : 3)];
      return { ...rest, a: down(a), b: down(b) };
    });
    expect(stretches(moved)[0][0]).toBeCloseTo(0, 0);
  });

  it('takes no floor for walls', () => {
    expect(readFrom(hatch([[0, 0, 600, 400]], 6)).strips).toEqual([]);
  });

  it('takes ruled equipment beside hatched walls for no walls', () => {
    const rules = Array.from({ length: 45 }, (_, i): Stroke => ({
      a: [100 + i, 100],
      b: [100 + i, 160],
      style: 0,
      path: 10_000 + i,
    }));
    const { strips } = readFrom([...hatch(ring, 6), ...rules]);
    expect(strips.length).toBeGreaterThan(4);
    expect(strips.filter(({ a }) => a[0] > 50 && a[0] < 200 && a[1] > 50 && a[1] < 200)).toEqual([]);
  });
});
