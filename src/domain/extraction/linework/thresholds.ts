/** Limits of reading the lines of a sheet. */

/** What counts as ink. */
export const INK = {
  /** Chords for a cubic curve: a quarter circle then deviates from its chords by 0.5 % of its radius. */
  cubicSteps: 8,
  /** Drawing units from a control point to the middle of its neighbours, twice, from which on a curve has more chords. */
  maxBend: 33,
  /** Drawing units by which such a curve deviates from its chords, at most; and most chords. */
  offChord: 0.1,
  maxCubicSteps: 64,
  /** Opacity, 0..1. Fainter marks cannot be seen on paper. */
  minAlpha: 0.05,
  /** Red, green and blue, 0..255, from which a colour is paper white: no line as a stroke, a mask as a fill. */
  paperWhite: 0xf4,
  /** By how much blue is stronger than red in the colours of glass, 0..255. */
  blueLead: 24,
} as const;

/** Lines drawn in pieces, end to end. */
export const PIECES = {
  /** Sine of the turn between two pieces, 0.1°: the rounding of their ends. Chords of arcs turn by more. */
  maxTurn: 0.0018,
} as const;

/** The border of the sheet and what is ruled onto it. Lengths are drawing units of a page, 1/72 inch. */
export const FRAME = {
  /** Share of the page's side that a line of the frame covers, at least. */
  minSide: 0.6,
  /** Share of the page's shorter side that the frame may stand off the edge. */
  maxMargin: 0.13,
  /**
   * Drawing units between trim line and frame, at most: 40 mm. ISO 5457 asks for 20 mm at the binding edge and
   * 10 mm elsewhere. What is further in is building.
   */
  depth: 113,
  /** Letters of the mark of a field along the border, such as A or 12, at most. */
  fieldMark: 2,
  /** Drawing units within which lines touch: 0.2 mm, the rounding of exporters. */
  touch: 0.6,
  /** A line shorter than this many touches hangs on nothing: ticks and dashes. */
  minHanging: 4,
  /**
   * Share of the length of all other lines. If more hangs on the frame, the plan does too, and only the frame is taken
   * away. Large title blocks hold up to the second share, but stay within `aside` of a side of the sheet, as a share of
   * its length. A frame in pieces on which still more hangs is no frame: faces of walls are in pieces too.
   */
  maxHanging: 0.35,
  maxAside: 0.5,
  aside: 0.25,
} as const;

/** Boxes drawn round room numbers and tags, in heights of their text. */
export const TEXT_BOX = {
  /** Lines of a box: top, foot and one side. */
  minLines: 3,
  /** From the middle of the text to the top and the bottom of its box, at most and at least. */
  maxReach: 1.5,
  minReach: 0.3,
  /** From the end of the text to the side of its box, at most. */
  sidePadding: 2.5,
  /** Share of the text's width that the box reaches to either side of the middle, at least. */
  minHalfWidth: 0.3,
  /** Top and bottom end within this of each other. */
  sameExtent: 0.3,
  /** A line is level or upright when it is off by no more than this. */
  flat: 0.1,
  /** Sides stand within so many times `flat` of the ends of top and bottom. */
  corner: 3,
  /** Share of the height of the box that each side covers, at least. */
  minSide: 0.9,
  /** Characters. Longer texts are notes, and lines over and under them are tables. */
  maxCharacters: 16,
} as const;

/** Arcs that may be the swing of a door. */
export const ARC = {
  /** Millimetres: from half a narrow double door to one leaf of a gate. */
  minRadiusMm: 350,
  maxRadiusMm: 2600,
  /** Degrees. Doors are drawn open by 30° to 180°, most often by 90°. */
  minSweep: 25,
  maxSweep: 185,
  /** Share of the radius by which points may lie off the circle. */
  roundness: 0.02,
  /** Chords of an arc exported as a polyline: millimetres long at most, and degrees of turn at each joint. */
  maxChordMm: 320,
  minTurn: 0.2,
  maxTurn: 24,
  /** Chords that make an arc: three are a chamfer. */
  minChords: 4,
  /** Joints a drawing unit: ends within 1/50 of a unit are one point. */
  jointsPerUnit: 50,
} as const;

/** Rectangles painted over walls where openings are. */
export const PATCH = {
  /** Length and thickness, millimetres. Shorter masks hide a mark on the wall. */
  minMm: 350,
  minMaskMm: 500,
  maxMm: 6500,
  minWallMm: 45,
  maxWallMm: 750,
  /** Length in thicknesses: columns painted over walls are squarer. */
  minSlenderness: 1.1,
  /** Opacity of a coloured patch and of a white one, 0..1. */
  minAlpha: 0.3,
  minAlphaOfMask: 0.9,
  /** Sine within which corners are right angles and lines run along the patch. */
  skew: 0.02,
  /** Millimetres beyond the ends at which the wall must go on. */
  beyondMm: 40,
  /** Millimetres aside of the patch at which there is no wall any more. */
  asideMm: 90,
  /** Millimetres across within which lines on the long edges belong to what is covered. */
  acrossMm: 20,
  /** Millimetres within which lines are one face. */
  rowMm: 8,
  /** Millimetres that a patch may reach past both faces of the wall together. */
  reachMm: 160,
  /** Brightness, 0..1: of walls at most, how much lighter a patch is, and of a patch on lines at least. */
  maxWallLuminance: 0.87,
  lighter: 0.06,
  minLuminanceOnLines: 0.6,
} as const;
