import * as fc from 'fast-check';
import { cellPlanFaults } from '../../../../test/support/cell-plan-faults';
import { layoutCase, type LayoutCase } from '../../../../test/support/layout-cases';
import { runs } from '../../../../test/support/runs';
import { layoutProfile } from '../profiles';
import { cellPlans, snapShell, type RankedCellPlan } from '.';

const profile = layoutProfile('plain');

function plansOf({ shell, programme }: LayoutCase, seed: number, effort = 0.3): RankedCellPlan[] {
  return cellPlans(snapShell(shell), programme, programme.rooms, profile, seed, { effort, plans: 3 });
}

const faultsOf = ({ shell, programme }: LayoutCase, { plan }: RankedCellPlan): string[] =>
  cellPlanFaults(plan, shell, programme.rooms, programme.corridor_width_mm, profile);

describe('rough plans', () => {
  it('cover the shell and give every room what it needs, for any shell, rooms and seed', () => {
    const cases = runs(2, 10);
    let plans = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 5000 }),
        fc.integer({ min: 3, max: 14 }),
        fc.nat(),
        (index, rooms, seed) => {
          const one = layoutCase(index, rooms);
          for (const plan of plansOf(one, seed)) {
            plans++;
            expect({ case: one.name, faults: faultsOf(one, plan) }).toEqual({ case: one.name, faults: [] });
          }
        },
      ),
      { numRuns: cases, endOnFailure: true },
    );
    expect(plans).toBeGreaterThan(cases);
  });

  it('are the same for the same seed and different for another', () => {
    const one = layoutCase(7);
    const text = (seed: number): string =>
      JSON.stringify(plansOf(one, seed, 0.1).map(({ plan }) => [plan.corridor, plan.cells]));
    expect(text(5)).toBe(text(5));
    expect(text(6)).not.toBe(text(5));
  });

  it('lead the corridor to the doors of kept rooms and leave their ground alone', () => {
    const one = layoutCase(18, 12);
    const { outline } = one.shell;
    const [right, top] = outline[2];
    one.shell.kept_rooms.push({
      id: 'k1',
      name: 'Archive',
      type: 'storage',
      polygon: [
        [right - 3000, top - 4000],
        [right, top - 4000],
        [right, top],
        [right - 3000, top],
      ],
      doors: [
        [
          [right - 3050, top - 2500],
          [right - 3050, top - 1600],
        ],
      ],
    });
    one.programme.rooms.splice(9);
    const plans = plansOf(one, 1, 1);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expect(faultsOf(one, plan)).toEqual([]);
  });

  it('do not exist when the rooms cannot fit', () => {
    const one = layoutCase(0);
    for (const room of one.programme.rooms) room.min_area_m2 *= 3;
    expect(plansOf(one, 1)).toEqual([]);
  });
});
