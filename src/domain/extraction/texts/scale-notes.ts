import { normaliseMarks, readLength } from './lengths';
import { NOTE } from './thresholds';

/** A scale as printed: `ratio` is the N of 1:N. */
export interface ScaleNote {
  readonly ratio: number;
  /** True when a word such as Scale, Maßstab or 縮尺, or the size of the paper, stands beside it. */
  readonly named: boolean;
}

/** The word for a scale in the languages of the drawings we know. */
const WORD =
  /(?<!\p{L})(?:scales?|scala|escala|scară|esc\.?|[ée]chelle|[ée]ch\.?|ma(?:ß|ss)stab|m(?:e|j)rilo|měř[ií]tko|mierka|mittakaava|mk\.?|skala|skal\.?|schaal|målesto(?:k|kk)|ölçek|lépték|méretarány|mastelis|масштаб|κλίμακα)(?!\p{L})|縮尺|尺度|比例|缩尺|축척/iu;
/** M 1:50, M. 1/50, S=1/100, М=1:100: one letter stands for the word. */
const LETTER = /(?<![\p{L}\d])[MSМ]\.?\s*[=:]?\s*(?=1\s*[:/])/iu;
/** 1:100 @ A1, 1:100 (A3), A1 = 1:50: a scale for a size of paper. */
const PAPER = /(?:@\s*|\(\s*)(?:ISO\s*)?A[0-4](?![\d\p{L}])|(?<!\p{L})A[0-4]\s*[=:]\s*(?=1\s*[:/])/iu;
/** Words beside which 1:12 is a gradient or a mix, not a scale. German ones also end compounds. */
const NOT_A_SCALE =
  /(?<!\p{L})(?:slop(?:e|es|ed|ing)|ramp(?:s|ed|a|e)?|(?:cross)?falls?|gradient|pitch|pente|pendenza|pendiente|inclinaison|lutning|helling|naklon|kaltev\p{L}*|kalt\.?|mortar|mix|cement|screed|grout)(?!\p{L})|gef(?:ä|ae?)lle|neigung|steigung/iu;
/** One of these stands in every scale. */
const MARK = /[:∶꞉：=＝/⁄∕／½¼¾⅛⅜⅝⅞⅓⅔]/;
/** A space groups round thousands only: in `1:100 250` a second text follows. */
const NUMBER = String.raw`(\d{1,3}(?:[.,']\d{3})+(?!\d)|\d (?:000|250|500)(?!\d)|\d{1,5}(?:[.,]\d{1,3})?)(?! 000)`;
const RATIO = new RegExp(`(?<![\\d.,:/])1\\s*:\\s*${NUMBER}(?![.,]?\\d|\\s*[:"'']|\\s*[ap]\\.?m\\b)`, 'gi');
const FRACTION_RATIO = /(?<![\d.,:/-])1\s*\/\s*(\d{2,4}(?:[.,]\d{1,2})?)(?![.,]?\d|\s*["'/:])/g;
const EQUALITY =
  /((?:\d+\s*-?\s*)?(?:\d+\s*\/\s*\d+|\d+(?:\.\d+)?)\s*(?:"|cm|mm))\s*=\s*(\d+(?:\.\d+)?\s*(?:'|m)(?![a-z])(?:\s*-?\s*\d+(?:\s*\d+\/\d+)?\s*")?)/gi;

/**
 * All scales that a line of text states: `M 1:50`, `1:12.5`, `1:1,000`, `S=1/100`, `縮尺 1:100`,
 * `Scale 1/4" = 1'-0"`, `1" = 8'`.
 */
export function readScaleNotes(text: string): ScaleNote[] {
  return MARK.test(text) ? matchScales(text).notes : [];
}

/** Whether a text is the word for a scale and nothing else, as title blocks have it over or beside the number. */
export function isScaleWord(text: string): boolean {
  const rest = latin(text).replace(WORD, '');
  return rest !== latin(text) && !/[\p{L}\d]/u.test(rest);
}

/** The N of 1:N that a person typed (`1:100`, `1/100`, `100`, `1:12.5`, `1/4" = 1'-0"`), or null. */
export function parseScaleNote(text: string): number | null {
  const { notes, rest } = matchScales(text, true);
  // A second number would be a second scale, or a part of one that was not understood.
  if (notes.length > 0) return notes.length === 1 && !/\d/.test(rest) ? notes[0].ratio : null;
  const bare = new RegExp(`^${NUMBER}$`).exec(latin(text));
  return bare ? (inRange(numberOf(bare[1])) ?? null) : null;
}

/** The notes in a text, and the text without them. With `stated`, a bare 1/100 counts as well. */
function matchScales(text: string, stated = false): { notes: ScaleNote[]; rest: string } {
  const clean = latin(text);
  if (NOT_A_SCALE.test(clean)) return { notes: [], rest: clean };
  const named = WORD.test(clean) || LETTER.test(clean) || PAPER.test(clean);
  const ratios: number[] = [];
  let rest = clean.replace(EQUALITY, (_, paper: string, real: string) => {
    const [on, off] = [readLength(paper)[0]?.mm, readLength(real)[0]?.mm];
    // Feet over eighths of an inch are whole numbers that binary fractions miss by a hair.
    if (on > 0 && off > 0) ratios.push(Math.round((off / on) * NOTE.precision) / NOTE.precision);
    return ' ';
  });
  const take = (_: string, number: string): string => {
    ratios.push(numberOf(number));
    return ' ';
  };
  rest = rest.replace(RATIO, take);
  if (named || stated) rest = rest.replace(FRACTION_RATIO, take);
  const notes = [...new Set(ratios)]
    .flatMap((ratio) => inRange(ratio) ?? [])
    .map((ratio) => ({ ratio, named }));
  return { notes, rest: rest.replace(PAPER, ' ') };
}

/** `1,000` and `1.000` group thousands; in `79.90`, `12,5` and `1.25` the mark is a decimal one. */
function numberOf(text: string): number {
  if (/^\d{1,3}(?:[., ']\d{3})+$/.test(text)) return Number(text.replace(/[., ']/g, ''));
  return Number(text.replace(',', '.'));
}

function inRange(ratio: number): number | null {
  return ratio >= NOTE.minRatio && ratio <= NOTE.maxRatio ? ratio : null;
}

/** Plain marks and plain digits for the wide ones of East Asian fonts. */
function latin(text: string): string {
  const narrow = text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[∶꞉]/g, ':')
    .replace(/[⁄∕]/g, '/');
  return normaliseMarks(narrow);
}
