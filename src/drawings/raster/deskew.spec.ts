import { findSkew, turn } from './deskew';
import { inkOf } from './ink';

const [WIDTH, HEIGHT] = [1200, 900];

/** Three rooms in a row, with walls of 8 px. */
function rooms(): Uint8Array {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const wall = (x: number, y: number, width: number, height: number): void => {
    for (let row = y; row < y + height; row++) grey.fill(0, row * WIDTH + x, row * WIDTH + x + width);
  };
  for (const y of [200, 600]) wall(200, y, 800, 8);
  for (const x of [200, 450, 700, 992]) wall(x, 200, 8, 408);
  return grey;
}

describe('a sheet that lies askew', () => {
  const level = { width: WIDTH, height: HEIGHT, grey: rooms() };

  it.each([-2, -0.7, 0.3, 1.5, 4])('is found to be turned by %d degrees', (degrees) => {
    const { grey } = turn(level, -degrees);
    expect(findSkew(inkOf(grey), WIDTH, HEIGHT)).toBeCloseTo(degrees, 1);
  });

  it('stands as before when it is turned back', () => {
    const { grey } = turn(turn(level, -1.5), 1.5);
    const [before, after] = [inkOf(level.grey), inkOf(grey)];
    const moved = before.reduce((sum, value, i) => sum + Math.abs(value - after[i]), 0);
    expect(moved / before.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.05);
  });

  it('is left as it is when it is level', () => expect(findSkew(inkOf(level.grey), WIDTH, HEIGHT)).toBe(0));
});
