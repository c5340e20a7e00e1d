import fc from 'fast-check';
import { rewritten, withPoints } from '../../../../test/support/layout-faults/harmless';
import { plantedCases } from '../../../../test/support/layout-faults/planted';
import { SPECIMENS } from '../../../../test/support/layout-faults/specimens';
import { Dice } from '../../../../test/support/plans/dice';
import { runs } from '../../../../test/support/runs';
import type { GridPoint, Layout } from '..';
import { layoutProfile } from '../profiles';
import { checkLayout } from '.';

const cases = plantedCases(1, 5_000);
const anyCase = fc.integer({ min: 0, max: cases.length - 1 }).map((i) => cases[i]);
const anySpecimen = fc.constantFrom(...SPECIMENS);
const anyDice = fc.integer().map((seed) => new Dice(seed));

function judged(layout: Layout): string[] {
  return checkLayout(layout, layoutProfile(layout.profile)).map(
    ({ kind, severity, elements }) => `${severity} ${kind}: ${elements.join(' ')}`,
  );
}

describe('the judgement of a layout', () => {
  it('does not depend on how outlines are written and lists are ordered', () => {
    fc.assert(
      fc.property(anyCase, anyDice, ({ layout }, dice) => {
        expect(judged(rewritten(layout, dice))).toEqual(judged(layout));
      }),
      { numRuns: runs(25, 200) },
    );
  });

  it('does not depend on where on the grid the layout lies', () => {
    const steps = fc.integer({ min: -4_000, max: 4_000 });
    fc.assert(
      fc.property(anyCase, steps, steps, ({ layout }, dx, dy) => {
        // Moving a layout can bring a coordinate that is out of bounds back.
        fc.pre(layout.rooms.every(({ polygon }) => polygon.flat().every((v) => Math.abs(v) < 500_000)));
        const there = withPoints(layout, ([x, y]) => [x + dx * 50, y + dy * 50]);
        expect(judged(there)).toEqual(judged(layout));
      }),
      { numRuns: runs(25, 200) },
    );
  });

  it('is the same when the layout is mirrored or turned by right angles', () => {
    const turns: ((point: GridPoint) => GridPoint)[] = [
      ([x, y]) => [-y, x],
      ([x, y]) => [-x, -y],
      ([x, y]) => [-x, y],
      ([x, y]) => [y, x],
    ];
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...turns), ({ layout }, turn) => {
        expect(judged(withPoints(layout, turn))).toEqual(judged(layout));
      }),
      { numRuns: runs(25, 200) },
    );
  });

  it('finds nothing in a sound layout that stands askew, by a Pythagorean angle', () => {
    const triples = fc.constantFrom<[number, number, number]>([3, 4, 5], [4, -3, 5]);
    fc.assert(
      fc.property(anySpecimen, triples, ({ layout }, [a, b, c]) => {
        const askew = withPoints(layout, ([x, y]) => [(a * x - b * y) / c, (b * x + a * y) / c]);
        expect(judged(askew)).toEqual([]);
      }),
      { numRuns: runs(15, 100) },
    );
  });
});
