import { ringArea } from '../../../geometry';
import { componentsOf } from './components';
import { distanceInside } from './distance';
import { flood } from './flood';
import type { Grid } from './grid';
import { outlineOf } from './outlines';
import { resample } from './resample';
import { closedBy, gapsAlong, openedBy, withoutLongRuns } from './runs';

/** A mask from rows of text: `#` is 1. */
function mask(...rows: string[]): Grid {
  return {
    width: rows[0].length,
    height: rows.length,
    data: Uint8Array.from(rows.join(''), (letter) => (letter === '#' ? 1 : 0)),
  };
}

function rowsOf({ width, height, data }: Grid): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from(data.subarray(y * width, (y + 1) * width), (value) => (value === 1 ? '#' : '.')).join(''),
  );
}

/** A mask of 40 by 30 pixels that looks like blots; the same for the same seed. */
function blots(seed: number): Grid {
  const data = new Uint8Array(1200);
  for (let i = 0; i < data.length; i++) {
    const [x, y] = [i % 40, Math.floor(i / 40)];
    data[i] =
      Math.sin(x * 0.7 + seed) + Math.cos(y * 0.9 + seed * 2) + Math.sin((x + y) * 0.4) > -0.4 ? 1 : 0;
  }
  return { width: 40, height: 30, data };
}

describe('the grids under the masks', () => {
  it('tells pieces apart that touch at a corner only, if corners do not count', () => {
    const grid = mask('##..', '##..', '..##', '#.##');
    expect(componentsOf(grid, false).parts.map(({ count }) => count)).toEqual([4, 4, 1]);
    expect(componentsOf(grid, true).parts).toMatchObject([
      { count: 8, left: 0, right: 4, top: 0, bottom: 4 },
      { count: 1 },
    ]);
  });

  it('joins the arms of a piece that meet late', () => {
    expect(componentsOf(mask('#.#.#', '#.#.#', '#####'), false).parts).toHaveLength(1);
  });

  it.each([1, 2, 3, 4])('measures the distance to the nearest pixel outside (blots %i)', (seed) => {
    const grid = blots(seed);
    const found = distanceInside(grid);
    for (let i = 0; i < grid.data.length; i++) {
      let nearest = Infinity;
      for (let k = 0; k < grid.data.length; k++) {
        if (grid.data[k] === 1) continue;
        const [dx, dy] = [(i % 40) - (k % 40), Math.floor(i / 40) - Math.floor(k / 40)];
        nearest = Math.min(nearest, Math.hypot(dx, dy));
      }
      expect(found[i]).toBeCloseTo(nearest, 4);
    }
  });

  it('follows an outline with its holes; their areas give the number of pixels', () => {
    const grid = mask('.######.', '.#....#.', '.#.##.#.', '.#....##', '.######.');
    const outline = outlineOf(grid)!;
    expect(ringArea(outline.outer)).toBe(31);
    expect(outline.holes.map((hole) => ringArea(hole))).toEqual([12]);
  });

  it.each([1, 2, 3])('finds outlines that hold exactly the largest piece (blots %i)', (seed) => {
    const components = componentsOf(blots(seed), false);
    for (const part of components.parts) {
      const own = {
        width: 40,
        height: 30,
        data: Uint8Array.from(components.labels, (l) => Number(l === part.label)),
      };
      const { outer, holes } = outlineOf(own)!;
      expect(ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0)).toBe(part.count);
    }
  });

  it('finds gaps between walls in line, and leaves out what is too wide or open to the edge', () => {
    expect(rowsOf(gapsAlong(mask('.#..#...#.'), 'rows', 2))).toEqual(['..##......']);
    expect(rowsOf(withoutLongRuns(mask('##.###.#'), 'rows', 2))).toEqual(['##.....#']);
  });

  it('opens and closes by a square', () => {
    expect(rowsOf(openedBy(mask('#####', '###..', '####.'), 3))).toEqual(['###..', '###..', '###..']);
    const blank = '.........';
    const split = mask(blank, blank, '..##.##..', '..##.##..', blank, blank);
    expect(rowsOf(closedBy(split, 2)).slice(2, 4)).toEqual(['..#####..', '..#####..']);
  });

  it('floods from the seeds over low places first', () => {
    const free = mask('#######');
    const labels = Int32Array.from([1, 0, 0, 0, 0, 0, 2]);
    flood(free, labels, Uint8Array.from([0, 9, 1, 1, 1, 2, 0]));
    expect([...labels]).toEqual([1, 1, 2, 2, 2, 2, 2]);
  });

  it('keeps the mean of a picture that gets smaller, and thin lines that get much smaller', () => {
    const picture = { width: 9, height: 9, data: new Uint8Array(81).fill(200) };
    for (let y = 0; y < 9; y++) picture.data[y * 9 + 4] = 0;
    const half = resample(picture, 1.5);
    expect([half.width, half.height]).toEqual([6, 6]);
    const mean = (data: Uint8Array): number => data.reduce((sum, value) => sum + value, 0) / data.length;
    expect(mean(half.data)).toBeCloseTo(mean(picture.data), 0);
    expect(Math.min(...resample(picture, 4.5).data)).toBeLessThan(140);
  });

  it('enlarges a picture without moving it', () => {
    const picture = { width: 8, height: 1, data: Uint8Array.from([0, 0, 0, 0, 255, 255, 255, 255]) };
    const { width, data } = resample(picture, 0.5);
    expect(width).toBe(16);
    expect(data[7]).toBeLessThan(128);
    expect(data[8]).toBeGreaterThan(127);
  });
});
