import type { Mm, SquareMetres } from '../../geometry';

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
  areaTolerance: 0.02,
  /** Names listed in one warning. */
  maxNames: 8,
  /** Share of the smaller of two rooms that their outlines may have in common: outlines are drawn by hand. */
  overlap: 0.02,
  /** Share of a room's outline that may lie outside the outer walls: a line drawn along their far face. */
  outside: 0.05,
  /** Mean width of a letter in heights of the text. */
  letterWidth: 0.5,
} as const;

/** Sizes that are printed in rooms. */
export const PRINTED_SIZE = {
  /** By which share and by how many millimetres the sides of a room may differ from them: they are rounded. */
  side: 0.05,
  sideMm: 60,
  /** Area of the room as a share of the printed size: less is a part of a room, more is two rooms. */
  least: 0.88,
  most: 1.5,
} as const;

/** Labels outside all rooms. */
export const LOST = {
  /** Around the walls, within which a label belongs to the building: a room that is open to one side. */
  marginMm: 3000 as Mm,
  /** From this number and share of the rooms with a label, the lost ones are many. */
  many: 2,
  share: 0.2,
  /** The same for labels outside the building, which may be words of a title block, and for further labels in rooms. */
  crowd: 4,
  crowdShare: 0.5,
} as const;

/** Walls that may be furniture. */
export const DOUBT = {
  /** Points along each side of such a wall, and how far beyond its face they lie. */
  samples: 5,
  offFaceMm: 60 as Mm,
  /** Points in a room that make the wall one of its walls. */
  minPoints: 2,
  /** Share of the rooms with such walls from which the reading as a whole is not to be relied upon. */
  many: 0.5,
  /** Share within which a measured area confirms the printed one, and the walls with it. */
  confirmed: 0.01,
  /** Share of the floor of a room that a free piece of wall covers, at least: smaller ones change no quantity. */
  leastFree: 0.01,
} as const;

/** Rooms and walls against the outline of the building. */
export const COVERAGE = {
  /** Half of the widest gap in the outer walls that the outline runs across. */
  reachMm: 2500 as Mm,
  /** Smaller parts outside all rooms are shafts, cavities and the rounding of corners. */
  minPartM2: 3 as SquareMetres,
  /** The same for their mean width: twice the area over the length of the outline, half the side of a square. */
  minWidthMm: 700 as Mm,
  /** Share from which only parts that are surely rooms are named, and below which most of the building may be missing. */
  whole: 0.9,
  little: 0.6,
} as const;

/** Cells of a tile grid, of a hatch or of a table that were taken for rooms. */
export const CELLS = {
  /** So many unnamed rooms of one size warn: a corridor of hotel rooms has fewer without a label. */
  count: 8,
  /** Share by which the sides of equal cells may differ. */
  tolerance: 0.02,
  /** From this share of all rooms the plan cannot be relied upon. */
  poorShare: 0.5,
} as const;

/** Closed spaces without any name or door. */
export const SPACES = {
  /** From so many the sheet is no plan: one or two may be a garage or a shed. */
  noPlan: 3,
} as const;

/** When a plan is good. */
export const QUALITY = {
  /** Confidence from which a measured scale needs no other evidence. */
  sureScale: 0.8,
} as const;

/** Schedules on the sheet. */
export const SCHEDULE = {
  /** From a tag to its door or window, at most, in heights of its letters. */
  tagReach: 8,
  /** Letters by which two words of a name are the same: KITCHEN and KITCHENETTE. */
  sameLetters: 4,
  /** Millimetres from and below which a length is the width or the height of a door or window. */
  openingWidthMm: [300, 6000],
  openingHeightMm: [300, 4500],
  /** Millimetres and share by which a scheduled width may differ from the drawn one. */
  widthOffMm: 120,
  widthOff: 0.12,
} as const;

/** Tags beside openings. */
export const OPENING_TAG = {
  /** Millimetres from the wall's face to the middle of the tag, at most: a bubble of 10 mm on paper at 1:100. */
  reachMm: 1200,
  /** Tags T1 or F1 on a sheet that make them marks of doors and windows. */
  minLoose: 3,
} as const;
