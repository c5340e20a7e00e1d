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
  /** A line that is not parallel to its text is this long, at least: ticks are shorter. */
  shortest: 2,
  /** How far beyond the end of a line its mark may be: the length of an arrowhead, at whose base many lines stop. */
  arrow: 3,
  /** A line that ends within this of a mark ends at the mark. */
  atMark: 0.1,
  /** Drawing units: arrowheads and dots are no larger on paper, 8 mm. */
  largestHead: 23,
  /**
   * Shares of an arrowhead: its middle is on the row within `offCentre` of its width; within `tip` of its length from
   * either end it is `blunt` or sharp.
   */
  offCentre: 0.15,
  tip: 0.1,
  blunt: 0.6,
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
  /** Counts after which the best are looked at, to see whether more can matter. */
  look: 32,
  /** Weights of a reading: with its unit, in millimetres of a metre and more, below that, and in any other unit. */
  weight: { explicit: 1, longMm: 1, shortMm: 0.8, other: 0.75, longFromMm: 1000 },
  /** Factors on the weight of a stretch by how many of its ends are marked: none, one, both. */
  marked: [0.5, 0.7, 1],
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
  /**
   * Share of the dimension texts that agree, and how many times more they are than those that agree on another scale;
   * fewer may be chance: 7 of 114 agree on nothing.
   */
  share: 0.3,
  margin: 2,
  /** Scales of dimensions that are considered, best first. */
  ranks: 3,
  /** Share by which the scale of printed areas may miss that of the plan: areas leave out piers and built-in cupboards. */
  areaBias: 0.15,
  /**
   * A sheet printed a little too small is at no standard scale: its readings lie within `tight`, they have
   * `values` different values, and the standard scale is further off than `offStandard` (shares).
   */
  replotted: { tight: 0.002, offStandard: 0.004, values: 3 },
  /** Texts named as evidence, for people. */
  named: 3,
} as const;

/** Another drawing on the sheet at a scale of its own. */
export const APART = {
  /** Texts, and different values, that agree on it. */
  texts: 3,
} as const;

/** What doors and walls measure at a right scale. */
export const CHECK = {
  /** Millimetres: the middle one of the swings of a building's doors. */
  swing: { minMm: 650, maxMm: 1300 },
  /** Swings that are needed; fewer may be those of cupboards. */
  minSwings: 3,
  /** Degrees of a swing with its leaf drawn, and the share by which the leaf may miss its radius. */
  sweep: 60,
  leaf: 0.06,
  /** Millimetres: the thickness of the wall at half the length of all walls. */
  wall: { minMm: 50, maxMm: 800 },
  /** Kinds of measurements that agree on a scale, from which doors and walls of unusual size are what they are. */
  kinds: 2,
} as const;

/** How printed areas of rooms vote. Shares are of the length that follows from an area. */
export const AREAS = {
  /** Lengths agree within this share: printed areas are rounded, and measured by many rules. */
  agreement: 0.02,
  minRooms: 2,
  /** Share of the rooms that agree, at least; fewer may be chance and only confirm other evidence. */
  share: 0.4,
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
  /** A scale that differs from the one at which rooms were looked for by more than this share: they are looked for anew. */
  again: 0.03,
  /** Arcs of that size; one alone may be anything. */
  minDoors: 2,
} as const;

/** How printed sizes of rooms vote; they agree as areas do. */
export const SIZES = {
  /** Natural logarithm of the ratio of the two scales that the sides of a room give. */
  alike: 0.04,
  /** The same for a single room to tell the scale. */
  exact: 0.015,
  /** Sizes named as evidence, for people. */
  named: 3,
} as const;

/** Scale bars. Lengths are heights of their numbers. */
export const BAR = {
  /** From 0 to the last number, at most. */
  longest: 200,
  /** Numbers stand in one row and are equally large. */
  sameRow: 0.3,
  sameSize: 1.3,
  /** The bar is at most so far over or under its numbers. */
  rows: 4,
  /** From the last number to the unit behind it. */
  unitBehind: 8,
  /** From the middle of a number to its tick: the last number may carry the unit. */
  atNumber: 1.6,
  /** How exactly a tick stands where its number says. */
  atTick: 0.12,
  /** Fields of a bar with two numbers. */
  divisions: [2, 3, 4, 5, 6, 8, 10],
} as const;
