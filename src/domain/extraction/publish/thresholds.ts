import type { Mm } from '../../geometry';

/** Limits of putting the plan together. */
export const PUBLISH = {
  /** Coordinates are published to 1/1000 of a drawing unit. */
  perUnit: 1000,
  /** Millimetres within which something touches a wall's edge. */
  touchMm: 70 as Mm,
  /** Points along an outline at which walls and openings are looked for: one for so many touches, and the most. */
  touchesPerProbe: 4,
  maxProbes: 200,
} as const;

/** When a warning is given. */
export const WARN = {
  /** Share by which a measured area may differ from the printed one. */
  areaTolerance: 0.03,
  /** Names listed in one warning. */
  maxNames: 8,
} as const;
