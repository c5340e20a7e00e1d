import type { Disturbance } from './disturbance';
import { HABITS, OTHER_HANDS } from './habits-and-hands';
import { OPENINGS } from './openings';
import { ROOMS } from './rooms';
import { SCALE_EVIDENCE } from './scale-evidence';
import { SHEETS } from './sheets';

/** All disturbances. Which ones a seed mixes depends on this list. */
export const DISTURBANCES: readonly Disturbance[] = [
  ...HABITS,
  ...OTHER_HANDS,
  ...SCALE_EVIDENCE,
  ...OPENINGS,
  ...ROOMS,
  ...SHEETS,
];
