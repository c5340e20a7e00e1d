import { type ExtractedPage, type Found, type PageNote } from '../extracted-page';
import { CURRENCY_OF_COUNTRY, type Place } from '../numbers';
import { type ClaimBook, type PriceReading } from './claims';

type Settled = Pick<ExtractedPage, 'price' | 'price_kind' | 'price_high' | 'currency'>;

/**
 * Decides the price among what the page's places state. One price that people see settles a range in the data
 * (the form that is shown) and a reading that could be two numbers ("1.299"). Prices that nobody can pay, 0 or
 * less, are refused with a note.
 */
export function settlePrice(book: ClaimBook, place: Place, notes: PageNote[]): Settled {
  const claims = book.all('price');
  const usable = claims.filter(({ value }) => Number(value.amount) > 0);
  const visible = usable.find(({ source }) => source === 'visible') ?? null;
  const stated = usable.reduce<Found<PriceReading> | null>(
    (best, claim) => (best === null || claim.confidence > best.confidence ? claim : best),
    null,
  );
  const price = stated === null ? null : settled(stated, visible);
  if (price === null) noteAbsence(book, claims, notes);
  else if (visible !== null && stated !== null && stated !== visible && disagree(price.value, visible.value))
    notes.push({
      code: 'price_disagrees',
      message: `The page's data says ${price.value.amount}, its text ${visible.value.amount}. The data was taken; check it.`,
    });
  const currency = settleCurrency(book, place, notes);
  return {
    price: price === null ? null : { ...price, value: price.value.amount },
    price_kind: price?.value.kind ?? null,
    price_high: price?.value.high ?? null,
    currency,
  };
}

function settled(stated: Found<PriceReading>, visible: Found<PriceReading> | null): Found<PriceReading> {
  if (visible === null || visible === stated || visible.value.kind !== 'single') return stated;
  const { amount, high, kind } = stated.value;
  const seen = Number(visible.value.amount);
  const isWithin = kind === 'range' && seen >= Number(amount) && seen <= Number(high);
  const isThousandfold = kind === 'single' && seen === Number(amount) * 1000;
  return isWithin || (kind === 'from' && seen === Number(amount)) || isThousandfold ? visible : stated;
}

const disagree = (a: PriceReading, b: PriceReading): boolean =>
  a.kind === 'single' && b.kind === 'single' && Number(a.amount) !== Number(b.amount);

function noteAbsence(book: ClaimBook, claims: readonly Found<PriceReading>[], notes: PageNote[]): void {
  const negative = claims.find(({ value }) => value.amount.startsWith('-'));
  if (negative !== undefined)
    notes.push({
      code: 'price_negative',
      message: `The page states ${negative.value.amount}, which is no price.`,
    });
  else if (claims.length > 0)
    notes.push({
      code: 'price_zero',
      message: 'The page states a price of 0, which shops use for "no price".',
    });
  else if (book.onRequest)
    notes.push({ code: 'price_on_request', message: 'The shop gives the price on request only.' });
  else notes.push({ code: 'price_missing', message: 'No price was found on the page.' });
}

/** The best-placed currency; a sign of many countries yields to another place's code, then to the shop's country. */
function settleCurrency(book: ClaimBook, place: Place, notes: PageNote[]): Settled['currency'] {
  const best = book.best('currency');
  if (best === null || best.value.code !== null) return best;
  const coded = book.all('currency').find(({ value }) => value.code !== null);
  if (coded !== undefined) return { ...coded, value: { ...coded.value, as_found: best.value.as_found } };
  const local = place.country === null ? undefined : CURRENCY_OF_COUNTRY.get(place.country);
  notes.push({
    code: 'currency_ambiguous',
    message: `"${best.value.as_found}" is the sign of several currencies and the page does not say which${local === undefined ? '' : `; shops there use ${local}`}.`,
  });
  return best;
}
