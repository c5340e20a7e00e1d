import { PLANNING_PRACTICE } from './common';
import type { MeasurementProfile } from './profile';

const PLAIN_RULES = 'Plain rules of a hand-worked sheet';

/**
 * Gross quantities in feet by the plain rules, so that a bill can be compared line by line with a hand-worked
 * sheet: areas × 10.764, lengths × 3.281, nothing deducted, every wall, coats as areas.
 */
export const ARCHAI_SIMPLE: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'archai-simple',
  version: '1',
  title: 'Plain rules, gross, in feet',
  units: {
    area: { unit: 'sqft', factor: { times: '10.764' } },
    length: { unit: 'running_foot', factor: { times: '3.281' } },
    count: { unit: 'piece', factor: null },
  },
  wallFinish: {
    value: [{ upTo: null, share: '0', reveals: false }],
    clause: `${PLAIN_RULES}: wall area gross`,
    verified: true,
  },
  partition: {
    value: [{ upTo: null, share: '0', reveals: false }],
    clause: `${PLAIN_RULES}: wall area per wall, gross`,
    verified: true,
  },
  walls: { value: 'all', clause: `${PLAIN_RULES}: every wall`, verified: true },
  coats: { value: 'as_area', clause: `${PLAIN_RULES}: two coats and one primer as areas`, verified: true },
  lessOpenSides: { value: false, clause: `${PLAIN_RULES}: perimeter`, verified: true },
  skirtingLessDoors: { value: false, clause: `${PLAIN_RULES}: perimeter`, verified: true },
  closers: { value: 'every_door', clause: `${PLAIN_RULES}: one closer for each door`, verified: true },
  lights: {
    value: { kind: 'area', squareMetresAPoint: '4' },
    clause: `${PLAIN_RULES}: one light for 4 m²`,
    verified: true,
  },
  heights: {
    value: { ceiling: 2700, door: 2100, window: 1200, upturn: 1500, backsplash: 600 },
    clause: `${PLAIN_RULES}: upturn 1.5 m`,
    verified: true,
  },
};
