/** Code points of the zero in the scripts that shops print numbers in: Arabic, Devanagari, … full-width. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
  0xff10,
];

/**
 * The text with the digits of all scripts as 0-9, every kind of space as a plain one, typographic apostrophes as
 * `'`, and the Arabic and full-width separators as `.` and `,`. One UTF-16 unit stays one, so offsets still fit.
 */
export function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0e59\u0ed0-\u0ed9\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = ZEROS.find((start) => code >= start && code < start + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/\s/g, ' ')
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u066b\uff0e]/g, '.')
    .replace(/[\u066c\u060c\uff0c]/g, ',')
    .replace(/[\u2212\u2010\u2011]/g, '-');
}
