import { type Box, boxRing } from '../../../geometry';
import { BodyProbe } from '../body-probe';
import { besideWall } from './beside-wall';
import type { GapContext, Outcome } from './gap-evidence';

/** A gap of 250 units on the axis y = 0, in a wall 12 units thick, among the walls given. */
function judged(...walls: Box[]): Outcome {
  const probe = new BodyProbe(walls.map((box) => ({ outer: boxRing(box), holes: [] })));
  const gap = { a: [0, 0], b: [250, 0], thickness: 12 };
  return besideWall.judge({
    gap,
    width: 250,
    unit: [1, 0],
    probe,
    scale: { mmPerUnit: 10 },
  } as unknown as GapContext);
}

describe('a gap along another wall', () => {
  it('is none: the other wall goes on beside it, doors in it or not', () => {
    expect(judged([0, 2, 250, 14])).toMatchObject({ refused: expect.stringMatching(/\.$/) as string });
    expect(judged([0, -14, 80, -2], [140, -14, 250, -2])).toHaveProperty('refused');
    expect(judged([0, -14, 70, -2], [170, -14, 250, -2])).toHaveProperty('refused');
  });

  it('may be an opening between jambs, also where a short wall or a sill stands in it', () => {
    expect(judged([-100, -6, 0, 6], [250, -6, 350, 6])).toHaveProperty('missing');
    expect(judged([0, 2, 120, 14])).toHaveProperty('missing');
    expect(judged([40, 2, 120, 14], [140, 2, 200, 14])).toHaveProperty('missing');
    expect(judged([0, 18, 250, 30])).toHaveProperty('missing');
  });

  it('is none before a wall that stands 20 mm away', () => {
    expect(judged([0, 8, 250, 20])).toHaveProperty('refused');
    expect(judged([0, 8, 200, 20])).toHaveProperty('missing');
  });
});
