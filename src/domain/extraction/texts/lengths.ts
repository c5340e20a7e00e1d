import type { Mm } from '../../geometry';
import { remembered } from '../../text';
import { BARE_LENGTH } from './thresholds';

/** One way to read a dimension text. A bare number may be meant in several units; each is a reading. */
export interface LengthReading {
  readonly mm: Mm;
  readonly unit: 'mm' | 'cm' | 'm' | 'ft';
  /** True when the text itself names the unit. */
  readonly explicit: boolean;
}

/** The units that a caller can state for a plan's bare dimension numbers. */
export const LENGTH_UNITS = ['mm', 'cm', 'm', 'ft_in'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

const MM_PER_INCH = 25.4;
const MM_PER_FOOT = 304.8;
const MM_PER_UNIT = { mm: 1, cm: 10, m: 1000 } as const;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const VULGAR: Readonly<Record<string, string>> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅛': '1/8',
  '⅜': '3/8',
  '⅝': '5/8',
  '⅞': '7/8',
  '⅓': '1/3',
  '⅔': '2/3',
};
const FEET = /^(\d+(?:\.\d+)?)\s*'\s*-?\s*(?:(\d+(?:\.\d+)?)?\s*-?\s*(?:(\d+)\/(\d+))?\s*"?)?$/;
const INCHES = /^(?:(\d+(?:\.\d+)?)\s*-?\s*)?(?:(\d+)\/(\d+))?\s*"$/;
const METRIC = /^(\d[\d.,' ]*)\s*(mm|cm|m)\.?$/i;
const BARE = /^\d[\d., ]*$|^\d{1,3}(?:'\d{3})+$/;
/** What draughtsmen print behind a length: clear, typical, verify in field, overall, more or less. */
const REMARK = /\s*(?:±|\+\/-|\(?(?:clr|clear|typ|v\.?i\.?f|o\/a|o\.a)\.?\)?)$/i;
const INCHES_IN_A_FOOT = 12;

/** Straight quotes for all the marks and words that stand for feet and inches, vulgar fractions spelled out. */
export const normaliseMarks = remembered((text) =>
  text
    .replace(/[½¼¾⅛⅜⅝⅞⅓⅔]/g, (mark) => ` ${VULGAR[mark]}`)
    .replace(/[’‘′`´]/g, "'")
    .replace(/[”“″]|''/g, '"')
    .replace(/[–—−]/g, '-')
    .replace(/(\d)\s*(?:feet|foot|ft)\.?(?!\p{L})/giu, "$1'")
    .replace(/(\d)\s*(?:inches|inch|in)\.?(?!\p{L})/giu, '$1"')
    .replace(/\s+/g, ' ')
    .trim(),
);

/**
 * Reads a dimension text: `12'-6 1/2"`, `20'`, `11 ft 6 in`, `3500`, `3.50`, `3,50 m`, `24⁵` (245 mm, DIN 406
 * style), `1.01⁵`, `4'-0" CLR`. Levels (`+0.00`), angles and words give no reading. `units` is the unit of a number
 * that prints none; on a plan in feet and inches such a number gives no reading.
 */
export function readLength(text: string, units?: LengthUnit): LengthReading[] {
  const clean = normaliseMarks(text)
    .replace(/ (?=\/)|(?<=\/) /g, '')
    .replace(REMARK, '');
  const feet = FEET.exec(clean);
  if (feet && Number(feet[2] ?? 0) < INCHES_IN_A_FOOT) {
    const inches = Number(feet[2] ?? 0) + fraction(feet[3], feet[4]);
    return reading(Number(feet[1]) * MM_PER_FOOT + inches * MM_PER_INCH, 'ft', true);
  }
  const inches = INCHES.exec(clean);
  if (inches && (inches[1] || inches[2])) {
    return reading((Number(inches[1] ?? 0) + fraction(inches[2], inches[3])) * MM_PER_INCH, 'ft', true);
  }
  const metric = METRIC.exec(clean);
  if (metric) {
    const unit = metric[2].toLowerCase() as 'mm' | 'cm' | 'm';
    // In 1.234 m the mark is a decimal one. In 1.234 mm it groups thousands: buildings have no micrometres.
    const value = unit === 'm' ? Number(metric[1].trim().replace(',', '.')) : decimal(metric[1]);
    return reading(value * MM_PER_UNIT[unit], unit, true);
  }
  return readBareNumber(clean, units);
}

/** One or two digits with at most one sign on either side that is no unit and no raised half centimetre. */
export function isShortNumber(text: string): boolean {
  return /^[^\d]?\d{1,2}[^\d'"m⁰¹²³⁴-⁹]?$/.test(normaliseMarks(text));
}

function readBareNumber(clean: string, units?: LengthUnit): LengthReading[] {
  const raised = new RegExp(`^([\\d.,]+)([${SUPERSCRIPTS}])$`).exec(clean);
  if (raised) {
    const half = SUPERSCRIPTS.indexOf(raised[2]);
    const metres = /[.,]/.test(raised[1]);
    const mm = metres ? decimal(raised[1]) * 1000 + half : decimal(raised[1]) * 10 + half;
    return reading(mm, metres ? 'm' : 'cm', true);
  }
  if (!BARE.test(clean) || /^0\d/.test(clean)) return [];
  const value = decimal(clean);
  if (units === 'ft_in') return [];
  if (units) return reading(value * MM_PER_UNIT[units], units, true);
  const places = /[.,](\d+)$/.exec(clean)?.[1].length ?? 0;
  if (places === 0 || isGrouped(clean)) {
    const readings = reading(value, 'mm', false);
    return value < BARE_LENGTH.maybeCentimetres
      ? [...readings, ...reading(value * 10, 'cm', false)]
      : readings;
  }
  const metres = reading(value * 1000, 'm', false);
  return places === 1 ? [...metres, ...reading(value * 10, 'cm', false)] : metres;
}

/** `12,000`, `12.000` and `12 000` are the same length in millimetres whether the mark groups or divides. */
function isGrouped(clean: string): boolean {
  return /^\d{1,3}([., ']\d{3})+$/.test(clean);
}

function decimal(text: string): number {
  const tight = text.replace(/[' ]/g, '');
  if (/^\d{1,3}([.,]\d{3})+$/.test(tight)) return Number(tight.replace(/[.,]/g, ''));
  return Number(tight.replace(',', '.'));
}

function fraction(numerator: string | undefined, denominator: string | undefined): number {
  return numerator && denominator ? Number(numerator) / Number(denominator) : 0;
}

function reading(mm: number, unit: LengthReading['unit'], explicit: boolean): LengthReading[] {
  return Number.isFinite(mm) && mm > 0 ? [{ mm, unit, explicit }] : [];
}
