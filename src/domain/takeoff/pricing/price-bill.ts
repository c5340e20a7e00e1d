import { Exact } from '../formula';
import { byNaturalOrder } from '../natural-order';
import { type Assumption, SECTIONS, type Takeoff } from '../quantity-line';
import type { Bill, BillLine, SectionTotal, TaxPart } from './bill';
import type { CatalogueMaterial } from './catalogue';
import { minorUnits } from './currency';
import { PriceBook, priceLine } from './price-line';
import { type TaxRate, TaxTable, type TaxTerms } from './tax';

export interface PricingTerms {
  /** ISO 4217; only rates in this currency are used. */
  currency: string;
  /** Day whose rates and taxes apply, ISO date. */
  day: string;
  tax: Partial<TaxTerms>;
}

/**
 * Prices every line of a takeoff. Totals are sums of rounded lines. A line without a material or a rate stays on
 * the bill, unpriced; a line whose tax code has no rate is reported.
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
  const book = new PriceBook(catalogue, terms.currency, terms.day);
  const lines = takeoff.lines.map((quantity) => ({
    quantity,
    price: priceLine(quantity, book, taxes, digits),
  }));
  const subtotal = sumOf(lines.map(({ price }) => price.amount));
  const unpriced = lines.filter(isUnpriced);
  const taxTotal = sumOf(lines.map(({ price }) => price.tax?.amount ?? null));
  return {
    standard: takeoff.standard,
    currency: terms.currency,
    priced_on: terms.day,
    lines,
    sections: sectionTotals(lines, digits),
    subtotal: subtotal.toFixed(digits),
    taxes: taxTotals(lines, digits),
    tax_total: taxTotal.toFixed(digits),
    grand_total: subtotal.plus(taxTotal).toFixed(digits),
    priced_lines: lines.length - unpriced.length,
    unpriced_lines: unpriced.length,
    rules: takeoff.rules,
    assumptions: [...takeoff.assumptions, ...pricingAssumptions(lines, terms)],
  };
}

function sectionTotals(lines: readonly BillLine[], digits: number): SectionTotal[] {
  return SECTIONS.map((section) => ({
    section,
    own: lines.filter(({ quantity }) => quantity.section === section),
  }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) => ({
      section,
      lines: own.length,
      unpriced: own.filter(isUnpriced).length,
      amount: sumOf(own.map(({ price }) => price.amount)).toFixed(digits),
    }));
}

function taxTotals(lines: readonly BillLine[], digits: number): TaxPart[] {
  const groups = new Map<string, TaxPart[]>();
  for (const part of lines.flatMap(({ price }) => price.tax?.parts ?? [])) {
    const key = `${part.code} ${part.kind} ${part.percent}`;
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => byNaturalOrder(a, b))
    .map(([, parts]) => ({ ...parts[0], amount: sumOf(parts.map(({ amount }) => amount)).toFixed(digits) }));
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

function sumOf(amounts: readonly (string | null)[]): InstanceType<typeof Exact> {
  return amounts.reduce((total, amount) => (amount === null ? total : total.plus(amount)), new Exact(0));
}
