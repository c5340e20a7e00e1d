import { METRIC_UNITS, PLANNING_PRACTICE } from './common';
import type { DeductionBand, MeasurementProfile } from './profile';

const VOIDS: readonly DeductionBand[] = [
  { upTo: '1', share: '0', reveals: false },
  { upTo: null, share: '1', reveals: false },
];

/** RICS New rules of measurement, detailed measurement for building works, 2nd edition (2021). */
export const NRM2: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'nrm2',
  version: '2',
  title: 'NRM2, Detailed measurement for building works, 2nd edition',
  units: METRIC_UNITS,
  wallFinish: {
    value: VOIDS,
    clause: 'NRM2 sections 28 and 29: voids up to 1.00 m² are not deducted',
    seen: 'none',
  },
  partition: { value: VOIDS, clause: 'NRM2 section 20: voids up to 1.00 m² are not deducted', seen: 'none' },
  extraOverOpenings: {
    value: true,
    clause: 'NRM2 section 20: door openings in proprietary partitions are extra over',
    seen: 'comment',
    source: 'duncancartlidgeonline.com, tip 8',
  },
  coats: {
    value: 'in_rate',
    clause: 'NRM2 section 29: decoration is measured once, coats are stated in the description',
    seen: 'comment',
    source: 'studylib 27675125',
  },
};
