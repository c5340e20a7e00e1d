import fc from 'fast-check';
import type { DrawnText } from '../../drawing/drawing';
import { readRoomSize } from '../texts/room-sizes';
import { printedSizes, sizeVote } from './sizes';
import { MM_PER_POINT } from './standard-scales';

describe('sizes printed in rooms', () => {
  it.each([
    [`11'6" x 11'3"`, [3505.2, 3429]],
    ['11’-10" X 10’-6"', [3606.8, 3200.4]],
    ['3.60 x 4.20', [3600, 4200]],
    ['3,60 m × 4,20 m', [3600, 4200]],
    ['3.60 x 4.20 m', [3600, 4200]],
    ['3600 x 4200', [3600, 4200]],
    ['13 x 14', [3962.4, 4267.2]],
    ['4 x 5 m', [4000, 5000]],
    ['BEDROOM 12\'0" x 10\'0"', [3657.6, 3048]],
  ])('are read in %s', (text, sides) => {
    const read = readRoomSize(text).map((size) => size.map((mm) => Math.round(mm * 10) / 10));
    expect(read).toContainEqual(sides);
  });

  it.each(['600 x 600 x 20', '60 x 60', '2 x 4', 'A x B', '3.60', '1:50 x', '12 x', '6\' x 4" TILE'])(
    'are none in %s',
    (text) => {
      expect(readRoomSize(text)).toEqual([]);
    },
  );

  const sheet = (ratio: number, rooms: readonly (readonly [number, number])[], wrong = 0) => {
    const texts: DrawnText[] = [];
    const drafts = rooms.map(([length, width], i) => {
      const [w, h] = [length / (ratio * MM_PER_POINT), width / (ratio * MM_PER_POINT)];
      const words = `${((length * (i < wrong ? 1.3 : 1)) / 1000).toFixed(2)} x ${(width / 1000).toFixed(2)}`;
      texts.push({
        text: words,
        x: i * 2000 + 1,
        y: h / 2,
        width: 2,
        size: 1,
        angle: 0,
        layer: null,
        visible: true,
      });
      const x = i * 2000;
      const outer: [number, number][] = [
        [x, 0],
        [x + w, 0],
        [x + w, h],
        [x, h],
      ];
      return {
        region: { outer, holes: [] },
      };
    });
    return sizeVote(printedSizes(texts), drafts);
  };

  it('give the scale at which the rooms are as large', () => {
    const side = fc.integer({ min: 150, max: 900 }).map((cm) => cm * 10);
    fc.assert(
      fc.property(
        fc.constantFrom(50, 96, 100, 200),
        fc.array(fc.tuple(side, side), { minLength: 2, maxLength: 8 }),
        (ratio, rooms) => {
          expect(sheet(ratio, rooms)).toMatchObject({ ratio, source: 'sizes', votes: rooms.length });
        },
      ),
    );
  });

  it('name what they rest on, and a few that agree among many decide nothing', () => {
    expect(
      sheet(100, [
        [3600, 4200],
        [2500, 3100],
      ])?.evidence,
    ).toBe('2 printed room sizes: 3.60 x 4.20, 2.50 x 3.10');
    const many = Array.from({ length: 8 }, (_, i): [number, number] => [3000 + i * 410, 2200 + i * 170]);
    expect(sheet(100, many, 6)!.confidence).toBeLessThan(0.5);
    expect(sheet(100, many, 2)!.confidence).toBeGreaterThan(0.5);
  });
});
