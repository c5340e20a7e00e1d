import { cellPlanFaults } from '../../../../test/support/cell-plan-faults';
import { layoutCase } from '../../../../test/support/layout-cases';
import { layoutProfile } from '../profiles';
import { cellPlans, snapShell } from '.';

describe('rough plans', () => {
  it.each(Array.from({ length: 6 }, (_, i) => layoutCase(i)))(
    'give every room of case $name what it needs',
    ({ shell, programme }) => {
      const profile = layoutProfile(programme.profile);
      const plans = cellPlans(snapShell(shell), programme, programme.rooms, profile, 1, {
        effort: 1,
        plans: 3,
      });
      expect(plans.length).toBeGreaterThan(0);
      for (const { plan } of plans)
        expect(cellPlanFaults(plan, shell, programme.rooms, programme.corridor_width_mm, profile)).toEqual(
          [],
        );
    },
  );
});
