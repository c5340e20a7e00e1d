import { type ClaimBook } from '../claims';
import { type PageDocument } from '../page-document';
import { asReading } from '../structured/offers';
import { claimLabelled } from './labelled-values';
import { claimNumberPlaces } from './number-places';
import { type ProductLine, productLines } from './product-lines';
import { aroundOf, type PageTitle } from './page-title';
import { visibleAvailability } from './visible-availability';
import { visiblePrices } from './visible-price';
import { claimPacking, claimUnit } from './visible-unit';
import { readVisibleText } from './visible-text';

const ON_REQUEST =
  /(?:price|preis|prix|precio|preço|prezzo|cena|цена|pris|hinta|hind)\s*:?\s*(?:(?:up)?on|auf|sur|a|sob|su|na|по|vid|på)?\s*(?:request|application|enquiry|inquiry|anfrage|demande|consultar|consulta|pedido|consulta|richiesta|zapytanie|vyžádání|запросу|förfrågan|forespørsel|pyynnöstä)|call (?:us )?for (?:a )?(?:price|pricing|quote)|^call us\b|^p\.?o\.?a\.?$|request a quote|get a quote|price on (?:request|application)|contact us for (?:a )?pric|nous consulter|preis auf anfrage|цену уточняйте|価格はお問い合わせ|價格請洽|詢價/i;
const NEAR_NAME = 4_000;
const isNear = ({ start }: ProductLine, titleEnd: number | null): boolean =>
  titleEnd === null || Math.abs(start - titleEnd) < NEAR_NAME;

/**
 * Takes down what people see: name, price, item numbers, availability.
 *
 * @returns every amount that may be the product's price, the likeliest first
 */
export function claimVisible(page: PageDocument, title: PageTitle | null, book: ClaimBook): string[] {
  const text = readVisibleText(page, aroundOf(title));
  const index = title?.element == null ? undefined : text.indexOf.get(title.element);
  const titleEnd = index === undefined ? null : text.elements[index].end;
  if (title !== null)
    book.add('title', title.text, {
      source: title.element === null ? 'meta' : 'visible',
      path: title.path,
      confidence: title.element === null ? 0.4 : 0.5,
    });
  const prices = visiblePrices(text, page.place, titleEnd);
  const [price] = prices;
  if (price !== undefined) {
    const confidence = price.points >= 8 ? 0.5 : 0.35;
    const at = { source: 'visible', path: price.path, confidence } as const;
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
  claimUnit(text, price, lines, book);
  claimPacking(title?.text ?? null, lines, book);
  if (price === undefined)
    book.onRequest = lines.some((line) => isNear(line, titleEnd) && ON_REQUEST.test(line.text));
  const availability = visibleAvailability(text, titleEnd);
  if (availability !== null)
    book.add('availability', availability.value, { source: 'visible', ...availability });
  return prices.map(({ amount }) => amount);
}
