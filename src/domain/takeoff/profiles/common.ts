import type { MeasurementProfile } from './profile';

/** Values from planning practice, which no standard sets. A profile overrides those in which it differs. */
export const PLANNING_PRACTICE = {
  walls: {
    value: 'between_rooms',
    clause: 'Interior fit-out practice: the shell is taken as existing',
    verified: false,
  },
  lessOpenSides: {
    value: true,
    clause: 'Zones of an open plan have no wall between them, and nothing to finish there',
    verified: false,
  },
  skirtingLessDoors: { value: true, clause: 'Skirting is measured net of doorways', verified: false },
  closers: {
    value: 'where_required',
    clause: 'Closers on doors of wet rooms, pantries, kitchens and server rooms',
    verified: false,
  },
  lights: {
    value: { kind: 'lux', lumens: '3600', utilisation: '0.6', maintenance: '0.8' },
    clause: 'Lumen method; 36 W panel of 3600 lm, utilisation 0.6, maintenance 0.8',
    verified: false,
  },
  heights: {
    value: { ceiling: 2700, door: 2100, window: 1200, upturn: 300, backsplash: 600 },
    clause: 'Planbill defaults; state the real heights with the request',
    verified: false,
  },
} as const satisfies Partial<MeasurementProfile>;

export const METRIC_UNITS = {
  area: { unit: 'm2', factor: null },
  length: { unit: 'm', factor: null },
  count: { unit: 'nr', factor: null },
} as const satisfies MeasurementProfile['units'];
