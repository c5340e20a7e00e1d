import { type ExtractedPage, type Found, type PageNote } from '../extracted-page';
import { localCurrency, type Place } from '../numbers';
import { type ClaimBook, type PriceReading } from './claims';
import { contentOf, isTax, type ShownPrices } from './visible/settle-unit';

type Settled = Pick<ExtractedPage, 'price' | 'price_kind' | 'price_high' | 'currency'>;

/** Below this confidence a price is shown to a person before it is used. */
export const DOUBTED = 0.45;
const VERY_DOUBTED = 0.4;
/** Visible prices of at least this confidence can contradict the data. */
const STRONG = 0.5;

/**
 * Decides the price among the claims of the page. A visible price settles a range in the data (the form that is shown),
 * and data that state a thousandth of it. Prices of 0 or less are refused with a note. A strong visible price that
 * differs from the data, and no tax, unit or other visible price that explains it, make the price doubtful.
 */
export function settlePrice(book: ClaimBook, shown: ShownPrices, place: Place, notes: PageNote[]): Settled {
  const claims = book.all('price');
  const usable = claims.filter(({ value }) => Number(value.amount) > 0);
  const visible = usable.find(({ source }) => source === 'visible') ?? null;
  const stated = usable.reduce<Found<PriceReading> | null>(
    (best, claim) => (best === null || claim.confidence > best.confidence ? claim : best),
    null,
  );
  const price = stated === null ? null : settled(stated, visible);
  if (price === null) noteAbsence(book, claims, notes);
  const confidence = price === null ? 0 : confidenceOf(price, visible, { stated, shown }, notes);
  const currency = settleCurrency(book, place, notes);
  return {
    price: price === null ? null : { ...price, confidence, value: price.value.amount },
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
  const isRead = visible.confidence >= STRONG && isMisread(seen, Number(amount));
  return isWithin || (kind === 'from' && seen === Number(amount)) || (kind === 'single' && isRead)
    ? visible
    : stated;
}

/**
 * Two readings that are 100 or 1000 times apart are one price, misread once: cents in the data make it a hundredfold,
 * a grouping mark that was read as a decimal point makes it a thousandth.
 */
const isMisread = (seen: number, said: number): boolean =>
  isTimes(said, seen, 100) || isTimes(seen, said, 1_000);
const isTimes = (large: number, small: number, times: number): boolean =>
  Math.abs(large - small * times) < small / 100;

/** The trust in the settled price, after a look at what people see. */
function confidenceOf(
  price: Found<PriceReading>,
  visible: Found<PriceReading> | null,
  { stated, shown }: { stated: Found<PriceReading> | null; shown: ShownPrices },
  notes: PageNote[],
): number {
  if (visible === null || visible.value.kind !== 'single') return price.confidence;
  if (visible === price) {
    const said = stated === null || stated.value.kind !== 'single' ? null : Number(stated.value.amount);
    const isCents = said !== null && isTimes(said, Number(price.value.amount), 100);
    if (isCents) notes.push(disagreement(stated?.value.amount ?? '', price.value.amount));
    return isCents ? DOUBTED : price.confidence;
  }
  if (price.value.kind !== 'single' || visible.confidence < STRONG) return price.confidence;
  const [said, seen] = [Number(price.value.amount), Number(visible.value.amount)];
  const ratio = Math.max(said / seen, seen / said);
  const isSeen = shown.prices.some(({ amount, high }) =>
    high === null ? Number(amount) === said : Number(amount) <= said && said <= Number(high),
  );
  if (ratio === 1 || isSeen || isExplained(price.value.amount, ratio, shown)) return price.confidence;
  notes.push(disagreement(price.value.amount, visible.value.amount));
  return Math.min(price.confidence, ratio >= 100 ? VERY_DOUBTED : DOUBTED);
}

const disagreement = (said: string, seen: string): PageNote => ({
  code: 'price_disagrees',
  message: `The data of the page state ${said}, its text ${seen}. Check which one is right.`,
});

/** One is with tax and the other without, or one is for the pack and the other for a measure of it. */
function isExplained(amount: string, ratio: number, shown: ShownPrices): boolean {
  const speaksOfTax = shown.prices.some(({ taxIncluded }) => taxIncluded !== null);
  if (speaksOfTax && isTax(String(ratio), '1')) return true;
  return contentOf(amount, shown)?.isVerified ?? false;
}

function noteAbsence(book: ClaimBook, claims: readonly Found<PriceReading>[], notes: PageNote[]): void {
  const negative = claims.find(({ value }) => value.amount.startsWith('-'));
  if (negative !== undefined)
    notes.push({
      code: 'price_negative',
      message: `The page states ${negative.value.amount}, which is not a price.`,
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
  const local = localCurrency(place);
  notes.push({
    code: 'currency_ambiguous',
    message: `"${best.value.as_found}" is the sign of several currencies and the page does not say which${local === undefined ? '' : `; shops there use ${local}`}.`,
  });
  return best;
}
