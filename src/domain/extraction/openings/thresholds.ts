/** Limits of finding openings. Names that end in `Mm` are millimetres in reality. */

/** Gaps in walls. */
export const GAP = {
  /** Narrower gaps are joints and niches; wider ones than 5.2 m (16 ft garage doors) are walls of glass or nothing. */
  minMm: 380,
  maxMm: 14_000,
  /** A wall's end is free when there is no wall this far beyond it. */
  probeMm: 25,
  /** Points across a wall's end, as shares of its thickness: one on the axis alone may fall between two walls. */
  across: [-0.3, 0, 0.3],
  /** Share of the thickness that these points lie back from the end, and the sine of a turn. */
  back: 1 / 4,
  minTurn: 0.3,
  /** Thicknesses that a wall which turns off must be long. */
  minCornerLength: 1.2,
  /** Length of a stub in thicknesses, at most. */
  stub: 0.9,
  /** Share of its width within which the reports of both jambs are one gap. */
  twin: 0.1,
} as const;

/** What may be a door by its width. */
export const DOOR = {
  minMm: 500,
  maxMm: 3100,
  /** A wider gap is a garage door or nothing; its outline runs from jamb to jamb, within the slack. */
  gateMm: 4200,
  gateSlackMm: 40,
  gateLines: 2,
} as const;

/** Arrowheads of dimension lines and leaders. */
export const ARROW = {
  /** Size in reality: 4 mm on paper at 1:100. */
  maxMm: 400,
  touchMm: 15,
  /** Degrees between the line and each barb. */
  barb: { min: 8, max: 42 },
} as const;

/** Glass that no wall continues. */
export const FRONT = {
  minMm: 600,
  /** How near its ends come to a wall, and how far its lines stay clear of walls at these shares of their length. */
  touchMm: 60,
  clearMm: 15,
  samples: [0.25, 0.5, 0.75],
  /** Degrees between its lines. */
  parallel: 1,
  /** From the first line to the last: glass alone, and up to the faces of a thick wall. */
  minThicknessMm: 60,
  maxThicknessMm: 460,
  /** Lines nearer to each other are one row. */
  rowMm: 8,
  minRows: 2,
  maxRows: 7,
  /** Sine of the angle at which glass goes round a corner. */
  minTurn: 0.3,
} as const;

/** Doors that only their swing shows. */
export const SWING = {
  /** How near hinge and strike must come to a wall. */
  nearWallMm: 160,
  /** Leaf widths between the middles of a swing and of an opening that it belongs to. */
  claimed: 0.75,
  minLeafMm: 450,
  maxLeafMm: 1500,
  /** Openings looked at round a hinge. */
  reachMm: 4200,
  /** The two leaves of a double door are drawn within so many doors of each other. */
  recent: 4,
  /** Shares of the shut leaf at which there must be no wall. */
  free: [0.25, 0.5, 0.75],
  /** How near the wall that the leaf continues must come, and the sine within which it is parallel. */
  hostMm: 350,
  parallel: 0.05,
  /** The cosine within which the shut leaf is square to a wall. */
  square: 0.1,
  /** Thickness where the leaf continues no wall. */
  thicknessMm: 100,
} as const;

/** Openings that are painted over walls. */
export const PAINTED = {
  /** Share of its width by which a gap may differ from the patch in it, and how far their middles may lie apart. */
  share: 0.25,
  slackMm: 60,
} as const;

/** The outside of a building. */
export const OUTSIDE = {
  /** Rays that look for a wall opposite: as shares of the opening, and so long. */
  rays: [0.1, 0.3, 0.5, 0.7, 0.9],
  farMm: 60_000,
  /** The same in several directions from glass, radians from square to it, and how many of all must meet nothing. */
  turns: [-1.2, -0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9, 1.2],
  leastViews: 5,
  /** Share of the way to the place that is looked from, at which nothing lies but the glass itself. */
  offAxis: 0.01,
  /** How far apart the layers of one wall may be. */
  layersMm: 400,
} as const;

/** Two openings in one place. */
export const SAME_OPENING = {
  /** Share of the narrower one that they have in common, and the sine from which on they are not parallel. */
  overlap: 0.5,
  minTurn: 0.1,
  /** Confidence that an opening loses for being twice as wide as another in its place. */
  perDoubling: 0.2,
} as const;

/** Size codes beside openings. */
export const SIZE_CODE = {
  /** Millimetres from the wall's face to the middle of the code, at most. */
  reachMm: 1000,
  /** By how much the opening may be drawn wider or narrower than printed: a share, and millimetres of a frame. */
  off: 0.15,
  offMm: 130,
} as const;
