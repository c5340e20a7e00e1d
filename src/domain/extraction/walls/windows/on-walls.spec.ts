import type { Point } from '../../../geometry';
import type { Strip } from '../../model/wall-strip';
import { line, outline, smallDrawing, type SmallShape } from '../../../../../test/support/small-drawing';
import { UNITS_PER_METRE } from '../../../../../test/support/two-rooms-drawing';
import { readLinework } from '../../linework/read-linework';
import { windowsOnWalls } from './on-walls';

const SCALE = { mmPerUnit: 1000 / UNITS_PER_METRE };

/** Windows in a wall of 200 mm along y = 0.1, from x = 0 to x = `length`, in metres, and what is left of the wall. */
function windowsIn(length: number, shapes: readonly SmallShape[]) {
  const faces = [0, 0.2].map((y) => line([-1, y], [5, y], { width: 1 }));
  const linework = readLinework(smallDrawing([...faces, ...shapes], []));
  const place = (x: number): Point => [150 + x * UNITS_PER_METRE, 150 + 0.1 * UNITS_PER_METRE];
  const thickness = 0.2 * UNITS_PER_METRE;
  const strip: Strip = { a: place(0), b: place(length), thickness, layer: null, drawnAs: 'pair' };
  const { strips, windows } = windowsOnWalls({ strips: [strip], windows: [] }, linework, SCALE);
  const metres = ({ a, b }: { a: Point; b: Point }): number[] =>
    [a, b].map(([x]) => Math.round(((x - 150) / UNITS_PER_METRE) * 100) / 100);
  return { strips: strips.map(metres), windows: windows.map(metres) };
}

/** A window with its jambs and glass in the middle. */
const windowAt = (from: number, to: number, width: number): SmallShape[] => [
  outline(from, 0, to, 0.2, width),
  line([from, 0.1], [to, 0.1], { width }),
];

describe('windows drawn over walls that run through', () => {
  it('cut the wall', () => {
    const { strips, windows } = windowsIn(4, windowAt(1, 2, 0.3));
    expect(windows).toEqual([[1, 2]]);
    expect(strips).toEqual([
      [0, 1],
      [2, 4],
    ]);
  });

  it('are as wide as their frame, not as one of the panes in it', () => {
    const panes = [0.08, 0.12].map((y) => line([1, y], [1.6, y]));
    expect(windowsIn(4, [...panes, ...windowAt(1, 2, 0.3)]).windows).toEqual([[1, 2]]);
  });

  it('fill a piece of wall between its neighbours where the pen is thinner than that of the faces', () => {
    const { strips, windows } = windowsIn(1.2, windowAt(0, 1.2, 0.3));
    expect(windows).toEqual([[0, 1.2]]);
    expect(strips).toEqual([]);
  });

  it('are not seen in a piece of wall with facings', () => {
    const facings = [0.03, 0.1].map((y) => line([0, y], [1.2, y]));
    expect(windowsIn(1.2, facings).windows).toEqual([]);
    expect(windowsIn(1.2, windowAt(0, 1.2, 1)).windows).toEqual([]);
  });
});
