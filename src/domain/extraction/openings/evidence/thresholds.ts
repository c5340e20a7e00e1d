/** Limits of the evidence for openings. Names that end in `Mm` are millimetres in reality. */

/** Gaps along which another wall runs. */
export const BESIDE_WALL = {
  /** Points along each side of the gap, and the share of them that lie in the other wall: it may have doors too. */
  samples: 12,
  covered: 0.7,
  /** The same where the other wall begins and ends with the gap: there a wide door may be in it. */
  coveredWithEnds: 0.5,
  /** Share of the thickness from the axis at which they lie. */
  across: 0.4,
  /** How far before an opening a wall is looked for, and the share of the points that it covers there. */
  clearMm: [40, 90],
  shut: 0.9,
} as const;

/** Swings and leaves. */
export const LEAF = {
  /** How far a hinge may stand from the jamb's centre beyond half the wall. */
  hingeSlackMm: 130,
  /** Share by which the radius of a swing may differ from the width; half of it for a straight leaf. */
  tolerance: 0.22,
  straightTolerance: 0.22 / 2,
  /** The narrowest leaf beside fixed glass, and the narrowest of two leaves as a share of the gap. */
  minMm: 450,
  minShare: 0.2,
  /** Both sides of the frame of one leaf together. */
  maxFrameMm: 200,
  /** A piece of wall between two lines of a sparse hatch, at most. */
  maxLostWallMm: 450,
  /** The widest straight leaf: longer lines at jambs are walls, steps and counters. */
  maxMm: 1500,
  /** How far a straight leaf may stand from the jamb beyond half the wall. */
  reachMm: 40,
  /** Degrees between leaf and wall, at least. */
  minAngle: 20,
  /** The faces of walls end at jambs too; a leaf stands at least so far from any wall. */
  clearOfWallMm: 25,
} as const;

/** Fixed glass beside the leaves of a door. */
export const SIDELIGHT = {
  /** Less is the frame, and more is a window or a wall of glass. */
  minMm: 250,
  maxMm: 1600,
  /** How far the hinge of the door may stand beyond the wall's face. */
  hingeOffFaceMm: 60,
  /** Share of the stretch that a line of it covers, and how far the line may run into jamb and post. */
  span: 0.6,
  beyondMm: 100,
  /** Lines of it: one alone may be the face of a wall. */
  minRows: 2,
} as const;

/** Lines along a gap. */
export const ALONG = {
  /** Degrees within which a line runs along the gap. */
  parallel: 2,
} as const;

/** Rulings: hatches of floors and stair treads beside a gap. */
export const RULING = {
  /** Lines are counted this far beyond the wall on either side. */
  reachMm: 600,
  /** Lines that make a ruling. */
  minLines: 3,
  /** Lines nearer to each other are one row. */
  rowMm: 20,
  /** Share of the gap that a line of it covers. */
  cover: 1 / 2,
} as const;

/** Joints of large tiles beside a gap. */
export const TILES = {
  /** They are counted this far beyond the wall on either side: three tiles of 300 mm. */
  reachMm: 900,
  /** By how much their distances differ, and within which a line lies on the face of the wall. */
  slackMm: 12,
  /** Joints on either side, at least. A window has a sill or two on one side, and treads stand on one side only. */
  minBeside: 2,
} as const;

/** Glass and sills. */
export const GLAZING = {
  /** How far beyond the wall's faces they may lie. */
  beyondFaceMm: 30,
  /** Hatches and dimension lines run past the jambs by more than this; glass ends in their rebates. */
  beyondJambMm: 150,
  /** Lines nearer to each other are one row. */
  rowMm: 8,
  /** Share of the opening that a row spans, and rows that make a window. */
  span: 0.6,
  minRows: 2,
} as const;

/** Rows of lines in a gap. */
export const ROW = {
  /** Pieces that make a row dashed, the longest of them and all together as shares of the gap. */
  minDashes: 4,
  maxDash: 0.3,
  maxInked: 0.85,
  /** Share of the gap from the first dash to the last. */
  span: 0.85,
  /** Share of the gap, or else the wall's thickness, that lines end before a jamb at most. */
  endShare: 0.15,
} as const;

/** Lines on the floor of a passage. */
export const THRESHOLD = {
  /** Where a wall along the gap is looked for: a share of the gap's thickness from its axis, and before its faces. */
  inside: 0.35,
  beforeMm: 100,
  /** Shares of the gap's length. */
  along: [0.2, 0.5, 0.8],
} as const;

/** Columns with a wall between them. */
export const COLUMN = {
  /** Length in thicknesses of a wall that is no column. */
  minSlenderness: 2.5,
  /** Share of the column's thickness that the wall between is thick, at most, and how thick it is at least. */
  maxWall: 0.8,
  minWallMm: 90,
} as const;

/** Leaves that fold. */
export const FOLD = {
  minLeafMm: 150,
  /** Share of the gap that a leaf is long at most. */
  maxShare: 0.75,
  /** Shares of its length that a leaf stands out of the wall and runs along it. */
  minRise: 0.25,
  minSlant: 0.1,
  /** How near the ends of two leaves meet; leaves with tips further apart than so many times this are of two pairs. */
  touchMm: 60,
  apart: 2,
  /** Share by which the leaves of a pair differ in length. */
  sameLength: 0.15,
} as const;

/** Glass from wall to wall. */
export const GLASS_WALL = {
  /** Share of the gap that each line covers, and how far beyond its ends one may run. */
  span: 0.9,
  endMm: 150,
  /** Lines: two alone may be the faces of a wall, and many are a hatch. */
  minRows: 3,
  maxRows: 7,
} as const;

/** Sliding doors. */
export const SLIDING = {
  /** The two sides of a panel are so far apart. */
  panelMm: { min: 15, max: 100 },
  /** Share of the gap by which a panel must be pushed aside, where it is drawn as one line. */
  aside: 0.12,
  /** A panel runs at most this far before the wall. */
  reachMm: 160,
  /** Share of the opening that a panel drawn half aside still covers. */
  overlap: 0.25,
  /** Share of its length by which a panel may be off parallel. */
  slant: 0.03,
} as const;

/** Panels that pass each other, as shares of the opening. */
export const PANEL = {
  /** Each is about half as wide as the opening. */
  min: 0.38,
  max: 0.68,
  /** Shut they cover the opening; drawn half open they leave a quarter. */
  minCover: 0.7,
  /** Panels whose ends differ by less are the two sides of one. */
  same: 0.12,
  /** How far beyond the wall's faces their tracks may lie. */
  beyondFaceMm: 30,
} as const;
