import { normaliseMarks, readLength } from './lengths';
import { NOTE } from './thresholds';

/** A scale as printed: `ratio` is the N of 1:N. */
export interface ScaleNote {
  readonly ratio: number;
  /** True when a word such as Scale, Maßstab or Échelle stands beside it. */
  readonly named: boolean;
}

const KEYWORD =
  /(scale|scala|escala|esc\.|échelle|echelle|éch\.|ech\.|ma(?:ß|ss)stab|merilo|mittakaava|mk\b|skala|skal\b|schaal|\bm\s*1\s*:|\bm\.\s*1\s*:)/i;
/** Words after which 1:12 is a gradient or a mix, not a scale. */
const NOT_A_SCALE = /(slope|ramp|fall|gef[äa]lle|pente|rampa|pendenza|neigung|mortar|mix|kalt)/i;
const RATIO = /(?<![\d.,:])1\s*:\s*(\d{1,5})(?![\d:])/g;
const FRACTION_RATIO = /(?<![\d.,:/])1\s*\/\s*(\d{2,4})(?![\d"'/])/g;
const EQUALITY =
  /((?:\d+\s*-?\s*)?(?:\d+\s*\/\s*\d+|\d+(?:\.\d+)?)\s*(?:"|in\.?|inch(?:es)?|cm|mm))\s*=\s*(\d+(?:\.\d+)?\s*(?:'|ft\.?|feet|m)(?:\s*-?\s*\d+(?:\s*\d+\/\d+)?\s*")?)/gi;

/** All scales that a line of text states: `M 1:50`, `Scale 1/4" = 1'-0"`, `1" = 8'`, `Échelle 1/100`. */
export function readScaleNotes(text: string): ScaleNote[] {
  const clean = normaliseMarks(text);
  if (NOT_A_SCALE.test(clean)) return [];
  const named = KEYWORD.test(clean);
  const ratios = [...clean.matchAll(RATIO)].map((match) => Number(match[1]));
  if (named) ratios.push(...[...clean.matchAll(FRACTION_RATIO)].map((match) => Number(match[1])));
  for (const [, paper, real] of clean.matchAll(EQUALITY)) {
    const [on, off] = [lengthOf(paper), lengthOf(real)];
    // Feet over eighths of an inch are whole numbers that binary fractions miss by a hair.
    if (on !== null && off !== null) ratios.push(Math.round((off / on) * NOTE.precision) / NOTE.precision);
  }
  return [...new Set(ratios)]
    .filter((ratio) => ratio >= NOTE.minRatio && ratio <= NOTE.maxRatio)
    .map((ratio) => ({ ratio, named }));
}

function lengthOf(text: string): number | null {
  const marked = text
    .replace(/\s*(inches|inch|in\.?)$/i, '"')
    .replace(/\s*(feet|ft\.?)$/i, "'")
    .trim();
  return readLength(marked)[0]?.mm ?? null;
}

/** The N of 1:N that a person typed (`1:100`, `1/100`, `100`, `1/4" = 1'-0"`), or null. */
export function parseScaleNote(text: string): number | null {
  const [note] = readScaleNotes(`Scale ${text}`);
  if (note) return note.ratio;
  const bare = Number(text.trim());
  return Number.isFinite(bare) && bare >= NOTE.minRatio && bare <= NOTE.maxRatio ? bare : null;
}
