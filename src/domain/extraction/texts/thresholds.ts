/** Limits of reading texts. Sizes are in heights of the text itself. */

/** Where a text stands. */
export const TEXT = {
  /** Text heights from the baseline up to the middle of the letters: half a capital. */
  middle: 0.35,
} as const;

/** Lines that make up a room's label. */
export const LABEL = {
  /** Text heights from one baseline to the next, at most: label blocks are set with 1.0 to 1.6. */
  leading: 1.9,
  /** Text heights between the middles of two lines, at least: nearer ones stand in one row. */
  minLeading: 0.4,
  /** Ratio of the larger letters to the smaller, at most: a name over its small print. */
  maxSizeRatio: 2.2,
  /** Text heights that a line may stand beside the one above it. */
  sideSlack: 0.5,
  /** Degrees between two lines of one label. */
  parallel: 2,
  /** Words in a line: longer lines are notes. */
  maxWords: 7,
  /** Words in a line of a name: longer lines beside such a name are notes. */
  maxNameWords: 4,
  /** Such long lines that make a block a note and no name. */
  minSentences: 2,
  /** Lines of a name: in longer blocks the rest are notes. */
  maxNameLines: 3,
  /** Height of the letters of a name as a share of the largest in it: smaller lines are notes. */
  minNameSize: 0.7,
} as const;

/** Numbers that are tags and not numbers of rooms. */
export const TAG = {
  /** Times one number may stand on the sheet: rooms have a number each, tags of doors and finishes repeat. */
  maxRepeats: 2,
} as const;

/** Size codes of doors and windows. */
export const OPENING_SIZE = {
  /** Different codes on the sheet (2668, 2868; 4010 XO) that make numbers sizes and not room numbers. */
  minCodes: 3,
  /** Millimetres. Smaller ones are numbers of rooms. */
  minWidthMm: 300,
  minHeightMm: 300,
  /** Millimetres: higher openings reach the floor. */
  doorHeightMm: 1950,
} as const;

/** Numbers that count the rooms of a storey: they share their beginning, as 134, 135 and 136 do. */
export const SERIES = {
  /** Numbers with decimals under names, and numbers without a name, from which they can be told from dimensions. */
  named: 2,
  alone: 3,
  /** Share of the numbers that have the commonest beginning. */
  share: 0.8,
} as const;

/** Printed scales. */
export const NOTE = {
  /** The N of 1:N. Finer are details of joinery, coarser are maps. */
  minRatio: 5,
  maxRatio: 5000,
  /** Digits kept of a ratio of feet and inches: binary fractions miss whole numbers by a hair. */
  precision: 1e6,
} as const;

/** Lengths without a unit. */
export const BARE_LENGTH = {
  /** A whole number below this may be centimetres as well as millimetres: 300 is 3 m in a plan drawn in cm. */
  maybeCentimetres: 3000,
} as const;

/** Lettering that is drawn as lines. Lengths are drawing units of a page, 1/72 inch. */
export const LETTERING = {
  /** Height of a letter: 1.2 to 5 mm. */
  smallest: 3.4,
  tallest: 14.2,
  /**
   * Letters of a word, and how many of them have different forms: equal chairs in a row are no word. On a sheet
   * without any text they may all be equal.
   */
  letters: 4,
  forms: 3,
  /** Between two letters, in heights of a letter. */
  gap: 0.6,
  /** Words drawn as lines that are worth saying; single ones are logos. */
  words: 3,
  /** A sheet with this many texts of three letters and more can be read. */
  fewNames: 12,
  /** Lines of that size on a sheet, from which they are hatches and tiles. */
  manyLines: 60_000,
  /** Places that a warning names. */
  places: 20,
} as const;

/** Sizes that are printed in rooms. */
export const ROOM_SIZE = {
  /** Millimetres: the side of a closet, and of a hall. Other sizes are those of windows, tiles and sheets. */
  minMm: 700,
  maxMm: 30_000,
  /** Numbers without a unit that are read as feet, too. */
  minFeet: 5,
  maxFeet: 40,
  /** Millimetres in a foot. */
  footMm: 304.8,
} as const;

/** Titles of drawings. */
export const TITLE = {
  /** Longer texts are notes. */
  maxCharacters: 60,
  maxWords: 7,
} as const;

/** Marks of height in elevations and sections. */
export const LEVELS = {
  /** Different heights whose places up the sheet are in proportion to what they say. */
  min: 3,
  /** Share of the whole height by which a mark may stand off its place. */
  tolerance: 0.04,
} as const;
