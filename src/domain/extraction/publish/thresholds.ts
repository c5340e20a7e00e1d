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

/** Plans without a scale and walls without a thickness. */
export const UNKNOWN = {
  /** The N of 1:N at which a touch is measured on a plan without a scale, the commonest of plans. */
  ratio: 100,
  /** Thickness of the wall of an opening that stands in no wall. */
  wallMm: 100 as Mm,
} as const;

/** When a warning is given. */
export const WARN = {
  /** Share by which a measured area may differ from the printed one. */
  areaTolerance: 0.03,
  /** Names listed in one warning. */
  maxNames: 8,
  /** Share of the smaller of two rooms that their outlines may have in common: outlines are drawn by hand. */
  overlap: 0.02,
  /** Share of a room's outline that may lie outside the outer walls: a line drawn along their far face. */
  outside: 0.05,
  /** Mean width of a letter in heights of the text. */
  letterWidth: 0.5,
} as const;
