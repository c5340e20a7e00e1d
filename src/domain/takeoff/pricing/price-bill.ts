import { groupBy } from '../../geometry';
import { type Assumption, SECTIONS, type Takeoff } from '../quantity-line';
import type { Bill, BillLine, SectionTotal } from './bill';
import type { CatalogueMaterial } from './catalogue';
import { minorUnits } from './currency';
import type { ExchangeRate } from './offer';
import { offerAssumptions } from './offer-assumptions';
import { PriceBook } from './price-book';
import { billTotals, type TotalledItem } from './totals/bill-totals';
import type { MarkUp } from './totals/mark-up';
import type { TaxTerms } from './totals/tax-terms';

export interface PricingTerms {
  /** ISO 4217; only rates in this currency are used. */
  currency: string;
  /** Day whose rates and taxes apply, ISO date. */
  day: string;
  /** How the bill is taxed; null when nobody said so. */
  tax: TaxTerms | null;
  markups?: readonly MarkUp[];
  /** Exchange rates for offers in other currencies. Without them such offers are not used. */
  exchangeRates?: readonly ExchangeRate[];
}

/**
 * Prices every line of a takeoff. Totals are sums of rounded lines. A line without a material or a rate stays on
 * the bill without a price. Mark-ups and taxes are worked out on the whole bill.
 */
export function priceBill(
  takeoff: Takeoff,
  catalogue: readonly CatalogueMaterial[],
  terms: PricingTerms,
): Bill {
  const digits = minorUnits(terms.currency);
  const book = new PriceBook(catalogue, terms.currency, terms.day, digits, terms.exchangeRates);
  const lines = takeoff.lines.map((quantity) => ({
    quantity,
    price: book.price(quantity),
  }));
  const unpriced = lines.filter(isUnpriced);
  const { tax, day, markups = [] } = terms;
  return {
    standard: takeoff.standard,
    plan_quality: takeoff.plan_quality,
    warnings: takeoff.warnings,
    currency: terms.currency,
    priced_on: terms.day,
    lines,
    sections: sectionTotals(lines, digits),
    ...billTotals({ items: lines.map(asItem), markups, tax, day, digits }),
    priced_lines: lines.length - unpriced.length,
    unpriced_lines: unpriced.length,
    rules: takeoff.rules,
    assumptions: [
      ...takeoff.assumptions,
      ...pricingAssumptions(lines),
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

/** A line as the totals see it. The price of a supplier is for goods alone; what else a rate covers is not known. */
function asItem({ quantity, price }: BillLine): TotalledItem {
  return {
    key: quantity.id,
    section: quantity.section,
    amount: price.amount,
    tax_code: quantity.classification.hsn,
    materials: price.rate_source?.kind === 'listing' ? price.amount : null,
  };
}

function pricingAssumptions(lines: readonly BillLine[]): Assumption[] {
  const unpriced = lines.filter(isUnpriced);
  if (unpriced.length === 0) return [];
  return [
    {
      code: 'lines_unpriced',
      message: `${unpriced.length} of ${lines.length} lines have no price and are not in the totals.`,
      elements: unpriced.map(({ quantity }) => quantity.id),
    },
  ];
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
