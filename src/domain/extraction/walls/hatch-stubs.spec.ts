import type { Segment } from '../../geometry';
import type { Strip } from '../model/wall-strip';
import { stubsOf } from './hatch-stubs';
import type { Hatch } from './sources/find-hatches';

/** One unit is ten millimetres. */
const SCALE = { mmPerUnit: 10 };
const HATCH: Hatch = { style: 0, unit: [Math.SQRT1_2, Math.SQRT1_2], lines: [], spacing: 15 };

const strip = (ax: number, ay: number, bx: number, by: number): Strip => ({
  a: [ax, ay],
  b: [bx, by],
  thickness: 20,
  layer: null,
  drawnAs: 'pair',
});
const line = (ax: number, ay: number, bx: number, by: number): Segment => ({ a: [ax, ay], b: [bx, by] });

/** A hatched wall from y = -10 to y = 10, and a piece of 250 mm that stands on it. */
const WALL: Strip = { ...strip(0, 0, 400, 0), drawnAs: 'hatch' };
const STUB = strip(200, 10, 200, 35);
const SIDES = [line(190, 10, 190, 35), line(210, 10, 210, 35), line(190, 35, 210, 35)];
/** The face of the wall, interrupted by the stub. */
const FACE = [line(0, 10, 190, 10), line(210, 10, 400, 10)];

describe('short pieces of wall without a hatch line', () => {
  it('are walls where their faces run into a hatched wall', () => {
    expect(stubsOf([WALL], [STUB], [...FACE, ...SIDES], [HATCH], SCALE)).toEqual([
      { ...STUB, drawnAs: 'hatch' },
    ]);
  });

  it('are none where the face of the wall runs through behind them, at an angle, or where they are long', () => {
    expect(stubsOf([WALL], [STUB], [...FACE, ...SIDES, line(190, 10, 210, 10)], [HATCH], SCALE)).toEqual([]);
    expect(stubsOf([WALL], [strip(200, 9, 218, 27)], FACE, [HATCH], SCALE)).toEqual([]);
    expect(stubsOf([WALL], [strip(200, 10, 200, 110)], [...FACE, ...SIDES], [HATCH], SCALE)).toEqual([]);
  });
});
