import { boxRing, type Point, type Segment } from '../../../geometry';
import type { Discarded } from '../../model/observation';
import type { Linework } from '../../model/linework';
import type { Strip } from '../../model/wall-strip';
import { withoutCrossedBoxes } from './crossed-boxes';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };
/** A strip of 1200 × 350 mm. */
const BOX: Strip = { a: [0, 0], b: [120, 0], thickness: 35, layer: null, drawnAs: 'pair' };
const [P, Q, R, S] = boxRing([0, -17.5, 120, 17.5]);

function left(strips: Strip[], lines: Segment[], discarded: Discarded[] = []): Strip[] {
  const strokes = lines.map((line, path) => ({ ...line, style: 0, path }));
  const linework = { strokes } as unknown as Linework;
  return withoutCrossedBoxes(strips, linework, SCALE, (one) => discarded.push(one));
}

function pieces(a: Point, b: Point, ...cuts: number[]): Segment[] {
  const at = (share: number): Point => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
  const ends = [0, ...cuts, 1];
  return cuts.map((_, i) => ({ a: at(ends[i]), b: at(ends[i + 1]) })).concat({ a: at(cuts.at(-1) ?? 0), b });
}

describe('boxes with a cross', () => {
  it('are no walls, also where the cross is drawn in pieces', () => {
    const discarded: Discarded[] = [];
    expect(left([BOX], [...pieces(P, R), ...pieces(Q, S)], discarded)).toEqual([]);
    expect(discarded).toHaveLength(1);
    expect(left([BOX], [...pieces(P, R, 0.3, 0.7), ...pieces(S, Q, 0.5)])).toEqual([]);
  });

  it('are walls with one diagonal, with lines that run on beyond the corners, and with a hatch', () => {
    expect(left([BOX], pieces(P, R))).toEqual([BOX]);
    const beyond = [P, Q].map(([x, y]): Segment => ({ a: [2 * x - 60, 2 * y], b: [180 - 2 * x, -2 * y] }));
    expect(left([BOX], beyond)).toEqual([BOX]);
    const hatch = Array.from({ length: 30 }, (_, i): Segment[] => [
      { a: [i * 5 - 20, -17.5], b: [i * 5 + 15, 17.5] },
      { a: [i * 5 - 20, 17.5], b: [i * 5 + 15, -17.5] },
    ]).flat();
    expect(left([BOX], hatch)).toEqual([BOX]);
  });

  it('that are nearly square may be columns and stay', () => {
    const square = { ...BOX, b: [36, 0] as Point };
    const [p, q, r, s] = boxRing([0, -17.5, 36, 17.5]);
    expect(left([square], [...pieces(p, r), ...pieces(q, s)])).toEqual([square]);
  });
});
