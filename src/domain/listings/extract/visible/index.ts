import { type ClaimBook } from '../claims';
import { type PageDocument } from '../page-document';
import { asReading } from '../structured/offers';
import { claimLabelled } from './labelled-values';
import { aroundOf, type PageTitle } from './page-title';
import { visibleAvailability } from './visible-availability';
import { visiblePrices } from './visible-price';
import { readVisibleText } from './visible-text';

/** Takes down what people see: name, price, item numbers, availability. */
export function claimVisible(page: PageDocument, title: PageTitle | null, book: ClaimBook): void {
  const text = readVisibleText(page, aroundOf(title));
  const index = title?.element == null ? undefined : text.indexOf.get(title.element);
  const titleEnd = index === undefined ? null : text.elements[index].end;
  if (title !== null)
    book.add('title', title.text, {
      source: title.element === null ? 'meta' : 'visible',
      path: title.path,
      confidence: title.element === null ? 0.4 : 0.5,
    });
  const [price] = visiblePrices(text, page.place, titleEnd);
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
  claimLabelled(text, titleEnd, book);
  const availability = visibleAvailability(text, titleEnd);
  if (availability !== null)
    book.add('availability', availability.value, { source: 'visible', ...availability });
}
