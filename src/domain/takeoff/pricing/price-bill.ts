import { groupBy } from '../../geometry';
import { byNaturalOrder } from '../natural-order';
import { type Assumption, SECTIONS, type Takeoff } from '../quantity-line';
import type { Bill, BillLine, SectionTotal, TaxPart } from './bill';
import type { CatalogueMaterial } from './catalogue';
import { minorUnits } from './currency';
import type { ExchangeRate } from './offer';
import { offerAssumptions } from './offer-assumptions';
import { PriceBook } from './price-book';
import { type TaxRate, TaxTable, type TaxTerms } from './tax';

export interface PricingTerms {
  /** ISO 4217; only rates in this currency are used. */
  currency: string;
  /** Day whose rates and taxes apply, ISO date. */
  day: string;
  tax: Partial<TaxTerms>;
  /** Exchange rates for offers in other currencies. Without them such offers are not used. */
  exchangeRates?: readonly ExchangeRate[];
}

/**
 * Prices every line of a takeoff. Totals are sums of rounded lines. A line without a material or a rate stays on
 * the bill without a price. An assumption lists the lines whose tax code has no rate.
 */
export function priceBill(
  takeoff: Takeoff,
  catalogue: readonly CatalogueMaterial[],
  taxRates: readonly TaxRate[],
  terms: PricingTerms,
): Bill {
  const digits = minorUnits(terms.currency);
  const tax: TaxTerms = { basis: 'works_contract', placeOfSupply: 'intra_state', ...terms.tax };
  const taxes = new TaxTable(taxRates, terms.day, tax, digits);
  const book = new PriceBook(catalogue, taxes, terms.currency, terms.day, digits, terms.exchangeRates);
  const lines = takeoff.lines.map((quantity) => ({
    quantity,
    price: book.price(quantity),
  }));
  const unpriced = lines.filter(isUnpriced);
  const amounts = lines.map(({ price }) => price.amount);
  const levied = lines.map(({ price }) => price.tax?.amount ?? null);
  return {
    standard: takeoff.standard,
    plan_quality: takeoff.plan_quality,
    warnings: takeoff.warnings,
    currency: terms.currency,
    priced_on: terms.day,
    lines,
    sections: sectionTotals(lines, digits),
    subtotal: totalOf(amounts, digits),
    taxes: taxTotals(lines, digits),
    tax_total: totalOf(levied, digits),
    grand_total: totalOf([...amounts, ...levied], digits),
    priced_lines: lines.length - unpriced.length,
    unpriced_lines: unpriced.length,
    rules: takeoff.rules,
    assumptions: [
      ...takeoff.assumptions,
      ...pricingAssumptions(lines, terms),
      ...offerAssumptions(lines, ({ quantity }) => book.notes(quantity)),
    ],
  };
}

function sectionTotals(lines: readonly BillLine[], digits: number): SectionTotal[] {
  const sections = groupBy(lines, ({ quantity }) => quantity.section);
  return SECTIONS.flatMap((section) => {
    const own = sections.get(section);
    if (!own) return [];
    const amount = totalOf(
      own.map(({ price }) => price.amount),
      digits,
    );
    return [{ section, lines: own.length, unpriced: own.filter(isUnpriced).length, amount }];
  });
}

function taxTotals(lines: readonly BillLine[], digits: number): TaxPart[] {
  const parts = lines.flatMap(({ price }) => price.tax?.parts ?? []);
  return [...groupBy(parts, ({ code, kind, percent }) => `${code} ${kind} ${percent}`).entries()]
    .sort(([a], [b]) => byNaturalOrder(a, b))
    .map(([, own]) => ({
      ...own[0],
      amount: totalOf(
        own.map(({ amount }) => amount),
        digits,
      ),
    }));
}

function pricingAssumptions(lines: readonly BillLine[], terms: PricingTerms): Assumption[] {
  const notes: Assumption[] = [];
  const untaxed = lines.filter(({ price }) => price.status === 'priced' && price.tax === null);
  if (untaxed.length > 0) {
    notes.push({
      code: 'tax_rate_missing',
      message: `No tax rate is in force on ${terms.day} for the codes of these lines; they carry no tax.`,
      elements: untaxed.map(({ quantity }) => quantity.id),
    });
  }
  if (terms.tax.placeOfSupply === undefined) {
    notes.push({
      code: 'place_of_supply_assumed',
      message: 'Supply is taken as within one state (CGST and SGST); state place_of_supply to change it.',
      elements: [],
    });
  }
  const unpriced = lines.filter(isUnpriced);
  if (unpriced.length > 0) {
    notes.push({
      code: 'lines_unpriced',
      message: `${unpriced.length} of ${lines.length} lines have no price and are not in the totals.`,
      elements: unpriced.map(({ quantity }) => quantity.id),
    });
  }
  return notes;
}

function isUnpriced({ price }: BillLine): boolean {
  return price.status === 'unpriced';
}

/** Sum of amounts with `digits` decimals each, in whole minor units; null counts as 0. */
function totalOf(amounts: readonly (string | null)[], digits: number): string {
  let minor = 0n;
  for (const amount of amounts) if (amount !== null) minor += BigInt(amount.replace('.', ''));
  const figures = minor.toString().padStart(digits + 1, '0');
  return digits === 0 ? figures : `${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}
