import { type PrintedPrice } from '../../numbers';
import { nameWords } from './page-places';
import {
  BASE_WORDS,
  INSTALMENTS,
  NOT_PAID_TEXT,
  NOT_PAID_WORDS,
  NOW_WORDS,
  PRICE_WORDS,
} from './price-words';
import { isProductCard, leadsAway } from './product-cards';
import { SEAM, type VisibleElement, type VisibleText } from './visible-text';

/** The words between one amount and its neighbours: they belong to this amount alone. */
export interface Beside {
  before: string;
  /** Behind the amount, in its element. */
  inside: string;
  /** Behind the element, in its line. */
  line: string;
  /** Behind the element, also in the next lines. */
  behind: string;
}

/** `plus delivery`, `zzgl. Versand` behind a price do not make it the price of a delivery. */
const DELIVERY_APART =
  /(?:zzgl\.?|plus|\+|exc?k?l?\.?|inc?k?l?\.?|free|kostenlose[rn]?|gratis|hors|sans|mit|und|ohne|and)\s*(?:\p{L}+\.?\s){0,2}(?:versand\p{L}*|shipping|delivery|livraison|envío|dostaw[ay]|lieferung|frakt|spedizione)/giu;

/** Whether the names of an element say that its price is not paid. */
export const isNotPaid = (element: VisibleElement): boolean => {
  const words = nameWords(element.element);
  return words.some((word) => NOT_PAID_WORDS.has(word)) && !words.some((word) => NOW_WORDS.has(word));
};

/** How much speaks for a price's being the product's; 0 or less: it is not. */
export function pointsOf(
  page: VisibleText,
  index: number,
  price: PrintedPrice,
  beside: Beside,
  titleEnd: number | null,
): number {
  const chain = ancestry(page, index, 4);
  const words = chain.map(({ element }) => nameWords(element));
  const isPrice = words.findIndex(hasPriceWord);
  if (price.currency === null && isPrice < 0) return 0;
  const own = `${beside.before} ${beside.inside}`.replace(DELIVERY_APART, ' ');
  const letters = own.replace(/[^\p{L}]/gu, '').length;
  if (letters > 45 || NOT_PAID_TEXT.test(own)) return 0;
  const sides = [beside.before, `${beside.inside} ${beside.line}`];
  if (sides.some((side) => INSTALMENTS.test(side))) return 0;
  const near = words.slice(0, 3);
  const notPaid = near.some(
    (names, steps) => names.some((word) => NOT_PAID_WORDS.has(word)) && (steps === 0 || hasPriceWord(names)),
  );
  const isNow = near.some((names) => names.some((word) => NOW_WORDS.has(word)));
  if (notPaid && !isNow) return 0;
  const isBase = words.slice(0, 2).some((names) => names.some((word) => BASE_WORDS.has(word)));
  const { start, element } = page.elements[index];
  const before = lineBefore(page, start);
  if (NOT_PAID_TEXT.test(before) || INSTALMENTS.test(before)) return 0;
  const isAway = leadsAway(chain) || isProductCard(page, index, titleEnd);
  return (
    (price.currency === null ? 0 : 3) +
    (isPrice === 0 ? 4 : isPrice > 0 ? 3 : 0) +
    (isNow ? 2 : 0) -
    (notPaid ? 2 : 0) -
    (isBase ? 3 : 0) -
    Math.min(3, letters / 10) +
    (/^h[1-6]$/.test(element.name) || element.name === 'strong' ? 1 : 0) -
    (isAway ? 8 : 0) -
    (Number(price.amount) === 0 ? 4 : 0) -
    (own.includes('%') ? 2 : 0) +
    nearness(start, titleEnd)
  );
}

const hasPriceWord = (names: readonly string[]): boolean => names.some((word) => PRICE_WORDS.has(word));

/** Up to 6 points for standing close behind the product's name, fewer the more text lies between. */
function nearness(start: number, titleEnd: number | null): number {
  if (titleEnd === null) return 2 - Math.min(2, start / 4_000);
  const distance = start - titleEnd;
  if (distance < 0) return Math.max(0, 3 + distance / 400);
  return Math.max(-3, 6 - distance / 400);
}

function ancestry(page: VisibleText, index: number, steps: number): VisibleElement[] {
  const chain: VisibleElement[] = [];
  for (let at = index; at >= 0 && chain.length <= steps; at = page.elements[at].parent)
    chain.push(page.elements[at]);
  return chain;
}

/** The words before an element in its line. */
export const lineBefore = (page: VisibleText, start: number): string =>
  (
    page.text
      .slice(Math.max(0, start - 60), start)
      .split('\n')
      .pop() ?? ''
  ).replaceAll(SEAM, '');
