import { METRIC_UNITS, PLANNING_PRACTICE } from './common';
import type { MeasurementProfile } from './profile';

/** Indian Standard method of measurement; interior work is governed by Parts 3, 10 to 13 and 21. */
export const IS1200: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'is1200',
  version: '1',
  title: 'IS 1200, Method of measurement of building and civil engineering works',
  units: METRIC_UNITS,
  wallFinish: {
    value: [
      { upTo: '0.5', share: '0', reveals: false },
      { upTo: '3', share: '0.5', reveals: false },
      { upTo: null, share: '1', reveals: true },
    ],
    clause:
      'IS 1200 Parts 12 and 13, deductions: up to 0.5 m² none; up to 3 m² one face of two (half a face, reveals ' +
      'being equal); above 3 m² both faces, with jambs, soffits and sills added',
    verified: false,
  },
  partition: {
    value: [
      { upTo: '0.1', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'IS 1200 Part 3: no deduction for openings up to 0.1 m²',
    verified: false,
  },
  coats: {
    value: 'in_rate',
    clause: 'IS 1200 Part 13: painting is measured once; the number of coats is in the description and rate',
    verified: false,
  },
};
