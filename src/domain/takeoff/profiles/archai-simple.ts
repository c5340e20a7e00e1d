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
    volume: { unit: 'm3', factor: null },
    count: { unit: 'piece', factor: null },
  },
  wallFinish: {
    value: [{ upTo: null, share: '0', reveals: false }],
    clause: `${PLAIN_RULES}: wall area gross`,
    seen: 'text',
  },
  partition: {
    value: [{ upTo: null, share: '0', reveals: false }],
    clause: `${PLAIN_RULES}: wall area per wall, gross`,
    seen: 'text',
  },
  walls: { value: 'all', clause: `${PLAIN_RULES}: every wall`, seen: 'text' },
  coats: { value: 'as_area', clause: `${PLAIN_RULES}: two coats and one primer as areas`, seen: 'text' },
  lessOpenSides: { value: false, clause: `${PLAIN_RULES}: perimeter`, seen: 'text' },
  skirtingGaps: { value: null, clause: `${PLAIN_RULES}: perimeter`, seen: 'text' },
  thresholds: { value: false, clause: `${PLAIN_RULES}: room area`, seen: 'text' },
  roomWorks: { value: 'plain', clause: `${PLAIN_RULES}: works by room type, version 1`, seen: 'text' },
  closers: { value: 'every_door', clause: `${PLAIN_RULES}: one closer for each door`, seen: 'text' },
  lights: {
    value: { kind: 'area', squareMetresAPoint: '4' },
    clause: `${PLAIN_RULES}: one light for 4 m²`,
    seen: 'text',
  },
  heights: {
    value: { ceiling: 2700, door: 2100, window: 1200, upturn: 1500, backsplash: 600 },
    clause: `${PLAIN_RULES}: upturn 1.5 m`,
    seen: 'text',
  },
};
