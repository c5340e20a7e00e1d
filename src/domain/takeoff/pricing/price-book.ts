import { Formula } from '../formula';
import { convertRate, type Unit } from '../units';
import type { ItemPrice, ListingRateSource, RateSource, UnpricedReason } from './bill';
import { type CatalogueMaterial, inForce } from './catalogue';
import { chooseOffer, type OfferChoice } from './choose-offer';
import type { ExchangeRate, OfferNote } from './offer';

/** What is priced: a quantity of a material. */
export interface Priceable {
  readonly material: string | null;
  readonly unit: Unit;
  /** Coats by which a rate for one coat is multiplied. */
  readonly coats: number;
  readonly quantity: string;
}

/** The rate of an item, or the reason why it has none. */
type Quote =
  | { rate: Formula; text: string; source: RateSource; name: string }
  | { reason: UnpricedReason; name: string | null };

/** The catalogue of one day in one currency. */
export class PriceBook {
  private readonly materials: ReadonlyMap<string, CatalogueMaterial>;
  private readonly quotes = new Map<string, Quote>();
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

  /** Prices an item: `amount = ROUND(quantity × rate)`, with the rounded rate. Without a rate it says why. */
  price(item: Priceable): ItemPrice {
    return priceOf(item, this.quote(item), this.digits);
  }

  /** Name of a material in the catalogue. */
  nameOf(material: string): string | null {
    return this.materials.get(material)?.name ?? null;
  }

  /** What the bill has to say about the offers for a material. */
  notes(material: string | null): readonly OfferNote[] {
    return material === null ? [] : (this.choiceFor(material)?.notes ?? []);
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

  private quote(line: Priceable): Quote {
    if (line.material === null) return { reason: 'no_material', name: null };
    const key = `${line.material} ${line.unit} ${line.coats}`;
    const known = this.quotes.get(key) ?? this.work(line.material, line);
    this.quotes.set(key, known);
    return known;
  }

  private work(code: string, line: Priceable): Quote {
    const material = this.materials.get(code);
    if (!material) return { reason: 'not_in_catalogue', name: null };
    const { name } = material;
    const found = this.offered(code) ?? this.listed(material);
    if (found === null) return { reason: 'no_rate_on_date', name };
    const { once, source } = found;
    const converted = convertRate(line.coats > 1 ? once.times(line.coats) : once, source.unit, line.unit);
    if (converted === null) return { reason: 'unit_mismatch', name };
    const rate = converted.rounded(this.digits);
    // A rate below half a minor unit would make the work free.
    if (rate.value.isZero() && !converted.value.isZero()) return { reason: 'rate_below_minor_unit', name };
    return { rate: Formula.of(rate.value), text: rate.text, source, name };
  }

  /** The rate of the catalogue on the day. */
  private listed({ code, unit, rates }: CatalogueMaterial): { once: Formula; source: RateSource } | null {
    const row = inForce(
      rates.filter(({ currency }) => currency === this.currency),
      this.day,
    );
    if (row === null) return null;
    const { rate, effective_from, source, illustrative } = row;
    return {
      once: Formula.of(rate),
      source: { kind: 'catalogue', material_code: code, rate, unit, effective_from, source, illustrative },
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

function priceOf({ quantity }: Priceable, quote: Quote, digits: number): ItemPrice {
  if ('reason' in quote) return unpriced(quote.name, quote.reason);
  const { rate, text, source, name } = quote;
  const due = Formula.of(quantity).times(rate).rounded(digits);
  return {
    material_name: name,
    status: 'priced',
    unpriced_reason: null,
    rate: rate.value.toFixed(digits),
    rate_formula: text,
    rate_source: source,
    amount: due.value.toFixed(digits),
    amount_formula: due.text,
  };
}

function unpriced(name: string | null, reason: UnpricedReason): ItemPrice {
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
