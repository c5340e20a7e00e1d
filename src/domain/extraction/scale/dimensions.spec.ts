import fc from 'fast-check';
import type { DrawnText } from '../../drawing/drawing';
import { lengthOf, type Point, type Ring } from '../../geometry';
import type { Linework, PaintedFill, Stroke } from '../model/linework';
import { candidatesOf, isSure } from './candidates';
import { readDimensions } from './dimensions';
import { MM_PER_POINT } from './standard-scales';
import type { Stretches } from './stretches';
import { voteOnScale } from './vote';

const SIZE = 7;
const line = (a: Point, b: Point): Stroke => ({ a, b, style: 0, path: 0 });
const fill = (ring: Ring): PaintedFill => ({ order: 0, rings: [ring], rule: 'nonzero', style: 0 });
const sheet = (strokes: Stroke[], fills: PaintedFill[] = []): Linework => ({
  strokes,
  curves: [],
  fills,
  styles: [],
});
/** A text with its middle at a point. */
const text = (words: string, [x, y]: Point, angle = 0): DrawnText => {
  const width = words.length * 4;
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const [along, up] = [width / 2, SIZE * 0.35];
  return {
    ...{ text: words, width, size: SIZE, angle, layer: null, visible: true },
    ...{ x: x - along * cos - up * sin, y: y - along * sin + up * cos },
  };
};

const longest = (stretches: Stretches, marked: number): number =>
  Math.max(
    0,
    ...stretches
      .all()
      .filter((stretch) => stretch.marked === marked)
      .map(lengthOf),
  );

describe('the line that a dimension measures', () => {
  const arrow = (tip: number, inward: 1 | -1): PaintedFill =>
    fill([
      [tip, 100],
      [tip + 14 * inward, 98],
      [tip + 14 * inward, 102],
    ]);

  it('reaches to the tips of arrowheads where it stops at their bases', () => {
    const drawn = sheet([line([114, 100], [286, 100])], [arrow(100, 1), arrow(300, -1)]);
    const [{ stretches }] = readDimensions([text('7056', [200, 95])], drawn);
    expect(stretches.all().map((stretch) => [lengthOf(stretch), stretch.marked])).toEqual([[200, 2]]);
  });

  it('ends at extension lines and in the middle of dots', () => {
    const lines = sheet([
      line([106, 100], [294, 100]),
      line([100, 80], [100, 110]),
      line([300, 80], [300, 110]),
    ]);
    expect(longest(readDimensions([text('7056', [200, 95])], lines)[0].stretches, 2)).toBe(200);
    const dot = (x: number): PaintedFill =>
      fill(
        Array.from({ length: 16 }, (_, i): Point => [
          x + 2 * Math.cos(i * 0.3927),
          100 + 2 * Math.sin(i * 0.3927),
        ]),
      );
    const dots = sheet([line([100, 100], [300, 100])], [dot(100), dot(300)]);
    expect(longest(readDimensions([text('7056', [200, 95])], dots)[0].stretches, 2)).toBeCloseTo(200, 1);
  });

  it('is the nearest one beside a level text, whatever its direction', () => {
    const upright = sheet([
      line([100, 50], [100, 250]),
      line([95, 50], [105, 50]),
      line([95, 250], [105, 250]),
    ]);
    expect(longest(readDimensions([text('7056', [85, 150])], upright)[0].stretches, 2)).toBe(200);
    const slanted = sheet([
      line([100, 100], [220, 260]),
      line([96, 103], [104, 97]),
      line([216, 263], [224, 257]),
    ]);
    expect(longest(readDimensions([text('7056', [146, 180])], slanted)[0].stretches, 2)).toBeCloseTo(200, 6);
  });

  it('is the one along the text where extension lines stand beside', () => {
    const narrow = sheet([
      line([100, 100], [125, 100]),
      line([100, 60], [100, 104]),
      line([125, 60], [125, 104]),
    ]);
    const [{ stretches }] = readDimensions([text('900', [112, 95])], narrow);
    expect(stretches.all().every(({ a, b }) => a[1] === b[1])).toBe(true);
  });
});

describe('dimensions that agree by chance', () => {
  const numbers = (seed: number): (() => number) => {
    let state = seed;
    return () => ((state = (state * 48271) % 2147483647) - 1) / 2147483646;
  };

  it('decide nothing, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const next = numbers(seed);
        const texts: DrawnText[] = [];
        const strokes: Stroke[] = [];
        for (let i = 0; i < 114; i++) {
          const at: Point = [60 + (i % 12) * 240, 60 + Math.floor(i / 12) * 60];
          texts.push(text(String(Math.round(300 + next() * 9000)), [at[0], at[1] - 5]));
          const ends = Array.from({ length: 4 }, () => 20 + next() * 80);
          strokes.push(line([at[0] - ends[0], at[1]], [at[0] + ends[0], at[1]]));
          ends.slice(1).forEach((end) => {
            for (const x of [at[0] - end, at[0] + end]) strokes.push(line([x, at[1] - 3], [x, at[1] + 3]));
          });
        }
        const linework = sheet(strokes);
        const votes = voteOnScale(readDimensions(texts, linework));
        const found = candidatesOf({ votes, notes: [], viewports: [], bars: [], sizes: [], linework });
        expect(found.filter(isSure)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('do not stop true ones that are many', () => {
    const next = numbers(7);
    const texts: DrawnText[] = [];
    const strokes: Stroke[] = [];
    for (let i = 0; i < 40; i++) {
      const at: Point = [60 + (i % 8) * 300, 60 + Math.floor(i / 8) * 60];
      const half = 30 + next() * 80;
      // Three in four are right at 1:100.
      const mm = i % 4 === 0 ? 300 + next() * 9000 : 2 * half * 100 * MM_PER_POINT;
      texts.push(text(String(Math.round(mm)), [at[0], at[1] - 5]));
      strokes.push(line([at[0] - half, at[1]], [at[0] + half, at[1]]));
    }
    const linework = sheet(strokes);
    const votes = voteOnScale(readDimensions(texts, linework));
    const [best] = candidatesOf({ votes, notes: [], viewports: [], bars: [], sizes: [], linework });
    expect([best.ratio, isSure(best)]).toEqual([100, true]);
    expect(votes[0].share).toBeGreaterThanOrEqual(0.75);
  });
});
