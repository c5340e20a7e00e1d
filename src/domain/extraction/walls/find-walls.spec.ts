import { boxRing, ringEdges, type Box, type Segment } from '../../geometry';
import { drawingOf, PLAIN } from '../../../../test/support/two-rooms-drawing';
import type { Linework } from '../model/linework';
import { wallReadings } from './find-walls';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };
const [THICK, THIN] = [30, 10].map((width) => ({ ...drawingOf(PLAIN).styles[1], width }));
/** A room of 6 × 4 m, with a wall of one thin stroke across. */
const OUTER = ringEdges(boxRing([0, 0, 600, 400]));
const ACROSS: Segment = { a: [300, 0], b: [300, 400] };
const CUPBOARD: Box = [100, 20, 220, 80];
const FURNITURE: Segment[] = [
  ...ringEdges(boxRing(CUPBOARD)),
  { a: [100, 20], b: [220, 80] },
  { a: [100, 80], b: [220, 20] },
];

function lineworkOf(...drawn: [lines: readonly Segment[], style: number][]): Linework {
  const strokes = drawn.flatMap(([lines, style]) => lines.map(({ a, b }) => ({ a, b, style, path: 0 })));
  return { strokes, curves: [], fills: [], styles: [THICK, THIN] } as unknown as Linework;
}

const readings = (linework: Linework) => [...wallReadings(linework, SCALE)];

describe('walls drawn as thick strokes beside furniture', () => {
  it('are read without the pen that draws crosses on cupboards, and then with it', () => {
    const found = readings(lineworkOf([[...OUTER], 0], [FURNITURE, 1])).filter(({ name }) =>
      name.startsWith('thick'),
    );
    expect(found.map(({ strips }) => strips.length)).toEqual([OUTER.length, expect.any(Number)]);
    expect(found[1].strips.length).toBeGreaterThan(OUTER.length);
  });

  it('are doubtful where the pen of the furniture draws them', () => {
    const found = readings(lineworkOf([[...OUTER], 0], [[ACROSS, ...FURNITURE], 1]));
    const whole = found.find(({ name }) => name === 'thick strokes');
    expect(whole!.doubtful!.map(({ thickness }) => thickness)).toContain(10);
    expect(whole!.doubtful!.every(({ thickness }) => thickness === 10)).toBe(true);
    const plain = readings(lineworkOf([[...OUTER], 0], [[ACROSS], 1]));
    expect(plain.find(({ name }) => name === 'thick strokes')!.doubtful).toEqual([]);
  });
});
