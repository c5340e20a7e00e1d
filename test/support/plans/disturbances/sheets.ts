import type { Extras, PlanDescription } from '../description';
import { randomPlan } from '../random-plan';
import { type Disturbance, annotated } from './disturbance';

const BESIDE = ['elevation', 'twoStoreys', 'roomSchedule', 'site'];

export const SHEETS: readonly Disturbance[] = [
  {
    name: 'filledFrame',
    overrides: { sheet: { frame: true } },
    apply: (plan) => withExtras(plan, { filledFrame: true }),
  },
  { name: 'elevation', clashes: BESIDE, apply: (plan) => withExtras(plan, { elevation: true }) },
  {
    // It has a note and no dimensions, so that nothing would tell the scale of a smaller print.
    name: 'site',
    clashes: [...BESIDE, 'fitToPage'],
    apply: (plan) =>
      withExtras(annotated(plan, { dimensions: null, scaleNote: 'right', grid: 'none' }), { site: true }),
  },
  { name: 'roomSchedule', clashes: BESIDE, apply: (plan) => withExtras(plan, { roomSchedule: true }) },
  {
    name: 'twoStoreys',
    clashes: BESIDE,
    overrides: { layout: 'halved' },
    apply: (plan, dice) => {
      const imperial = plan.units === 'feet-inches';
      const { building } = randomPlan(dice.between(1, 1e6), { layout: 'halved', imperial });
      const turned = plan.building.turned;
      return withExtras(plan, { upper: { ...building, turned } });
    },
  },
];

export const withExtras = (plan: PlanDescription, extras: Extras): PlanDescription => ({
  ...plan,
  extras: { ...plan.extras, ...extras },
});
