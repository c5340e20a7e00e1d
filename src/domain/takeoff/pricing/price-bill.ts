import { Exact } from '../formula';
import { byNaturalOrder } from '../natural-order';
import { type Assumption, SECTIONS, type Takeoff } from '../quantity-line';
import type { Bill, BillLine, SectionTotal, TaxPart } from './bill';
import type { CatalogueMaterial } from './catalogue';
import { minorUnits } from './currency';
import { priceLine } from './price-line';
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
  const materials = new Map(catalogue.map((material) => [material.code, material]));
  const tax: TaxTerms = { basis: 'works_contract', placeOfSupply: 'intra_state', ...terms.tax };
  const book = {
    material: (code: string) => materials.get(code),
    currency: terms.currency,
    day: terms.day,
    digits,
    taxes: new TaxTable(taxRates, terms.day, tax, digits),
  };
  const lines = takeoff.lines.map((line) => priceLine(line, book));
  const subtotal = sumOf(lines.map(({ amount }) => amount));
  const taxTotal = sumOf(lines.map((line) => line.tax?.amount ?? null));
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
    priced_lines: lines.filter(({ status }) => status === 'priced').length,
    unpriced_lines: lines.filter(({ status }) => status === 'unpriced').length,
    rules: takeoff.rules,
    assumptions: [...takeoff.assumptions, ...pricingAssumptions(lines, terms)],
  };
}

function sectionTotals(lines: readonly BillLine[], digits: number): SectionTotal[] {
  return SECTIONS.map((section) => ({ section, own: lines.filter((line) => line.section === section) }))
    .filter(({ own }) => own.length > 0)
    .map(({ section, own }) => ({
      section,
      lines: own.length,
      unpriced: own.filter(({ status }) => status === 'unpriced').length,
      amount: sumOf(own.map(({ amount }) => amount)).toFixed(digits),
    }));
}

function taxTotals(lines: readonly BillLine[], digits: number): TaxPart[] {
  const groups = new Map<string, TaxPart[]>();
  for (const part of lines.flatMap((line) => line.tax?.parts ?? [])) {
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
  const untaxed = lines.filter((line) => line.status === 'priced' && line.tax === null);
  if (untaxed.length > 0) {
    notes.push({
      code: 'tax_rate_missing',
      message: `No tax rate is in force on ${terms.day} for the codes of these lines; they carry no tax.`,
      elements: untaxed.map(({ id }) => id),
    });
  }
  if (terms.tax.placeOfSupply === undefined) {
    notes.push({
      code: 'place_of_supply_assumed',
      message: 'Supply is taken as within one state (CGST and SGST); state place_of_supply to change it.',
      elements: [],
    });
  }
  const unpriced = lines.filter(({ status }) => status === 'unpriced');
  if (unpriced.length > 0) {
    notes.push({
      code: 'lines_unpriced',
      message: `${unpriced.length} of ${lines.length} lines have no price and are not in the totals.`,
      elements: unpriced.map(({ id }) => id),
    });
  }
  return notes;
}

function sumOf(amounts: readonly (string | null)[]): InstanceType<typeof Exact> {
  return amounts.reduce((total, amount) => (amount === null ? total : total.plus(amount)), new Exact(0));
}
