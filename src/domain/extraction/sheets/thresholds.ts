/** Limits of telling the drawings of a sheet apart. Lengths are drawing units of a page, 1/72 inch. */

/** Ink that hangs together. */
export const INK_CLUSTER = {
  /** Side of a cell in which ink is looked for: 2.5 mm. A page has no more cells along a side than `maxCells`. */
  cell: 7,
  maxCells: 1000,
  /** Cells from one mark to the next of the same drawing, at most: marks 5 mm apart hang together. */
  reach: 2,
  /** Share of the page's side. A longer line or fill is a frame, a divider or a background and joins nothing. */
  maxSide: 0.9,
  /** Share of the smaller of two clusters that lies in the other's box: it is part of that drawing. */
  within: 0.5,
} as const;

/** What is large enough to be a drawing of its own. */
export const MAIN = {
  /** The shorter side: 20 mm. */
  minSide: 57,
  /** Share of the area of the largest. */
  minShare: 0.06,
  /** How far dimensions, bubbles and arrows stand off the drawing that they belong to: 25 mm. */
  satellite: 71,
} as const;

/** Titles under and over drawings. */
export const TITLED = {
  /** Share of the drawing's height at its top and bottom in which a title may stand within its box. */
  edge: 0.15,
  /** Share of the drawing's width by which the middle of a title may stand outside it. */
  beside: 0.1,
  /** Share of the page's longer side that a title may stand off: titles of a row stand on one line. */
  maxGap: 0.35,
  /** A title over its drawing counts as if it stood so many times as far away: most stand below. */
  above: 3,
  /** Heights of the title within which its second line stands: to the next baselines, and beside it. */
  lines: 3,
  aside: 4,
} as const;

/** Plans known by their rooms. */
export const ROOMED = {
  /** Labels with a known room word that make an untitled drawing a plan. */
  labels: 2,
  /** Share by which the sides of untitled plans of one building may differ, in width or in height. */
  alike: 0.06,
  /** Share by which the printed scales of two plans may differ. */
  sameScale: 0.005,
} as const;

/** Lines ruled round texts. */
export const TABLE = {
  /** Lines touch, and are level or upright, within this: 0.2 mm, the rounding of exporters. */
  touch: 0.6,
  /** A ruling is at least so long: 3 mm. A table has at least so many. */
  minRuling: 8,
  minRulings: 5,
  /** Share of the page's side from which a line is the rest of a frame. */
  maxSide: 0.93,
  /** The shorter side of a table: 8 mm. */
  minSide: 23,
  /** Share of the page that a table covers, at most. */
  maxShare: 0.35,
  /** Different captions that make a title block. */
  captions: 3,
  /** Rulings this near to each other are one line: 0.4 mm. */
  sameLine: 1.2,
  /** Share of the table's width that a ruling between rows covers. */
  minWidth: 0.6,
  /** Heights of a text from ruling to ruling, at most: rooms are larger. */
  rowHeight: 5,
  /** Share of a text's width, about its middle, through which no line of its table runs. */
  uncut: 0.8,
  /** Rows with a text, at least, and as a share of all. */
  minRows: 3,
  filled: 0.6,
  /** How far the title of a table stands off it: 10 mm. */
  title: 28,
  /** Degrees off upright at which a text is still written upwards. */
  parallel: 2,
} as const;
