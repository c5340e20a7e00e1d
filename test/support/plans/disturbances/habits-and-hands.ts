import type { Habits } from '../description';
import { PLAIN_HABITS } from '../habits';
import { HANDS } from '../hand';
import type { Disturbance } from './disturbance';

/** Every habit of an office alone. */
export const HABITS: readonly Disturbance[] = (Object.keys(PLAIN_HABITS) as (keyof Habits)[]).map(
  (habit): Disturbance => ({ name: habit, overrides: { habits: { [habit]: true } } }),
);

/** Every hand; two hands cannot draw one sheet. */
export const OTHER_HANDS: readonly Disturbance[] = Object.entries(HANDS).map(([name, hand]): Disturbance => ({
  name,
  overrides: {
    hand,
    ...(hand.onePen && { sheet: { layers: 'none' } }),
    ...(hand.raisedHalves && { imperial: false }),
    ...(hand.bareHatch && { walls: { style: 'hatched' } }),
  },
  clashes: Object.keys(HANDS),
}));
