/** Limits of reading tables and schedules. */

/** Tables on the sheet, in heights of their letters unless said otherwise. */
export const TABLE = {
  /** Degrees off level. */
  level: 1,
  /** Drawing units by which the ends of an upright line may differ. */
  upright: 0.5,
  /** Baselines of one row lie within this. */
  baseline: 0.45,
  /** Space between two headers of one table, at most: columns of remarks are wide. */
  columnGap: 24,
  /** From one baseline to the next in one table, at most. */
  rowGap: 4,
  /** Gaps between rows as a multiple of the larger of the first two: a larger one ends the table. */
  unevenGap: 1.6,
  /** From the headers up to the title, at most. */
  titleReach: 6,
  /** Rows without which texts under one another are no table. */
  minRows: 2,
} as const;

/** Legends of finish codes, in heights of their letters unless said otherwise. */
export const LEGEND = {
  /** Degrees off level. */
  level: 1,
  /** From the beginning of a code to that of its meaning, at most. */
  reach: 14,
  /** A code and its meaning have one baseline within this. */
  baseline: 0.3,
  /** Letters of a meaning, at least one more: two codes side by side are no entry. */
  minLetters: 4,
  /** Entries under one another, and the share of them that are known finishes. */
  minRows: 4,
  known: 0.5,
} as const;

/** Tables with ruled cells. Lengths are drawing units of a page, 1/72 inch. */
export const CELLS = {
  /** Lines are level or upright, and two are one line, within this: 0.2 mm, the rounding of exporters. */
  flat: 0.6,
  /** Rulings this near to each other are one: 0.4 mm. */
  sameLine: 1.2,
  /** Pieces of a ruling join across such gaps. */
  joint: 1.5,
  /** A piece of a ruling and a whole ruling are at least so long: 1 and 2 mm. */
  minPiece: 3,
  minRuling: 6,
  /** Rulings that hang together are a grid if they are so many: plans have more. */
  minRulings: 5,
  maxRulings: 4000,
  /** Share of the page's side from which a line is the rest of a frame. */
  maxSide: 0.93,
  /** Baselines of one line of a cell lie within this, in heights of its letters. */
  sameBaseline: 0.5,
  /** Share of the side of a cell that a ruling covers where it parts two cells. */
  parted: 0.6,
  /** Cells of a grid, at most: plans have walls of many more. */
  maxCells: 250_000,
  /** Different words that are headers, on a sheet that is looked through for grids. */
  minWords: 2,
  /** Columns with a known header that make a row of cells the head of a table. */
  minColumns: 3,
  /** Rows of cells above one another in the head of a table. */
  tiers: 3,
  /** From a header to a ruling of its cell, at most, in heights of its letters. */
  reach: 6,
  /** A table ends where a cell is so many times wider than the table. */
  wider: 1.05,
} as const;
