import { Exact } from '../figure';
import { isSameDimension, type Unit } from '../units';
import type { ChoiceRule, ChoiceRuleName, ExchangeRate, MaterialOffer, OfferNote } from './offer';

/** An offer with its price in the currency of the bill. */
export interface PricedOffer {
  offer: MaterialOffer;
  /** Null when the offer is in that currency. */
  exchange: ExchangeRate | null;
  /** Decimal string, exact. */
  price: string;
}

/** The chosen offer, and what the bill has to say about the offers. */
export interface OfferChoice {
  /** Null when no offer can be used. */
  chosen: (PricedOffer & { rule: ChoiceRuleName; considered: number }) | null;
  /** Sorted, without repeats. */
  notes: OfferNote[];
}

/**
 * Chooses one of the offers for a material. Offers that are too old, have another measure, or are in a currency
 * without an exchange rate are left out and noted; a price in one currency is never used as a price in another. The
 * lower price, then the lower id, decides between equals, so that the same offers give the same choice in any order.
 * The median of an even number is the lower of the middle two, because a bill names one offer, not the mean of two.
 */
export function chooseOffer(
  offers: readonly MaterialOffer[],
  choice: ChoiceRule,
  terms: { unit: Unit; currency: string; day: string; exchangeRates: readonly ExchangeRate[] },
): OfferChoice {
  const notes = new Set<OfferNote>();
  const fresh = offers.filter(
    ({ age_days }) => choice.max_age_days === null || age_days <= choice.max_age_days,
  );
  if (fresh.length < offers.length) notes.add('listing_stale');
  const fitting = fresh.filter(({ unit }) => isSameDimension(unit, terms.unit));
  if (fitting.length < fresh.length) notes.add('listing_unit_differs');
  const priced = fitting.flatMap((offer) => pricedOffer(offer, terms) ?? []);
  if (priced.length < fitting.length) notes.add('listing_currency_differs');
  const ranked = priced.sort(byPrice);
  if (ranked.length === 0) return { chosen: null, notes: [...notes].sort() };
  const best = pick(ranked, choice, notes);
  if (best.offer.suspect) notes.add('listing_price_suspect');
  if (best.exchange !== null) notes.add('exchange_rate_used');
  notes.add('supply_only_rate');
  return {
    chosen: { ...best, rule: choice.rule, considered: ranked.length },
    notes: [...notes].sort(),
  };
}

function pricedOffer(
  offer: MaterialOffer,
  { currency, day, exchangeRates }: { currency: string; day: string; exchangeRates: readonly ExchangeRate[] },
): PricedOffer | null {
  if (offer.currency === currency) return { offer, exchange: null, price: offer.unit_price };
  if (offer.currency === null) return null;
  let exchange: ExchangeRate | null = null;
  for (const row of exchangeRates) {
    if (row.from !== offer.currency || row.to !== currency || row.effective_from > day) continue;
    if (exchange === null || row.effective_from > exchange.effective_from) exchange = row;
  }
  if (exchange === null) return null;
  return { offer, exchange, price: new Exact(offer.unit_price).times(exchange.rate).toFixed() };
}

function byPrice(one: PricedOffer, other: PricedOffer): number {
  return (
    new Exact(one.price).comparedTo(other.price) || (one.offer.listing_id < other.offer.listing_id ? -1 : 1)
  );
}

/** @param ranked cheapest first, at least one */
function pick(ranked: readonly PricedOffer[], choice: ChoiceRule, notes: Set<OfferNote>): PricedOffer {
  switch (choice.rule) {
    case 'lowest_unit_price':
      return ranked[0];
    case 'median':
      return ranked[Math.floor((ranked.length - 1) / 2)];
    case 'newest':
      return ranked.reduce((best, each) => (each.offer.seen_at > best.offer.seen_at ? each : best));
    case 'preferred_supplier': {
      const preferred = ranked.find(({ offer }) => offer.supplier === choice.preferred_supplier);
      if (preferred === undefined) notes.add('preferred_supplier_missing');
      return preferred ?? ranked[0];
    }
  }
}
