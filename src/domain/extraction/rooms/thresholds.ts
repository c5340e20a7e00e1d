/** Limits of finding rooms. Names that end in `Mm` are millimetres in reality, in `M2` square metres. */

/** Closed spaces. */
export const SPACE = {
  /** Mean width. Narrower spaces are cavities, shafts and slots between walls. */
  minWidthMm: 420,
  /** Area from which a space without a label is a room, and one with a label: a closet or a duct. */
  minUnnamedM2: 0.9,
  minNamedM2: 0.35,
  /** Free-standing pieces of wall smaller than this are no obstacle to the floor. */
  minIslandM2: 0.02,
  /** How far the bridge over an opening reaches into both jambs. */
  overlapMm: 40,
  /** Drawing slack between walls that are meant to touch. */
  slackMm: 12,
} as const;

/** Labels that name rooms. */
export const LABEL_STRENGTH = {
  /** What makes it likelier that a text is a room's label: each adds so much. */
  typed: 2,
  name: 1,
  number: 1,
  area: 2,
  sized: 1,
  /** A label of this strength names a room; weaker ones may be notes. */
  sure: 2,
  /** Confidence of a room type that counts as typed: an abbreviation may be a tag of something else as well. */
  certainType: 0.8,
} as const;

/** Open plans. */
export const ZONE = {
  /** Share by which a measured area may differ from a printed one: areas are rounded, boundaries approximate. */
  asPrinted: 0.025,
  /** Share by which labels may miss the area of their space and still say how to divide it. */
  accounted: 0.1,
  /** Area of a part behind a narrow place, at least: smaller ones are niches. */
  minPartM2: 3,
  /** How far a wall's line is run on to cut a space. */
  reachMm: 1e7,
  /** Cuts. A space with more corners is a drawing that was misread and no open plan. */
  maxCuts: 600,
  /** Drawing units: the grid that cuts are noded on. Smaller faces than `minFace` grids are slivers. */
  grid: 1 / 1024,
  minFace: 16,
  /** Grids between a corner and the beginning of its cut. */
  offCorner: 8,
  /** Grids within which a border lies on a cut. */
  onCut: 32,
  /** Sine of the turn from which a corner points into the space. */
  minTurn: 0.05,
  /** Halvings of the interval in which a straight cut is looked for. */
  halvings: 40,
  /** Share of a printed area by which handing a cell over must bring zones nearer to it. */
  minGain: 1e-6,
} as const;

/** Notes that areas are not part of the work. */
export const SCOPE = {
  /** Share of a room under the tint on which the note stands, from which the note counts for the room. */
  tinted: 0.5,
  /** Share of the rooms under a tint from which it is the colour of the plan and marks no area. */
  partOfRooms: 0.95,
} as const;

/** How much sense a reading makes, counted in rooms. */
export const SENSE = {
  /** A room with one label is right. */
  oneLabel: 1,
  /** More where it has the area that its label says, within this share, and less where the areas differ by more. */
  asSaid: 0.2,
  agrees: 0.03,
  notAsSaid: -0.4,
  differs: 0.1,
  /** Each further label in a room costs so much, down to `worst`: walls were missed. */
  furtherLabel: 0.6,
  worst: -1,
  /** A cell without a label: small ones are furniture or tiles taken for walls. */
  smallCell: -0.3,
  cell: -0.02,
  smallCellM2: 3,
  /** Each sure label outside all rooms costs so much: less than a missed wall between two labels. */
  homeless: 0.5,
  /** Below so many sure labels on the sheet its names are drawn as lines, or there are none. */
  fewLabels: 3,
  /** Then a cell as large as rooms are counts so much, if its area over half its outline is as wide as `minWidthMm`. */
  shapedCell: 0.3,
  minWidthMm: 750,
  /** Cells of one size from which they are tiles, bays or panes; sizes are equal within `equalMm`. */
  repeated: 12,
  equalMm: 25,
  /** A later reading must be better by so many rooms, since the earlier ones are simpler. */
  margin: 0.5,
  /** Share of the sure labels that must stand alone in a room, and of cells without one, for the search to end. */
  plainShare: 0.9,
  plainCells: 0.2,
} as const;
