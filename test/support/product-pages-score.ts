import { Decimal } from 'decimal.js';
import { readCurrency } from '../../src/domain/listings/numbers';
import { type Attribute, ATTRIBUTES, type Reader, type SavedPage } from './product-pages';

/** Attributes that the truth has for every page that shows them; for the others an extra value may well be right. */
const ANNOTATED: ReadonlySet<Attribute> = new Set(['price', 'sku', 'availability']);

export interface ReaderScore {
  f1: Record<Attribute, number>;
  errors: { page: string; attribute: Attribute; expected: readonly string[]; found: string | null }[];
  /** Values found where the truth has none, of the attributes that it leaves out on some pages that show them. */
  beyondTruth: Partial<Record<Attribute, number>>;
}

/**
 * F1 by attribute, counted as scrapinghub/product-extraction-benchmark does: found and right is a true positive,
 * found and wrong a false positive and a false negative, not found a false negative. Found where the truth has
 * nothing is a false positive for price, sku and availability, which that benchmark scores; gtin, brand, currency
 * and mpn are annotated only on some of the pages that show them, so extra values are counted apart.
 */
export function scoreReader(pages: readonly SavedPage[], read: Reader): ReaderScore {
  const score: ReaderScore = { f1: {} as ReaderScore['f1'], errors: [], beyondTruth: {} };
  const readings = pages.map((page) => ({ page, reading: read(page) }));
  for (const attribute of ATTRIBUTES) {
    let [right, wrong, missed] = [0, 0, 0];
    for (const { page, reading } of readings) {
      const expected = page.truth[attribute] ?? [];
      const found = reading[attribute] ?? null;
      const accepted = expected.map((value) => normal(attribute, value, page));
      if (found !== null && accepted.includes(normal(attribute, found, page))) right += 1;
      else if (found !== null && expected.length === 0 && !ANNOTATED.has(attribute))
        score.beyondTruth[attribute] = (score.beyondTruth[attribute] ?? 0) + 1;
      else if (found !== null || expected.length > 0) {
        wrong += found === null ? 0 : 1;
        missed += expected.length === 0 ? 0 : 1;
        score.errors.push({ page: page.name, attribute, expected, found });
      }
    }
    const total = 2 * right + wrong + missed;
    score.f1[attribute] = total === 0 ? 1 : Math.round((2 * right * 1000) / total) / 1000;
  }
  return score;
}

/**
 * What two spellings of one value share. Price: the decimal value. Currency: the ISO code, a shared sign taken as
 * that of the shop's country. Availability: in stock or not (the truth knows no third). Brand: letters without case
 * and outer spaces. SKU, MPN and GTIN must agree to the character.
 */
function normal(attribute: Attribute, value: string, page: SavedPage): string {
  const text = value.trim();
  if (attribute === 'price') return /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text).toString() : text;
  if (attribute === 'brand') return text.toLowerCase();
  if (attribute === 'availability') return /in_?stock|limited/i.test(text) ? 'in' : 'out';
  if (attribute !== 'currency') return text;
  const country = new URL(page.url).hostname.split('.').pop() ?? '';
  const known = readCurrency(text, { country: country === 'com' ? 'us' : country, language: null });
  return known?.code ?? text;
}
