import type { PlanDescription } from '../description';
import { clinic } from './clinic';
import { flat } from './flat';
import { office } from './office';

/** The plans committed in samples/, by file name. */
export const SAMPLES: Readonly<Record<string, PlanDescription>> = { flat, office, clinic };
