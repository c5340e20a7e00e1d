/** Limits of reading curved walls. Names that end in `Mm` are millimetres in reality. */

/** Lines that follow a circle. */
export const ROUND = {
  /** From the rounded corner of a wall to a front that is nearly straight. */
  minRadiusMm: 700,
  maxRadiusMm: 120_000,
  /** How far the points may lie off the circle. */
  offMm: 12,
  /** Length along the circle, at least: the end of a face between two joining walls. */
  minLengthMm: 60,
  /** Degrees of the whole line, at least. */
  minSweep: 0.2,
  /** Chords of a curve that was exported as a line: degrees of turn at each joint, at most, and fewest chords. */
  maxTurn: 16,
  minChords: 2,
  /** A chord is at most so many times as long as the one before: a straight wall runs on from a curve. */
  maxRatio: 3,
} as const;

/** Two round lines that are the faces of a wall. */
export const ROUND_PAIR = {
  /** By how much their distance may vary along the wall. */
  evenMm: 12,
  /** Points at which it is measured. */
  samples: 5,
  /** Length along which they face each other, at least. */
  minOverlapMm: 60,
  /** Length and chords of the longer face, at least: its circle is sure enough to measure from. */
  minLeadMm: 250,
  minLeadChords: 4,
  /** How far the middle of a shorter wall may lie off the circle of a sure one that it continues. */
  onCircleMm: 80,
  /** Lines that begin and end together to within this are glass where they are three or more. */
  sameEndMm: 60,
  glassLines: 3,
  /** Share by which the thicknesses of one wall differ. */
  sameWall: 0.1,
} as const;

/** Straight pieces in place of curves. */
export const CHORD = {
  /** How far the middle of a piece lies off the curve: of a published wall, and of the outline of rooms. */
  wallMm: 10,
  faceMm: 1.5,
  /** Pieces of one curve, at most. */
  most: 400,
} as const;

/** Openings in curved walls. */
export const ROUND_GAP = {
  minMm: 400,
  maxMm: 6500,
  /** Degrees by which the two walls may turn differently towards the opening, and by which both turn at most. */
  uneven: 4,
  maxTurn: 110,
  /** How far lines of glass may end from the jambs, beyond half the wall. */
  endMm: 80,
  /** Lines nearer to each other are one row. */
  rowMm: 8,
  minRows: 2,
} as const;
