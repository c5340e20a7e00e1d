import { type ClaimBook } from '../claims';
import { type PageDocument } from '../page-document';
import { asReading } from '../structured/offers';
import { claimLabelled } from './labelled-values';
import { claimNumberPlaces } from './number-places';
import { type ProductLine, productLines } from './product-lines';
import { aroundOf, type PageTitle } from '../page-title';
import { visibleAvailability } from './visible-availability';
import { isTax, type ShownPrices } from './settle-unit';
import { type VisiblePrice, visiblePrices } from './visible-price';
import { readVisibleText } from './visible-text';

const ON_REQUEST =
  /(?:price|preis|prix|precio|preço|prezzo|cena|цена|pris|hinta|hind)\s*:?\s*(?:(?:up)?on|auf|sur|a|sob|su|na|по|vid|på)?\s*(?:request|application|enquiry|inquiry|anfrage|demande|consultar|consulta|pedido|consulta|richiesta|zapytanie|vyžádání|запросу|förfrågan|forespørsel|pyynnöstä)|call (?:us )?for (?:a )?(?:price|pricing|quote)|^call us\b|^p\.?o\.?a\.?$|request a quote|get a quote|price on (?:request|application)|contact us for (?:a )?pric|nous consulter|preis auf anfrage|цену уточняйте|価格はお問い合わせ|價格請洽|詢價/i;
const NEAR_NAME = 4_000;
const isNear = ({ start }: ProductLine, titleEnd: number | null): boolean =>
  titleEnd === null || Math.abs(start - titleEnd) < NEAR_NAME;

/** Points from which on a visible price is trusted. */
const TRUSTED_POINTS = 8;
const TRUST = { strong: 0.5, unsure: 0.4, weak: 0.35 };

/**
 * Adds the claims of the visible text: name, price, item numbers, availability.
 *
 * @param mayPrice false: do not read visible prices, because the adapter of the shop found no price
 * @returns the visible prices and lines
 */
export function claimVisible(
  page: PageDocument,
  title: PageTitle | null,
  mayPrice: boolean,
  book: ClaimBook,
): ShownPrices {
  const text = readVisibleText(page, aroundOf(title));
  const index = title?.element == null ? undefined : text.indexOf.get(title.element);
  const titleEnd = index === undefined ? null : text.elements[index].end;
  if (title !== null)
    book.add('title', title.text, {
      source: title.element === null ? 'meta' : 'visible',
      path: title.path,
      confidence: title.element === null ? 0.4 : 0.5,
    });
  const prices = mayPrice ? visiblePrices(text, page.place, titleEnd) : [];
  const price = withTax(prices);
  if (price !== undefined) {
    const at = { source: 'visible', path: price.path, confidence: trustIn(price) } as const;
    book.add(
      'price',
      { ...asReading(price), amount: price.negative ? `-${price.amount}` : price.amount },
      at,
    );
    book.add('currency', price.currency, at);
  }
  const lines = productLines(text);
  claimLabelled(lines, titleEnd, book);
  claimNumberPlaces(text, titleEnd, book);
  if (price === undefined)
    book.onRequest = lines.some((line) => isNear(line, titleEnd) && ON_REQUEST.test(line.text));
  const availability = visibleAvailability(text, titleEnd);
  if (availability !== null)
    book.add('availability', availability.value, { source: 'visible', ...availability });
  return { prices, lines, title: title?.text ?? null, place: page.place };
}

const trustIn = ({ points, unsure }: VisiblePrice): number =>
  points < TRUSTED_POINTS ? TRUST.weak : unsure ? TRUST.unsure : TRUST.strong;

/** The most likely price; where it is shown with and without tax, the one with tax. */
function withTax([best, ...others]: readonly VisiblePrice[]): VisiblePrice | undefined {
  if (best?.taxIncluded !== false) return best;
  const taxed = others.find(
    ({ amount, taxIncluded, points }) =>
      taxIncluded === true &&
      points >= best.points - 3 &&
      Number(amount) > Number(best.amount) &&
      isTax(amount, best.amount),
  );
  return taxed ?? best;
}
