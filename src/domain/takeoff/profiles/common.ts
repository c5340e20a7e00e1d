import type { MeasurementProfile } from './profile';

/** Values from planning practice, which no standard sets. A profile overrides those in which it differs. */
export const PLANNING_PRACTICE = {
  walls: {
    value: 'between_rooms',
    clause: 'Interior fit-out practice: the shell is taken as existing',
    seen: 'none',
  },
  lessOpenSides: {
    value: true,
    clause: 'Zones of an open plan have no wall between them, and nothing to finish there',
    seen: 'none',
  },
  skirtingGaps: { value: '0', clause: 'Skirting is measured net of doorways', seen: 'none' },
  wallFinishFrom: {
    value: 'floor',
    clause: 'Wall finishes are measured from the floor; skirting is not deducted',
    seen: 'none',
  },
  unlikeFaces: { value: false, clause: 'Openings are deducted by their size alone', seen: 'none' },
  windowReveals: { value: 'in_bands', clause: 'Reveals belong to the wall finish', seen: 'none' },
  extraOverOpenings: {
    value: false,
    clause: 'Openings in partitions have no item of their own',
    seen: 'none',
  },
  thresholds: {
    value: true,
    clause: 'Floor finishes run under doors to the middle of the wall, where the closed door stands',
    seen: 'comment',
    source: 'note on a finish plan of the US Department of Veterans Affairs',
  },
  roomWorks: {
    value: 'templates',
    clause: 'Planbill room templates, version 2, where neither schedule nor person says more',
    seen: 'text',
  },
  closers: {
    value: 'where_required',
    clause: 'Closers on doors of wet rooms, pantries, kitchens and server rooms',
    seen: 'none',
  },
  lights: {
    value: { kind: 'lux', lumens: '3600', utilisation: '0.6', maintenance: '0.8' },
    clause: 'Lumen method; 36 W panel of 3600 lm, utilisation 0.6, maintenance 0.8',
    seen: 'none',
  },
  heights: {
    value: { ceiling: 2700, door: 2100, window: 1200, upturn: 300, backsplash: 600 },
    clause: 'Planbill defaults; state the real heights with the request',
    seen: 'none',
  },
} as const satisfies Partial<MeasurementProfile>;

export const METRIC_UNITS = {
  area: { unit: 'm2', factor: null },
  length: { unit: 'm', factor: null },
  volume: { unit: 'm3', factor: null },
  count: { unit: 'nr', factor: null },
} as const satisfies MeasurementProfile['units'];
