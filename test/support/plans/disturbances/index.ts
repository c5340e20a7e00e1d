import type { Disturbance } from './disturbance';
import { HABITS, OTHER_HANDS } from './habits-and-hands';
import { OPENINGS } from './openings';
import { ROOMS } from './rooms';
import { SCALE_EVIDENCE } from './scale-evidence';
import { WALL_SHAPES } from './shapes';
import { SHEETS } from './sheets';

/** Disturbances that seeds take in turn and mix. Which ones a seed mixes depends on this list. */
export const IN_TURN: readonly Disturbance[] = [
  ...HABITS,
  ...OTHER_HANDS,
  ...SCALE_EVIDENCE,
  ...OPENINGS,
  ...ROOMS,
  ...SHEETS,
];

/** Disturbances that some seeds have in addition, so that the mix of all others stays as it is. */
export const IN_ADDITION: readonly Disturbance[] = WALL_SHAPES;

export const DISTURBANCES: readonly Disturbance[] = [...IN_TURN, ...IN_ADDITION];
