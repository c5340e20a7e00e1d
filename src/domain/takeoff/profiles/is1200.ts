import { METRIC_UNITS, PLANNING_PRACTICE } from './common';
import type { MeasurementProfile } from './profile';

/** Indian Standard method of measurement; interior work is governed by Parts 3, 10 to 13 and 21. */
export const IS1200: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'is1200',
  version: '2',
  title: 'IS 1200, Method of measurement of building and civil engineering works',
  units: METRIC_UNITS,
  wallFinish: {
    value: [
      { upTo: '0.5', share: '0', reveals: false },
      { upTo: '3', share: '0.5', reveals: false },
      { upTo: null, share: '1', reveals: true },
    ],
    clause:
      'IS 1200 Part 13:1994, 3.2.1 and 3.2.2; Part 12:1976, 3.8: up to 0.5 m² none; up to 3 m² one face of two ' +
      '(half of it from each); above 3 m² both faces, with jambs, soffits and sills added',
    seen: 'text',
    source: 'scribd 715826995',
  },
  unlikeFaces: {
    value: true,
    clause:
      'IS 1200 Part 13:1994, 3.2.1 b: faces of different finish: from the side whose reveal is narrower, equal reveals ' +
      'half each; one face finished only: full where its reveal is narrower, else none (its words are cut off on the ' +
      'page seen); a frame as thick as the wall: full from each face (number not known)',
    seen: 'comment',
    source: 'scribd 715826995, theconstructor.org 404476',
  },
  wallFinishFrom: {
    value: 'skirting',
    clause: 'IS 1200 Part 12:1976, 3.12: height from the top of floor or skirting to the ceiling',
    seen: 'text',
    source: 'coursehero 8246369',
  },
  partition: {
    value: [
      { upTo: '0.1', share: '0', reveals: false },
      { upTo: null, share: '1', reveals: false },
    ],
    clause: 'IS 1200 Part 3:1976, 4.1.4 b: no deduction for openings up to 0.1 m²',
    seen: 'comment',
    source: 'public research note; the CPWD specification agrees',
  },
  coats: {
    value: 'in_rate',
    clause: 'IS 1200 Part 13: painting is measured once; the number of coats is in the description and rate',
    seen: 'none',
  },
};
