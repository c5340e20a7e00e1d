/** Limits of finding the scale. */

/** When two scales are the same one. */
export const SAME_SCALE = {
  /** Share by which a measured ratio may differ from a standard one: sheets are printed a little too small. */
  standard: 0.015,
  /** Share within which readings of dimensions agree: the rounding of a dimension to a centimetre. */
  dimensions: 0.006,
} as const;

/** The word "Scale" in a title block, beside its number. Lengths are heights of the larger text. */
export const CAPTION = {
  /** Across the rows: the word stands in the same row, over the number or under it. */
  rows: 3.5,
  /** Along the row, between word and number, at most. */
  gap: 4,
  /** Letters of a number with its paper size, such as 1:100 (A3); longer texts are sentences. */
  maxLetters: 16,
} as const;

/** The line that a dimension text stands at. Lengths are heights of the text. */
export const DIMENSION = {
  /** From the text's middle to its line, at most. */
  reach: 2.2,
  /** Degrees between text and line. */
  parallel: 3,
  /** Share of the height by which the text may be off the middle of what it measures. */
  centring: 0.9,
  /** Lines within this share of the height stand in one row: a dimension line broken by its text. */
  sameRow: 0.1,
  /** How near a tick must come to the row to be on it. */
  touch: 0.05,
  /** A mark is a stroke that crosses the row rather than following it (slope), and may overshoot by this share. */
  minSlope: 0.05,
  overshoot: 0.05,
  /** Marks that are tried on either side of the text. */
  maxMarks: 10,
  /** Places along a row nearer than 1/1000 of a drawing unit are one. */
  placesPerUnit: 1000,
} as const;

/** How dimension texts vote. */
export const VOTE = {
  /** The N of 1:N. Plans of buildings are plotted within these; other readings are accidents. */
  minRatio: 10,
  maxRatio: 1500,
  /** A step between two counts, as a share of the agreement; without it a crowded scale costs quadratic time. */
  step: 1 / 4,
  /** Two counts within so many agreements are one scale. */
  distinct: 2,
  /** Scales kept, best first. */
  kept: 5,
  /** Weights of a reading: with its unit, in millimetres of a metre and more, below that, and in any other unit. */
  weight: { explicit: 1, longMm: 1, shortMm: 0.8, other: 0.75, longFromMm: 1000 },
  /** Weight of a different value: ten equal texts say less than ten different ones. */
  perValue: 2,
  /** Factors on the votes for a scale plans are plotted at, and for lengths unlike those of a building. */
  standardFactor: 1.25,
  unlikeFactor: 0.5,
  /** Millimetres: the median dimension of a building lies between a door and a hall. */
  building: { minMm: 600, maxMm: 15_000 },
} as const;

/** When votes make a candidate. */
export const CANDIDATE = {
  /** Texts and different values that agree. One alone may be chance. */
  minTexts: 2,
  minValues: 2,
  /** Votes with more than one or two digits: bare short numbers are tags of doors and rooms as often. */
  minTelling: 2,
  tellingShare: 0.5,
  /** Scales of dimensions that are considered, best first. */
  ranks: 3,
  /**
   * A sheet printed a little too small is at no standard scale: its readings lie within `tight`, they have
   * `values` different values, and the standard scale is further off than `offStandard` (shares).
   */
  replotted: { tight: 0.002, offStandard: 0.004, values: 3 },
  /** Texts named as evidence, for people. */
  named: 3,
} as const;

/** When a second scale contradicts the one that was chosen. */
export const RIVAL = {
  /** Votes a rival needs. */
  votes: 3,
  /** Confidence of a note that counts: a bare ratio may belong to a detail. */
  noteConfidence: 0.6,
} as const;

/** How printed areas of rooms vote. Shares are of the length that follows from an area. */
export const AREAS = {
  /** Lengths agree within this share: printed areas are rounded, and measured by many rules. */
  agreement: 0.02,
  minRooms: 2,
  /** How much likelier a scale is that plans are plotted at. */
  standardFactor: 1.5,
  /**
   * Walls drawn too thick or too thin make all rooms wrong the same way, which looks like an odd scale. Such
   * a scale is believed only where most rooms agree on it, and closely.
   */
  odd: { agreement: 0.006, share: 0.6, rooms: 4 },
} as const;

/** Guessing the size of things where nothing gives the scale. */
export const BLIND = {
  /** The N of 1:N that are tried, likeliest first. */
  ratios: [100, 50, 200, 20],
  /** Millimetres: leaves of ordinary doors. */
  leaf: { minMm: 600, maxMm: 1100 },
  /** Arcs of that size; one alone may be anything. */
  minDoors: 2,
} as const;
