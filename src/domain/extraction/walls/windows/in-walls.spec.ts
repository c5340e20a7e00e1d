import type { Strip } from '../../model/wall-strip';
import { windowsInWalls } from './in-walls';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };

function strip(from: number, to: number, y: number, thickness: number): Strip {
  return { a: [from, y], b: [to, y], thickness, layer: null, drawnAs: 'pair' };
}

/** A wall of 400 mm with 1000 mm between its two stretches. */
const WALL = [strip(0, 100, 0, 40), strip(200, 240, 0, 40)];

function windowsIn(...layers: Strip[]): string[] {
  const { strips, windows } = windowsInWalls([...WALL, ...layers], SCALE);
  expect(strips).toHaveLength(windows.length === 0 ? WALL.length + layers.length : WALL.length);
  return windows.map(({ a, b }) => `${a[0]} to ${b[0]}`);
}

describe('windows between the faces of a wall', () => {
  it('are seen where two layers fill the wall', () => {
    expect(windowsIn(strip(100, 200, -10, 18), strip(100, 200, 10, 18))).toEqual(['100 to 200']);
  });

  it('are seen where a layer runs on to the corner of the building', () => {
    expect(windowsIn(strip(75, 235, -10, 18), strip(100, 215, 10, 18))).toEqual(['100 to 200']);
  });

  it('are not seen in layers that run along the whole wall, or in one layer alone', () => {
    expect(windowsIn(strip(0, 240, -10, 18), strip(0, 240, 10, 18))).toEqual([]);
    expect(windowsIn(strip(100, 200, -10, 18))).toEqual([]);
  });
});
