/**
 * Limits of reading a plan from what the network sees. Names that end in `Mm` are millimetres in reality; probabilities
 * and shares are 0 to 1. Measured on the pictures of `bench:accuracy -- --scans`, unless said otherwise.
 */

/** The resolution at which the network looks. */
export const LOOK = {
  /** It was trained at 11 to 20 mm a pixel and is best at 15. */
  mmPerPixel: 15,
  /** A picture is enlarged so much at most; beyond that nothing is gained. */
  mostEnlarged: 1.75,
  /** Pixels of the sheet coarser than this cannot be read, and are doubtful from `doubtfulMm` on. */
  coarsestMm: 26,
  doubtfulMm: 20,
  /** Around the walls, what the stages look at. */
  marginMm: 1000,
} as const;

/** What keeps the floors of rooms apart: walls, doors and windows. */
export const BARRIER = {
  /** Probability of wall, door and window together. */
  least: 0.35,
  /** Probability of wall. */
  wall: 0.4,
  /** Longer side of a connected piece. Smaller ones are furniture and letters. */
  minPieceMm: 900,
  /** From a piece to the floor that it bounds. */
  toFloorMm: 30,
  /** A frame round the sheet: share of the sheet that it spans, and of its box that it covers at most. */
  frame: { span: 0.8, cover: 0.04 },
} as const;

/** Gaps between ends of walls in line. */
export const BRIDGE = {
  mostMm: 1600,
  /** Leaves of doors are thinner than walls; they bridge no gap. */
  leafMm: 60,
  /** The gap must not be wider than walls are thick. */
  thickestMm: 480,
  /** Shorter gaps are closed always, longer ones where the network sees this much barrier in them on average. */
  alwaysMm: 300,
  least: 0.12,
} as const;

/** Floors between the walls. */
export const FLOOR = {
  /** Passages narrower than twice this part two rooms: a door that was not seen. */
  leakMm: 220,
  /** Two floors that meet in a passage are one where the network sees less barrier in it than this, on average. */
  open: 0.06,
  /** Distance from the walls from which the floor is as deep as it gets, for the order of flooding. */
  deepMm: 600,
  minM2: 0.8,
  /** Share of its pixels at which room is likelier than paper, inside the picture and at its edge. */
  inside: 0.2,
  atEdge: 0.5,
  /** Notches and specks narrower than this in the outline, and spurs of it; what is smaller is a corner of the room. */
  notchMm: 150,
  spurMm: 250,
  cornerM2: 0.012,
  /** Free-standing pieces of wall in a room that are deducted from its floor. */
  minHoleM2: 0.25,
} as const;

/** Straight outlines. */
export const OUTLINE = {
  /** Corners of pixels may lie so far from the line through them, and no less than so many pixels. */
  slackMm: 45,
  slackPx: 1.5,
  /** Degrees from level or upright within which an edge is drawn level or upright. */
  axis: 8,
  /** Degrees between two edges from which their lines are brought to meet. */
  minTurn: 12,
  /** Distance from the old corner to where the lines meet, at most. */
  mostMoveMm: 250,
  /** Length of an edge that cuts off a corner, at most. */
  cutCornerMm: 230,
  /** px: corners nearer than this are one. */
  samePoint: 1e-3,
} as const;

/** Edges that are moved to the ink. */
export const SNAP = {
  /** Length of an edge. */
  minEdgeMm: 400,
  /** Looked at on both sides of the edge. */
  reachMm: 90,
  /** Share of an edge left out at both of its ends, where other walls meet it. */
  ends: 0.08,
  /** Steps between two pixels across the edge, and places along it at most. */
  perPixel: 2,
  mostSamples: 300,
  /** Mean darkness of the darkest place; below it there is no line. */
  minTop: 0.2,
  /** The ink begins and ends at this share of its darkest place. */
  half: 0.5,
  /** Probability of the barrier so far behind a line that is the face of a wall. */
  behindMm: 30,
  behind: 0.5,
} as const;

/** Walls from the mask. */
export const WALL = {
  minAreaM2: 0.03,
  /** Thinner parts of the mask are leaves of doors. */
  thinnestMm: 45,
  /** Length of a face that is moved to the ink. */
  minEdgeMm: 200,
  /** Thicknesses within this are one kind of wall. */
  classMm: 18,
  /** Places along a strip at which its probability is looked up. */
  samples: 24,
} as const;

/** Doors and windows from the masks. */
export const PROPOSAL = {
  /** Probability of the class. */
  least: 0.3,
  /** px: holes in a component that are filled. */
  closePx: 3,
  /** Degrees from level or upright within which a component is level or upright. */
  axis: 12,
  /** Shorter components are specks. */
  minMm: 350,
  minAreaM2: 0.021,
  /** Across the wall, at most. */
  thickestMm: 650,
  /** From the end of an opening to the wall, and how far its end may be moved to the wall. */
  wallMm: 150,
  moveMm: 200,
  /** Share of the thinner of wall and opening that must stand opposite, and sine of the turn of a wall in line. */
  faceShare: 0.5,
  inLine: 0.2,
  /** Longer side against shorter one from which the direction is that of the component itself. */
  slender: 1.3,
  /** Components of one kind in line with less than this between them are one opening. */
  joinMm: 200,
} as const;

/** The path of a door leaf in the ink. */
export const SWING = {
  /** Doors with one leaf. */
  widthMm: { min: 500, max: 1400 },
  /** Places on the arc, share of them that must lie on ink, and lead over the opposite side and the other hinge. */
  samples: 24,
  least: 0.8,
  lead: 0.12,
  /** Darkness of ink: leaves are drawn with thin lines. */
  dark: 0.18,
  /** Degrees at both ends that are left out, where the wall and the leaf are drawn. */
  ends: 12,
  /** Radii tried, as shares of the width. */
  radii: [0.9, 0.95, 1, 1.05],
} as const;

/** Scales that are tried where the sheet does not give one. */
export const TRIAL = {
  /** Longer side of the building, from a small flat to a large storey. */
  buildingMm: [9000, 15000, 25000, 42000],
  /** Usual width of a door and thickness of a wall. A reading far from them counts less. */
  doorMm: { min: 650, max: 1150 },
  wallMm: { min: 70, max: 400 },
  implausible: 0.5,
  /** A scale found afterwards that differs by more than this is read at once more. */
  again: 0.15,
} as const;
