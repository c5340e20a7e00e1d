import type { Point, Segment } from '../../../geometry';
import type { Linework } from '../../model/linework';
import { leafTest } from './door-leaves';

const SCALE = { mmPerUnit: 10 };
const line = (ax: number, ay: number, bx: number, by: number): Segment => ({ a: [ax, ay], b: [bx, by] });

describe('the leaf of an open door', () => {
  it('runs from the centre of a swing to one of its ends', () => {
    const quarter = Array.from({ length: 19 }, (_, i): Point => {
      const turn = ((i * 5) / 180) * Math.PI;
      return [100 + 90 * Math.cos(turn), 50 + 90 * Math.sin(turn)];
    });
    const style = { layer: null };
    const linework = { strokes: [], curves: [{ points: quarter, style: 0 }], styles: [style] };
    const isLeaf = leafTest(linework as unknown as Linework, SCALE);
    expect(isLeaf(line(100, 50, 100, 140))).toBe(true);
    expect(isLeaf(line(190, 54, 100, 54))).toBe(true);
    expect(isLeaf(line(100, 50, 300, 50))).toBe(false);
    expect(isLeaf(line(100, 70, 190, 70))).toBe(false);
  });
});
