import { Dice } from '../../support/plans/dice';
import { DISTURBANCES } from '../../support/plans/disturbances';
import { mixedPlan } from '../../support/plans/disturbances/mix';
import { drawPlan } from '../../support/plans/draw-plan';
import { randomPlan } from '../../support/plans/random-plan';

// The tests draw whole plans, which is slow on a busy machine.
describe('disturbances', () => {
  it.each(DISTURBANCES.map((one) => [one.name, one] as const))(
    '%s changes the sheet, to the same bytes each time',
    (_, { overrides, apply }) => {
      // Not every disturbance finds a place in every building.
      const changed = [1, 2, 3, 4, 5, 6].some((seed) => {
        const bare = randomPlan(seed, { layout: 'halved', ...(apply && overrides) });
        const draw = (): Uint8Array =>
          drawPlan(apply ? apply(bare, new Dice(seed)) : randomPlan(seed, { layout: 'halved', ...overrides }))
            .pdf;
        const drawn = draw();
        if (Buffer.compare(drawn, drawPlan(bare).pdf) === 0) return false;
        expect(Buffer.compare(draw(), drawn)).toBe(0);
        return true;
      });
      expect(changed).toBe(true);
    },
  );

  it('are mixed only where they do not clash', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { disturbances } = mixedPlan(seed);
      for (const name of disturbances) {
        const { clashes } = DISTURBANCES.find((one) => one.name === name)!;
        const others = disturbances.filter((other) => other !== name);
        expect(others.filter((other) => clashes?.includes(other))).toEqual([]);
      }
    }
  });
});
