import { METRIC_UNITS, PLANNING_PRACTICE } from './common';
import type { MeasurementProfile } from './profile';

/** RICS New rules of measurement, detailed measurement for building works, 2nd edition (2021). */
export const NRM2: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'nrm2',
  version: '1',
  title: 'NRM2, Detailed measurement for building works, 2nd edition',
  units: METRIC_UNITS,
  wallFinish: {
    value: [
      { upTo: '1', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'NRM2 sections 28 and 29: voids up to 1.00 m² commonly not deducted',
    verified: false,
  },
  partition: {
    value: [
      { upTo: '1', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'NRM2 section 20: voids up to 1.00 m² commonly not deducted',
    verified: false,
  },
  coats: {
    value: 'in_rate',
    clause: 'NRM2 section 29: decoration is measured once, coats are stated in the description',
    verified: false,
  },
};
