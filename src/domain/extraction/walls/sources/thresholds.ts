/** Limits of reading walls from fills, strokes and hatches. Names that end in `Mm` are millimetres in reality. */

/** Filled walls. */
export const FILL = {
  /** Mean width of a wall. */
  minWidthMm: 45,
  maxWidthMm: 700,
  /** Longer side of a fill that is looked at. */
  minSizeMm: 60,
  /** Brightness, 0..1. Lighter fills are floors and washes, unless a layer says wall. */
  maxLuminance: 0.87,
  /** Share of the walls of the best colour that makes another one a wall colour. */
  shareOfBest: 0.12,
  /** Length of wall in one colour. Less is a legend. */
  minLengthMm: 3000,
  /** Length of an opening that may be painted out in white, and opacity of the patch. */
  mask: { minMm: 500, maxMm: 4500, minAlpha: 0.9 },
} as const;

/** Walls drawn as single thick strokes. */
export const STROKE = {
  /** Width of the pen in reality. */
  minPenMm: 55,
  maxPenMm: 750,
  /** Pen widths. Shorter strokes are dashes or marks. */
  minSlenderness: 1.2,
  /** Length of all of them. Less is a symbol. */
  minLengthMm: 3000,
} as const;

/** Walls that only their hatch shows. */
export const HATCH = {
  /** Distance between its lines. */
  spacingMm: { min: 8, max: 420 },
  /** Lines are hardly longer than the wall is thick; those of a floor are longer. */
  maxMedianLengthMm: 750,
  /** Share within which spacings are one rhythm, share of the spacings that makes one, and lines of a hatch. */
  rhythm: 0.08,
  minShare: 0.2,
  minSteps: 40,
  /** Spacings along the hatch from one line to the next in a wall thinner than they are apart. */
  maxGap: 1.5,
  /** Spacings along the hatch between neighbouring ends on one face: a face at 15° to the hatch. */
  maxSlant: 4,
  /** Ends in a row that make a face, and share of them that lie in no longer row. */
  minRow: 3,
  minFree: 0.6,
  /** Share of all ends that makes a direction of walls; two ends make a row in it. */
  shareOfDirection: 0.08,
  /** Share of the faces of the best hatch that makes another one a hatch of walls. */
  shareOfBest: 0.12,
  /** A single end on the line of a face within this belongs to it. */
  courseMm: 3000,
  /** Sine of the turn at a corner, at least. */
  minCorner: 0.3,
  /** Ends within this lie on one line, and slits closed between strips. */
  acrossMm: 2,
  closeMm: 5,
} as const;

/** Walls with a hatch between drawn faces. */
export const OUTLINED = {
  /** Sine of the angle between hatch and face, and between face and jamb. */
  minSine: 0.25,
  /** Sine up to which a line has the direction of a hatch. */
  parallel: 0.02,
  minJambSine: 0.5,
  /** Steps from one line of the hatch to the next that make two lines the faces of walls. */
  minSteps: 1,
  /** Share of the thickness by which a jamb may miss a face. */
  jambSlack: 0.15,
  /** Share of the thickness that a hatch line crosses where a jamb or a corner cuts it. */
  minMark: 0.25,
  /** Share of a piece of wall that its hatch lines fill, each up to the next one. */
  hatched: 0.5,
  /** Share of the lines that have room from face to face in a piece of wall. */
  whole: 0.5,
  /** Share of a piece that another one covers in its place. */
  rivalOverlap: 0.3,
  /** A piece as short between two lines across the wall may have no hatch line. */
  unhatchedMm: 380,
  /** Lines across the wall within this are one. */
  sameStopMm: 5,
} as const;
