const LENGTHS = new Set([8, 12, 13, 14]);

/**
 * A GTIN in the one form that all its spellings share: 14 digits, zeros in front.
 *
 * @returns null unless it has 8, 12, 13 or 14 digits and the check digit is right (GS1 General Specifications,
 * 7.9: weights 3 and 1 in turn from the right, summed up to a multiple of ten)
 */
export function gtin14(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d+$/.test(digits) || !LENGTHS.has(digits.length)) return null;
  const padded = digits.padStart(14, '0');
  let sum = 0;
  for (let place = 0; place < 14; place += 1) sum += Number(padded[place]) * (place % 2 === 0 ? 3 : 1);
  return sum % 10 === 0 && sum > 0 ? padded : null;
}

/** The digits of a GTIN as they are printed, without spaces and hyphens; null when it is not a GTIN. */
export const readGtin = (text: string): string | null =>
  gtin14(text) === null ? null : text.replace(/[\s-]/g, '');
