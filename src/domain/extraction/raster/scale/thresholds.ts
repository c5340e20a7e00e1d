/** Limits of finding the scale of a picture. */

/** Dimension lines in the ink. Lengths in pixels. */
export const LINE = {
  /** The shortest stretch that is followed: half a dimension line that its text breaks. */
  least: 22,
  /** Paper within a line, where the scanner lost ink. */
  hole: 2,
  /** A pen is at most so thick, and a line that is not quite level drifts by this share of its length. */
  thick: 7,
  drift: 0.002,
} as const;

/** What ends a dimension line. Lengths in pixels. */
export const MARK = {
  /** Rows over and under a line in which marks are looked for. */
  rows: 6,
  /** Rows of ink that a column of a tick or an arrowhead has, and one of an extension line. */
  some: 2,
  full: 5,
  /** A wider group of columns is a wall, a hatch or a letter. */
  widest: 30,
  widestLine: 9,
  /** How far beyond the end of a line its mark may be. */
  beyond: 8,
  /** Half the length of the strokes that stand for marks: too short to be taken for lines. */
  half: 4,
} as const;

/** Millimetres of paper a pixel at 150 dpi: it stands for a resolution that is not known, and nothing is measured by it. */
export const ASSUMED_MM_PER_PIXEL = 25.4 / 150;

/** When evidence decides. Two kinds that agree decide together. */
export const DECIDE = {
  /**
   * Dimensions that agree, different values among them, and the half-width of their readings as a share. The columns
   * of a table print the same two lengths in every row.
   */
  dimensions: 3,
  values: 3,
  spread: 0.01,
  /** Share of the dimension texts that agree, and how many times more they are than those of another scale. */
  share: 0.3,
  margin: 2,
  /** Bare numbers of one or two digits are tags as often: so many others agree. */
  telling: 2,
  /** Share within which two kinds agree; areas and sizes of rooms are measured by many rules. */
  agree: 0.015,
  rooms: 0.03,
  /** Rooms whose areas or sizes agree within 2 %, and their share of the rooms that print one. */
  minRooms: 2,
  roomShare: 0.4,
  roomSpread: 0.02,
} as const;
