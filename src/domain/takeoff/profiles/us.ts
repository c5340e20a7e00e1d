import { PLANNING_PRACTICE } from './common';
import type { MeasurementProfile } from './profile';

/** Square feet and linear feet; drywall and paint run through ordinary openings. */
export const US: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'us',
  version: '2',
  title: 'United States estimating practice',
  units: {
    area: { unit: 'sqft', factor: { over: '0.09290304' } },
    length: { unit: 'running_foot', factor: { over: '0.3048' } },
    volume: { unit: 'm3', factor: null },
    count: { unit: 'piece', factor: null },
  },
  wallFinish: {
    value: [
      { upTo: '2.97', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'Estimating practice: no deduction under one 4 by 8 ft sheet (32 square feet)',
    seen: 'comment',
    source: 'coursehero 5962052',
  },
  partition: {
    value: [
      { upTo: '2.97', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'Estimating practice: no deduction under one 4 by 8 ft sheet (32 square feet)',
    seen: 'comment',
    source: 'coursehero 5962052',
  },
  coats: { value: 'in_rate', clause: 'Estimating practice: coats are in the unit price', seen: 'none' },
};
