import fc from 'fast-check';
import type { DrawnText } from '../../drawing/drawing';
import type { Point } from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import { scaleBars } from './bars';
import { MM_PER_POINT } from './standard-scales';

const line = (a: Point, b: Point): Stroke => ({ a, b, style: 0, path: 0 });
const text = (words: string, x: number, y: number): DrawnText => ({
  ...{ text: words, x: x - words.length * 1.5, y, width: words.length * 3, size: 5 },
  ...{ angle: 0, layer: null, visible: true },
});

interface Bar {
  readonly ratio: number;
  readonly values: readonly number[];
  readonly mm: number;
  readonly last?: string;
  readonly behind?: string;
}

/** A ruler with a tick at every number. */
function bar({ ratio, values, mm, last = '', behind = '' }: Bar): { texts: DrawnText[]; linework: Linework } {
  const place = (value: number): number => 100 + (value * mm) / (ratio * MM_PER_POINT);
  const end = place(values[values.length - 1]);
  const strokes = [
    line([100, 200], [end, 200]),
    ...values.map((value) => line([place(value), 195], [place(value), 200])),
  ];
  const texts = values.map((value, i) =>
    text(`${value}${i === values.length - 1 ? last : ''}`, place(value), 192),
  );
  if (behind) texts.push(text(behind, end + 14, 192));
  return { texts, linework: { strokes, curves: [], fills: [], styles: [] } };
}

const found = (drawn: Bar): (number | null)[] => {
  const { texts, linework } = bar(drawn);
  return scaleBars(texts, linework).map(({ ratio }) => ratio);
};

describe('a scale bar', () => {
  it('gives the scale in metres and feet, whatever the numbers', () => {
    const series = fc.constantFrom([0, 1, 2], [0, 2, 4, 6], [0, 1, 2, 5, 10], [0, 5, 10]);
    const units = fc.constantFrom<Partial<Bar> & { mm: number }>(
      { mm: 1000, behind: 'm' },
      { mm: 1000, last: ' m' },
      { mm: 1000, behind: 'METERS' },
      { mm: 304.8, behind: 'FEET' },
      { mm: 304.8, last: "'" },
    );
    fc.assert(
      fc.property(fc.constantFrom(48, 50, 96, 100, 200), series, units, (ratio, values, unit) => {
        expect(found({ ratio, values, ...unit })).toEqual([ratio]);
      }),
    );
    expect(found({ ratio: 137, values: [0, 5, 10], mm: 1000, behind: 'm' })).toEqual([137]);
  });

  it('needs a unit, a zero and ticks where the numbers belong', () => {
    expect(found({ ratio: 100, values: [0, 1, 2], mm: 1000 })).toEqual([]);
    expect(found({ ratio: 100, values: [1, 2, 3], mm: 1000, behind: 'm' })).toEqual([]);
    expect(found({ ratio: 100, values: [0, 5], mm: 1000, behind: 'm' })).toEqual([]);
    const { texts, linework } = bar({ ratio: 100, values: [0, 1, 2, 3], mm: 1000, behind: 'm' });
    const uneven = linework.strokes.map((stroke, i) => (i === 2 ? line([125, 195], [125, 200]) : stroke));
    expect(scaleBars(texts, { ...linework, strokes: uneven })).toEqual([]);
  });
});
