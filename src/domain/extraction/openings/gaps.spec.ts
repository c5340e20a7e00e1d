import { unite } from '../../geometry';
import { stripRing, type Strip } from '../model/wall-strip';
import { BodyProbe } from './body-probe';
import { findGaps } from './gaps';

/** One drawing unit is 10 mm. */
const SCALE = { mmPerUnit: 10 };

function strip(x: number, from: number, to: number, thickness: number): Strip {
  return { a: [x, from], b: [x, to], thickness, layer: null, drawnAs: 'pair' };
}

/** Thicknesses of the gaps between walls. */
function gapsOf(...strips: Strip[]): number[] {
  const probe = new BodyProbe(unite(strips.map(stripRing)));
  return findGaps(strips, probe, SCALE).map(({ thickness }) => thickness);
}

describe('the gap that both jambs report', () => {
  const wall = strip(0, 0, 300, 20);

  it('is as thick as the wall where the other jamb is a crossing of walls, read as a stub thicker than long', () => {
    expect(gapsOf(wall, strip(9, 390, 420, 38))).toEqual([20]);
  });

  it('is as thick as the thicker wall where that is longer than thick', () => {
    expect(gapsOf(wall, strip(9, 390, 450, 38))).toEqual([38]);
  });
});
