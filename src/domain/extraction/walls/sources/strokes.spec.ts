import { drawingOf, PLAIN } from '../../../../../test/support/two-rooms-drawing';
import type { Linework } from '../../model/linework';
import { thickStrokeStrips } from './strokes';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };
/** Walls of 300 mm. */
const WALL = { ...drawingOf(PLAIN).styles[1], width: 30 };

type Line = readonly [number, number, number, number];

/** Ends of the walls read from thick strokes. */
function wallsOf(lines: readonly Line[]): string[] {
  const strokes = lines.map(([ax, ay, bx, by], path) => ({ a: [ax, ay], b: [bx, by], style: 0, path }));
  const linework = { strokes, curves: [], fills: [], styles: [WALL] } as unknown as Linework;
  return thickStrokeStrips(linework, SCALE, []).map(({ a, b }) => `${a.join(',')} ${b.join(',')}`);
}

/** A wall on the left, and one along the top that begins beyond a window of 1500 mm. */
const CORNER: Line[] = [
  [0, 0, 0, 400],
  [180, 0, 600, 0],
];

describe('walls drawn as thick strokes', () => {
  it('have a stub at the corner that is shorter than the pen is wide', () => {
    expect(wallsOf([...CORNER, [30, 0, 0, 0]])).toHaveLength(3);
  });

  it('have a pier between two windows, and stubs that meet in a corner', () => {
    expect(wallsOf([[-400, 0, -100, 0], [0, 0, 25, 0], ...CORNER.slice(1)])).toContain('0,0 25,0');
    const stubs: Line[] = [
      [0, 0, 25, 0],
      [0, 0, 0, 25],
    ];
    expect(wallsOf([...CORNER.slice(1), [0, 150, 0, 400], ...stubs])).toHaveLength(4);
  });

  it('have the corners of a bay with windows in it, but not single dashes in a row', () => {
    // Each corner is two stubs that meet; the windows between them are 600 mm wide.
    const bay: Line[] = [
      [0, 0, 0, 400],
      [60, -60, 80, -80],
      [80, -80, 105, -80],
      [165, -80, 190, -80],
      [190, -80, 210, -60],
      [270, 0, 270, 400],
      [0, 0, 18, -18],
      [270, 0, 252, -18],
    ];
    expect(wallsOf(bay)).toHaveLength(8);
    const dashes: Line[] = [0, 1, 2].map((i) => [100 + i * 85, 200, 125 + i * 85, 200]);
    expect(wallsOf([...CORNER, ...dashes])).toHaveLength(2);
  });

  it('end at the jamb of an opening though the corner is nearer than half the width of the pen', () => {
    expect(wallsOf([...CORNER, [10, 0, 0, 0]])).toContain('10,0 -15,0');
  });

  it.each<[string, Line]>([
    ['stands in a room', [300, 200, 325, 200]],
    ['is in line with a wall on one side only', [700, 0, 725, 0]],
    ['is parallel to two walls but not in line with them', [90, -40, 115, -40]],
  ])('leave out a short stroke that %s', (_, mark) => {
    expect(wallsOf([...CORNER, mark])).toHaveLength(CORNER.length);
  });
});
