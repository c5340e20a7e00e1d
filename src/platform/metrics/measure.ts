import { SetMetadata } from '@nestjs/common';
import type { Metric } from './exposition';

/** Something of a feature that operators watch; the feature that knows it measures it. */
export interface Measure {
  /** Its cost must not grow with the number of scrapes, nor without bound with the data. */
  measure(): Promise<Metric[]>;
}

export const MEASURE = Symbol('planbill:measure');

/** Marks a provider as a `Measure`; found at boot. */
export const Measures = () => SetMetadata(MEASURE, true);
