import fc from 'fast-check';
import { lengthOf, type Point, type Segment } from '../../../geometry';
import { classifyDirections, onPage, type DirectionClass } from './face-line';

const TOLERANCE = { across: 0.5, gap: 1 };
const coordinate = fc.integer({ min: 0, max: 400 });
const wallLine = fc
  .tuple(
    coordinate,
    coordinate,
    fc.integer({ min: 20, max: 200 }),
    fc.boolean(),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(([x, y, length, level, slack]): Segment => {
    const off = slack / 50;
    return level ? { a: [x, y], b: [x + length, y + off] } : { a: [x, y], b: [x + off, y + length] };
  });

function asSegments({ unit, lines }: DirectionClass): Segment[] {
  return lines.map(({ from, to, across }) => ({
    a: onPage(unit, from, across),
    b: onPage(unit, to, across),
  }));
}

describe('snapping lines to directions', () => {
  it('changes nothing that was snapped before', () => {
    fc.assert(
      fc.property(fc.array(wallLine, { minLength: 4, maxLength: 40 }), (lines) => {
        const once = classifyDirections(lines, { across: 0, gap: 0 }).flatMap(asSegments);
        const twice = classifyDirections(once, { across: 0, gap: 0 }).flatMap(asSegments);
        expect(twice.length).toBe(once.length);
        const sum = (segments: readonly Segment[]): number =>
          segments.reduce((s, line) => s + lengthOf(line), 0);
        expect(sum(twice)).toBeCloseTo(sum(once), 3);
      }),
    );
  });

  it('makes one line of collinear pieces and keeps the ends', () => {
    const pieces: Segment[] = [
      { a: [0, 0], b: [50, 0] },
      { a: [50.8, 0.2], b: [100, 0.2] },
      { a: [30, 0], b: [60, 0] },
      { a: [0, 40], b: [0, 90] },
      { a: [0, 0], b: [0, 39.5] },
    ];
    const classes = classifyDirections(pieces, TOLERANCE);
    expect(classes.map(({ lines }) => lines.length)).toEqual([1, 1]);
    const [level] = asSegments(classes.find(({ degrees }) => degrees === 0)!);
    expect([level.a[0], level.b[0]].map(Math.round) as unknown as Point).toEqual([0, 100]);
  });
});
