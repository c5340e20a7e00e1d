import { AMOUNT_PATTERN, decimalMarkAt, type Place, plainDigits, readAmount } from '../../numbers';
import { type Measure, readMeasure } from '../../units';

/** An amount with a unit of area, length, volume or weight; two groups. */
export const MEASURE = `(${AMOUNT_PATTERN})\\s?(m²|m2|sq\\.?\\s?(?:m|ft|feet|metres?|meters?|mtrs?)\\.?|sqm|sqft|sft|ft²|qm|mq|м²|м2|кв\\.?\\s?м|square (?:feet|foot|met(?:re|er)s?)|lin(?:ear|eal)? (?:m|ft|feet|met(?:re|er)s?)|lfm|rft|metres?|meters?|m|ft|lit(?:re|er)s?|ltr|l|kg|л|кг)(?![\\p{L}\\d²³])`;

const MEASURES = new RegExp(`(?<![\\d.,\\p{L}])${MEASURE}`, 'giu');
/** Largest content of a pack that a label prints with a grouping mark. */
const MOST_AREA = 500;
const MOST_LINE = 160;

/**
 * A measure as a label prints it. Measures have up to three decimals, so one mark before three digits is the decimal
 * mark where the place writes it so, and also where the amount would be larger than any pack: "2.131 m²".
 */
export function readPrintedMeasure(amount: string, unit: string, place: Place): Measure | null {
  const mark = decimalMarkAt(place);
  const asDecimal = readMeasureWith(amount, unit, /[.,]/.exec(amount)?.[0] as '.' | ',' | undefined);
  if (mark === null || amount.includes(mark)) return asDecimal;
  const grouped = readMeasureWith(amount, unit, mark);
  const isHuge = grouped !== null && /^(?:m2|sqft)$/.test(grouped.unit) && Number(grouped.amount) > MOST_AREA;
  return isHuge ? asDecimal : grouped;
}

function readMeasureWith(amount: string, unit: string, decimalMark: '.' | ',' = '.'): Measure | null {
  const value = readAmount(amount, { decimalMark, minorDigits: 2 });
  return value === null ? null : readMeasure(value, unit);
}

/** All measures in short texts. */
export function measuresIn(texts: readonly string[], place: Place): Measure[] {
  return texts
    .filter(({ length }) => length <= MOST_LINE)
    .flatMap((text) => [...plainDigits(text).matchAll(MEASURES)])
    .flatMap(([, amount, unit]) => readPrintedMeasure(amount, unit, place) ?? []);
}
