/** Limits of finding and reading texts in a picture. */

/** Long thin lines are taken out before letters are looked for. Lengths in pixels. */
export const THIN_LINE = {
  /** Runs of ink as long as this, and no thicker than a pen, are no strokes of a letter. */
  run: 48,
  /** A pen is at most so thick: 0.7 mm at 200 dpi, with blur. */
  thick: 7,
} as const;

/** Which connected pieces of ink may be letters. Lengths in pixels. */
export const LETTER = {
  /** Height across the line of text: lower-case letters of 1.8 mm at 100 dpi, titles of 8 mm at 200 dpi. */
  least: 5,
  most: 70,
  /** An l of a light font is so many times as high as wide; what is slimmer is a piece of a line. */
  slim: 11,
  /** Letters that touch make one piece; longer pieces than so many heights are lines. */
  longest: 14,
  /**
   * Share of its box that a letter covers with ink: outlines of boxes and arcs cover less, filled boxes more. Only
   * pieces larger than `plain` are judged, because a small letter may be a full box.
   */
  cover: { least: 0.14, most: 0.88, plain: 9, line: 0.38 },
  /**
   * A piece `long` times longer than high is a line with a mark on it where its longest run of ink has this share of
   * its length, and it covers no more than `line` of its box. One that stands alone is a line in any case.
   */
  run: 0.75,
  long: 1.7,
  /** Pixels of ink that a dot or a stroke of a quotation mark has, at least. */
  dot: 2,
} as const;

/** How letters make lines of text. Shares of the height of the letters. */
export const CHAIN = {
  /** From one letter to the next, at most: a space between words is about half a capital wide. */
  gap: 0.85,
  /** The same where a dash or a mark of feet stands between them. */
  acrossDash: 1.4,
  /** Letters stand beside each other where they overlap by this share of the smaller one. */
  overlap: 0.5,
  /** Heights of neighbours differ by this factor, at most. */
  alike: 2.2,
  /** How far dots and accents stand over or under the letters. */
  band: 0.35,
  /** Dots, accents and marks of feet are at most so large. */
  dot: 0.6,
  /** How far before and behind the letters dots, dashes and marks of inches stand. */
  beside: 0.7,
  /** The line is at most so many times as high as its middle letter. */
  height: 1.9,
  /**
   * A single piece is a word of touching letters if it is so much longer than high: an upright digit is less so.
   */
  word: 2.4,
  /**
   * Lines that are neither level nor upright: letters, at least; how far their middles stand off the line; from one
   * middle to the next, at most, and how alike their sides are, in larger sides; the height of the line; degrees by
   * which a line that leans to the left may miss the upright and reads upwards.
   */
  slanted: { letters: 3, off: 0.3, reach: 1.5, alike: 1.8, height: 1.1, upright: 10 },
  /** Lines that are read, at most, the surest first: a sheet of noise has thousands. */
  most: 900,
} as const;

/** How a line of text is cut out for reading. Pixels. */
export const CROP = {
  /** Height of the letters in the crop: Tesseract reads capitals of 30 to 40 pixels best. */
  height: 34,
  /** White around the letters. */
  border: 10,
  /** Ink so near to a letter belongs to it: the grey edges of its strokes. */
  halo: 1,
  /** Pieces of so few pixels may be dots of the text. */
  speck: 4,
} as const;

/** The signs of a number. Shares of the height of its digits. */
export const NUMBER = {
  /** Digits are at least so high as the highest. */
  digit: 0.75,
  /** A decimal mark begins so far down, and a mark of feet or inches ends so near the top. */
  foot: 0.6,
  head: 0.6,
} as const;

/** How sure a reading is, 0 to 1. */
export const SURE = {
  /** Less sure words are lines and furniture that were taken for letters. */
  words: 0.5,
  number: 0.2,
  /** Surer words need no second language. */
  settled: 0.85,
} as const;
