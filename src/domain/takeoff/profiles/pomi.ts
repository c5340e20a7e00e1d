import { METRIC_UNITS, PLANNING_PRACTICE } from './common';
import type { MeasurementProfile } from './profile';

/** Principles of Measurement (International) for Works of Construction, RICS 1979. */
export const POMI: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'pomi',
  version: '1',
  title: 'POMI, Principles of measurement (international)',
  units: METRIC_UNITS,
  wallFinish: {
    value: [
      { upTo: '0.5', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'POMI, finishes: voids up to 0.50 m² are not deducted',
    seen: 'none',
  },
  partition: {
    value: [
      { upTo: '0.5', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'POMI general principles: voids up to 0.50 m² are not deducted',
    seen: 'none',
  },
  coats: {
    value: 'in_rate',
    clause: 'POMI, finishes: the number of coats is stated in the description',
    seen: 'none',
  },
};
