import { type ClaimBook } from '../claims';
import { nameWords } from './page-places';
import { lineOf, type VisibleText } from './visible-text';

/** Pairs of words in class names and test hooks of the element that shows the item number, without a label. */
const NUMBER_NAMES = [
  ['article', 'number'],
  ['item', 'number'],
  ['product', 'number'],
  ['product', 'code'],
  ['product', 'sku'],
  ['catalog', 'number'],
  ['cat', 'number'],
] as const;
/** Below an item number in data: here only a class name says what it is. */
const CONFIDENCE = 0.8;
const NEAR = 6_000;
const MAX_LENGTH = 60;

/** Takes down the number in the element that the shop's own markup calls `sku`, `article-number` or the like. */
export function claimNumberPlaces(page: VisibleText, titleEnd: number | null, book: ClaimBook): void {
  for (const entry of page.elements) {
    if (entry.aside || entry.end - entry.start > MAX_LENGTH) continue;
    if (titleEnd !== null && Math.abs(entry.start - titleEnd) > NEAR) continue;
    const words = nameWords(entry.element);
    const isNumber =
      words.includes('sku') ||
      NUMBER_NAMES.some(([what, kind]) => words.includes(what) && words.includes(kind));
    const text = isNumber ? lineOf(page, entry) : '';
    if (!/^(?=.*\d)[\p{L}\d][\p{L}\d./_-]{3,31}$/u.test(text)) continue;
    book.add('sku', text, {
      source: 'visible',
      path: words.join('-').slice(0, MAX_LENGTH),
      confidence: CONFIDENCE,
    });
    return;
  }
}
