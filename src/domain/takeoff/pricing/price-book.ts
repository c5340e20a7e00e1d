import { Formula } from '../formula';
import type { QuantityLine } from '../quantity-line';
import { convertRate } from '../units';
import type { LinePrice, RateSource, UnpricedReason } from './bill';
import { type CatalogueMaterial, inForce } from './catalogue';
import type { TaxTable } from './tax';

/** Decimals kept in a rate that had to be converted to another unit or multiplied by coats. */
const RATE_DIGITS = 4;

/** A rate as a line uses it, or why there is none. */
type Quote =
  | { rate: Formula; text: string; source: RateSource; name: string }
  | { reason: UnpricedReason; name: string | null };

/**
 * The catalogue and the taxes of one day in one currency. What was worked out once is kept: most lines of a large
 * plan are one door, one switchboard, four sockets.
 */
export class PriceBook {
  private readonly materials: ReadonlyMap<string, CatalogueMaterial>;
  private readonly quotes = new Map<string, Quote>();
  private readonly prices = new Map<string, LinePrice>();

  constructor(
    catalogue: readonly CatalogueMaterial[],
    private readonly taxes: TaxTable,
    private readonly currency: string,
    private readonly day: string,
    private readonly digits: number,
  ) {
    this.materials = new Map(catalogue.map((material) => [material.code, material]));
  }

  /** `amount = ROUND(bill_qty × rate)`; unpriced, with the reason, where there is no rate. */
  price(line: QuantityLine): LinePrice {
    const key = [line.material, line.unit, line.coats, line.bill_qty, line.classification.hsn].join(' ');
    const known = this.prices.get(key) ?? priceOf(line, this.quote(line), this.taxes, this.digits);
    this.prices.set(key, known);
    return known;
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
    const { name, unit } = material;
    const row = inForce(
      material.rates.filter(({ currency }) => currency === this.currency),
      this.day,
    );
    if (row === null) return { reason: 'no_rate_on_date', name };
    const once = Formula.of(row.rate);
    const converted = convertRate(line.coats > 1 ? once.times(line.coats) : once, unit, line.unit);
    if (converted === null) return { reason: 'unit_mismatch', name };
    const { effective_from, source } = row;
    const rate = converted.rounded(RATE_DIGITS);
    return {
      rate: Formula.of(rate.value),
      text: rate.text,
      source: { kind: 'catalogue', material_code: code, rate: row.rate, unit, effective_from, source },
      name,
    };
  }
}

function priceOf(line: QuantityLine, quote: Quote, taxes: TaxTable, digits: number): LinePrice {
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
    tax: taxes.on(amount, taxes.codeFor(line.classification.hsn)),
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
    tax: null,
  };
}
