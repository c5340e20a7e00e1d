import { measurePlan } from '../../../src/domain/extraction/publish/measured-plan';
import { profileOf, takeOff, type Takeoff } from '../../../src/domain/takeoff';
import { gridPlan } from './grid-plan';

/** The quantities of one office of 4 × 3 m with a door of 0.90 m, by IS 1200 and its defaults. */
export function takeoffOfOneOffice(): Takeoff {
  const plan = gridPlan(
    {
      widths: [4000],
      depths: [3000],
      thickness: 100,
      types: ['office'],
      openings: [{ kind: 'door', width: 900 }],
    },
    10,
  );
  return takeOff(measurePlan(plan, plan.scale), {}, profileOf('is1200'));
}
