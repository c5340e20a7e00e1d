import { Formula } from '../formula';
import type { QuantityLine } from '../quantity-line';
import { convertRate } from '../units';
import type { LinePrice, ListingRateSource, RateSource, UnpricedReason } from './bill';
import { type CatalogueMaterial, inForce } from './catalogue';
import { chooseOffer, type OfferChoice } from './choose-offer';
import type { ExchangeRate, OfferNote } from './offer';

/** Decimals kept in a rate that had to be converted to another unit or multiplied by coats. */
const RATE_DIGITS = 4;

/** The rate of a line, or the reason why it has none. */
type Quote =
  | { rate: Formula; text: string; source: RateSource; name: string }
  | { reason: UnpricedReason; name: string | null };

/**
 * The catalogue of one day in one currency. It keeps its results, because most lines of a large plan
 * repeat: one door, one switchboard, four sockets.
 */
export class PriceBook {
  private readonly materials: ReadonlyMap<string, CatalogueMaterial>;
  private readonly quotes = new Map<string, Quote>();
  private readonly prices = new Map<string, LinePrice>();
  private readonly choices = new Map<string, OfferChoice | null>();

  constructor(
    catalogue: readonly CatalogueMaterial[],
    private readonly currency: string,
    private readonly day: string,
    private readonly digits: number,
    private readonly exchangeRates: readonly ExchangeRate[] = [],
  ) {
    this.materials = new Map(catalogue.map((material) => [material.code, material]));
  }

  /** Prices a line: `amount = ROUND(bill_qty × rate)`. A line without a rate stays unpriced, with the reason. */
  price(line: QuantityLine): LinePrice {
    const key = [line.material, line.unit, line.coats, line.bill_qty].join(' ');
    const known = this.prices.get(key) ?? priceOf(line, this.quote(line), this.digits);
    this.prices.set(key, known);
    return known;
  }

  /** What the bill has to say about the offers for a line's material. */
  notes(line: QuantityLine): readonly OfferNote[] {
    return line.material === null ? [] : (this.choiceFor(line.material)?.notes ?? []);
  }

  /** Null when the material has no offers. */
  private choiceFor(code: string): OfferChoice | null {
    const known = this.choices.get(code);
    if (known !== undefined) return known;
    const material = this.materials.get(code);
    const { currency, day, exchangeRates } = this;
    const choice = material?.offered
      ? chooseOffer(material.offered.offers, material.offered.choice, {
          unit: material.unit,
          currency,
          day,
          exchangeRates,
        })
      : null;
    this.choices.set(code, choice);
    return choice;
  }

  private quote(line: QuantityLine): Quote {
    if (line.material === null) return { reason: 'no_material', name: null };
    const key = `${line.material} ${line.unit} ${line.coats}`;
    const known = this.quotes.get(key) ?? this.work(line.material, line);
    this.quotes.set(key, known);
    return known;
  }

  private work(code: string, line: QuantityLine): Quote {
    const material = this.materials.get(code);
    if (!material) return { reason: 'not_in_catalogue', name: null };
    const { name } = material;
    const found = this.offered(code) ?? this.listed(material);
    if (found === null) return { reason: 'no_rate_on_date', name };
    const { once, source } = found;
    const converted = convertRate(line.coats > 1 ? once.times(line.coats) : once, source.unit, line.unit);
    if (converted === null) return { reason: 'unit_mismatch', name };
    const rate = converted.rounded(RATE_DIGITS);
    return { rate: Formula.of(rate.value), text: rate.text, source, name };
  }

  /** The rate of the catalogue on the day. */
  private listed({ code, unit, rates }: CatalogueMaterial): { once: Formula; source: RateSource } | null {
    const row = inForce(
      rates.filter(({ currency }) => currency === this.currency),
      this.day,
    );
    if (row === null) return null;
    const { rate, effective_from, source } = row;
    return {
      once: Formula.of(rate),
      source: { kind: 'catalogue', material_code: code, rate, unit, effective_from, source },
    };
  }

  /** The rate of the offer that is chosen for the material. */
  private offered(code: string): { once: Formula; source: ListingRateSource } | null {
    const chosen = this.choiceFor(code)?.chosen ?? null;
    if (chosen === null) return null;
    const { offer, exchange, rule, considered } = chosen;
    const once = Formula.of(offer.unit_price);
    return {
      once: exchange === null ? once : once.times(exchange.rate),
      source: {
        kind: 'listing',
        material_code: code,
        rate: offer.unit_price,
        unit: offer.unit,
        effective_from: offer.seen_at.slice(0, 10),
        source: `${offer.supplier}: ${offer.title}`,
        listing_id: offer.listing_id,
        supplier: offer.supplier,
        url: offer.url,
        seen_at: offer.seen_at,
        rule,
        considered,
        currency: exchange === null ? this.currency : exchange.from,
        exchange: exchange && {
          rate: exchange.rate,
          effective_from: exchange.effective_from,
          source: exchange.source,
        },
      },
    };
  }
}

function priceOf(line: QuantityLine, quote: Quote, digits: number): LinePrice {
  if ('reason' in quote) return unpriced(quote.name, quote.reason);
  const { rate, text, source, name } = quote;
  const due = Formula.of(line.bill_qty).times(rate).rounded(digits);
  const amount = due.value.toFixed(digits);
  return {
    material_name: name,
    status: 'priced',
    unpriced_reason: null,
    rate: rate.value.toFixed(rate.value.decimalPlaces() > digits ? RATE_DIGITS : digits),
    rate_formula: text,
    rate_source: source,
    amount,
    amount_formula: due.text,
  };
}

function unpriced(name: string | null, reason: UnpricedReason): LinePrice {
  return {
    material_name: name,
    status: 'unpriced',
    unpriced_reason: reason,
    rate: null,
    rate_formula: null,
    rate_source: null,
    amount: null,
    amount_formula: null,
  };
}
