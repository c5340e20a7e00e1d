/** Limits of finding and reading texts in a picture. */

/** Long thin lines are taken out before letters are looked for. Lengths in pixels. */
export const THIN_LINE = {
  /** Runs of ink as long as this are no strokes of a letter: the largest letters are smaller. */
  run: 80,
  /** A pen is at most so thick: 0.7 mm at 200 dpi, with blur. */
  thick: 7,
} as const;

/** Which connected pieces of ink may be letters. Lengths in pixels. */
export const LETTER = {
  /** Height across the line of text: lower-case letters of 1.8 mm at 100 dpi, titles of 8 mm at 200 dpi. */
  least: 5,
  most: 70,
  /** Letters that touch make one piece; longer pieces than so many heights are lines. */
  longest: 14,
  /**
   * Share of its box that a letter covers with ink: outlines of boxes and arcs cover less, filled boxes more. Only
   * pieces larger than `plain` are judged, because a small letter may be a full box.
   */
  cover: { least: 0.14, most: 0.88, plain: 9, line: 0.38 },
  /**
   * A piece that is longer than high is a line with a mark on it where its longest run of ink has this share of its
   * length, and it covers no more than `line` of its box.
   */
  run: 0.75,
  /** Pixels of ink that a dot or a stroke of a quotation mark has, at least. */
  dot: 2,
} as const;

/** How letters make lines of text. Shares of the height of the letters. */
export const CHAIN = {
  /** From one letter to the next, at most: a space between words is about half a capital wide. */
  gap: 0.85,
  /** Letters stand beside each other where they overlap by this share of the smaller one. */
  overlap: 0.5,
  /** Heights of neighbours differ by this factor, at most. */
  alike: 2.2,
  /** How far dots and accents stand over or under the letters. */
  band: 0.35,
  /** Dots, accents and marks of feet are at most so large. */
  dot: 0.6,
  /** How far before and behind the letters dots, dashes and marks of inches stand. */
  beside: 0.5,
  /** The line is at most so many times as high as its middle letter. */
  height: 1.9,
  /** A single piece is a word of touching letters if it is so much longer than high. */
  word: 1.7,
  /** Letters in a line that is neither level nor upright, at least, and how far they may stand off its axis. */
  slanted: { letters: 3, off: 0.3 },
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
