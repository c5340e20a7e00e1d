/** Limits of finding walls. Names that end in `Mm` are millimetres in reality, in `M2` square metres. */

/** Pairs of parallel lines that are the faces of a wall. */
export const PAIR = {
  /** From a thin partition to a heavy masonry wall. */
  minWallMm: 55,
  maxWallMm: 460,
  /** Solid regions are known to be wall, so the faces of a thick column or pier are paired too. */
  maxSolidMm: 750,
  /** Length along which the faces look at each other, at least. */
  minOverlapMm: 60,
  /** Pieces of one face: drawn a hair apart, or interrupted by a mark. */
  sameFaceMm: { across: 6, gap: 15 },
  /** Thicknesses within this are one kind of wall: the rounding of drawing and plotting. */
  classMm: 12,
  /** Lines at one spacing: more are a hatch, a stair or a grating and not walls side by side. */
  rhythmLines: 4,
  /** Share by which spacings of one rhythm may differ. */
  rhythmSlack: 0.06,
  /** Thicknesses within this are the same, where a tread as far from a wall as walls are thick must be told from one. */
  sameMm: 4,
  /** Share of the length of the wall beside it that a pair next to treads has at its thickness, at least. */
  besideShare: 0.5,
  /** Share of its length that a rival beside treads must cover to block a pair. */
  rivalOverlap: 0.25,
  /** Share of its length that a wall on the other side of one of its faces must cover to block a pair. */
  blockOverlap: 0.5,
} as const;

/** Walls thicker than most. */
export const THICK = {
  /** From an old masonry wall to a party wall of two leaves. */
  maxMm: 750,
  /** Length of wall of one such thickness. Less is furniture. */
  minLengthMm: 4000,
} as const;

/** Leaves of open doors, which are no faces of walls. */
export const LEAF = {
  /** From the ends of the leaf to the centre and the end of its swing: a leaf is drawn up to so thick. */
  nearMm: 60,
} as const;

/** Lines across the end of a wall, which join its two faces. */
export const CAP = {
  /** From the end of the line to the end of a face. */
  reachMm: 15,
  /** Length of both faces, at least. */
  minLegMm: 55,
  /** Degrees between the line and a face, at least. */
  minTurn: 60,
  /** Longest line, in thicknesses of the pair that it would be a face of. */
  maxThicknesses: 3,
} as const;

/** Directions in which lines are drawn. */
export const DIRECTION = {
  /** Degrees of one bin. */
  bin: 0.25,
  /** Degrees within which lines follow a dominant direction: drawn a little off, or short and rounded. */
  snap: 0.6,
  /** Share of all length that makes a direction dominant. */
  dominant: 0.02,
  /** Multiples of this many degrees stay exact when the mean is within `roundSlack` degrees of one. */
  round: 45,
  roundSlack: 0.05,
} as const;

/** Stretches of one wall. */
export const COURSE = {
  /** Share of its thickness within which stretches of one wall lie on one course. */
  slack: 0.04,
} as const;

/** Pens that draw walls. */
export const PEN = {
  /** Share of all lines that a pen needs to be looked at. */
  minShare: 0.004,
  /** Pens looked at, the busiest first. */
  maxBuckets: 24,
  /** Share of the best pen's width: the wall pen is among the heaviest (ISO 128-23). */
  widthTolerance: 0.7,
  /** Share of a pen's lines that must pair, and the same for a pen on a layer named for walls. */
  minPaired: 0.25,
  minPairedNamed: 0.15,
  /** Weight of the width: more than linear, since fine hatches and furniture make many pairs too. */
  widthBase: 0.1,
  widthPower: 1.5,
  /** Share of all lines from which on pens draw more than walls; then the usual thicknesses are tried first. */
  onePen: 0.6,
} as const;

/** The usual thicknesses of a building's walls. */
export const USUAL = {
  /** Share of all walls that makes a kind of wall. */
  minShare: 0.12,
  /** Longer strips are a kind of wall of their own and no leaf, shelf or step. */
  longMm: 1800,
  /** Thicker strips are as deep as a shelf, and need `thickFactor` times the share. */
  shelfMm: 280,
  thickFactor: 2,
} as const;

/** Windows drawn in walls that run on. */
export const WINDOW = {
  minMm: 400,
  maxMm: 4500,
  /** Ends that meet. */
  touchMm: 60,
  /** Degrees between wall and glass. */
  parallel: 1,
  /** Share of the wall's thickness that the layers of a window fill, at least; each alone at most the second. */
  filled: 0.7,
  maxLayer: 0.85,
  /** Layers that make a window: one alone is a thinner wall. */
  minLayers: 2,
  /** Share by which the thicknesses of one wall differ, and the share of it by which its axis is off. */
  sameWall: 0.1,
  sameAxis: 0.1,
  /** Lines of one window end at its jambs to within this. */
  sameEndMm: 20,
  /** Lines inside a wall that run to its end are facings and insulation. */
  clearOfEndMm: 120,
  /** Lines that make glass. */
  minLines: 2,
  /** Share of the thickness from the wall's axis: lines within the wall, and lines of glass. */
  within: 0.55,
  glass: 0.42,
  /** Share of the pen of the wall's faces that glass and jambs at the wall's end have, at most. */
  thinPen: 0.7,
  /** Share of the thickness that a jamb crosses. */
  jamb: 0.6,
} as const;

/** Pairs of lines that are furniture and no wall. */
export const FURNITURE = {
  /** Parts of one wall: share of the thickness by which thickness and axis may differ, and degrees between them. */
  sameRow: 0.1,
  parallel: 1,
  /** A piece of wall is so many thicknesses and so many millimetres long; a shorter one is looked at closely. */
  squat: 1.25,
  wallMm: 1200,
  /** Degrees within which a short strip is parallel or square to the walls that it touches. */
  aligned: 10,
  /** Drawing slack between strips that touch. */
  slackMm: 30,
  /** How far off a wall furniture stands, and the shares of it at which a wall is looked for. */
  offWallMm: 120,
  depths: [0.15, 0.5, 1],
  /** Points along a side that are looked at, and the share of them that makes a side covered. */
  samples: 9,
  covered: 0.75,
  /** A wall that furniture leans on is so many times as long. The leaves of a cavity wall are about equal. */
  longerWall: 1.3,
  /** Share of the main walls' length that makes a piece a wing of the building. */
  wingShare: 0.25,
  /** A piece with a strip of `sureMm` is a wall though it stands free, and so is one of `longMm` that is nearly all of it. */
  longMm: 1500,
  sureMm: 3000,
  straight: 0.75,
  /** A space as large inside a free piece is a shaft or a room. */
  enclosedM2: 1.3,
  /** Taking furniture away may uncover more of it; what remains after so many rounds stays. */
  maxRounds: 3,
} as const;

/** Long boxes with a cross from corner to corner. */
export const CROSSED = {
  /** Narrower boxes are walls with a hatch. */
  minMm: 150,
  /** How far the cross may miss the corners, and degrees by which its lines may turn. */
  slackMm: 40,
  turn: 4,
  /** Points along each diagonal, and the share of them that a line covers. */
  samples: 12,
  covered: 0.8,
} as const;

/** Shafts and cupboards: boxes with a cross. */
export const SHAFT = {
  /** Sides of the box. */
  minMm: 250,
  maxMm: 3000,
  /** How far a wall's face may lie off the side, and the middles of the two diagonals apart. */
  slackMm: 25,
  /** Within this the side itself is the face. */
  sameLineMm: 3,
  /** Share by which the diagonals differ in length, and degrees between a side and its wall. */
  equal: 0.02,
  parallel: 1.5,
  /** Share of a side that walls cover. */
  covered: 0.8,
} as const;

/** Columns. */
export const COLUMN = {
  /** Shorter and longer side. */
  minMm: 150,
  maxMm: 1200,
  /** Cosine of the angle between sides, and share by which opposite sides differ. */
  square: 0.05,
  equal: 0.02,
  /** Points of a round one, at least, and share of the radius by which they may lie off. */
  minPoints: 8,
  round: 0.03,
  /** Brightness, 0..1: columns are painted dark. */
  maxLuminance: 0.5,
  /** Nearer to one another than this, equal pieces are seats. */
  apartMm: 1000,
  /** Sides of a crossed column: the longer one over the shorter. */
  crossed: 1.25,
  /** Free round a column that only its cross shows. */
  clearMm: 200,
  /** A colour with a fill as long is that of the walls, and its short fills are pieces of wall. */
  wallFillMm: 2000,
  /** Points within this are one corner. */
  cornerMm: 10,
  /** Share of a column in a wall that lies on the floor beside it, from which it stands out. */
  standsOut: 0.05,
} as const;

/** Putting a reading together. */
export const READING = {
  /** Share of the most walls that a way of drawing must make to be a reading. */
  minShare: 0.15,
  /** Slits thinner than twice this inside a wall (finish lines, drawing slack) are wall. */
  slitMm: 15,
  /** A strip that longer ones cover to this share adds nothing: a junction read across as well as along. */
  covered: 0.85,
  /** Points of a strip that are looked at. */
  samples: { along: 9, across: 3 },
  /** Sine of the angle at which walls meet rather than run on. */
  minTurn: 0.3,
} as const;

/** Pieces that belong to the building. */
export const BUILDING = {
  /** Share of the largest piece's diagonal from which a piece without named rooms is part of the building. */
  sizeable: 0.25,
} as const;
