import { groupBy } from '../../geometry';
import {
  type Assumption,
  type Component,
  QUANTITY_TAGS,
  type QuantityLine,
  SECTIONS,
  type Takeoff,
} from '../quantity-line';
import { sumOf, totalOf } from './apportion';
import type { Bill, BillItem, BillLine, CoveredPart, SectionTotal } from './bill';
import type { CatalogueMaterial } from './catalogue';
import { minorUnits } from './currency';
import { type ItemLines, itemsOf, sharesOf } from './items';
import type { ExchangeRate } from './offer';
import { offerAssumptions } from './offer-assumptions';
import { PriceBook } from './price-book';
import { purchasesOf } from './purchases';
import { leviesOf, type TaxRegime } from './tax';
import { billTotals, type Markup } from './totals';

export interface PricingTerms {
  /** ISO 4217; only rates in this currency are used. */
  currency: string;
  /** Day whose rates and taxes apply, ISO date. */
  day: string;
  tax: TaxRegime;
  markups?: readonly Markup[];
  /** What the terms assume because nothing was said, such as the place of supply. */
  assumptions?: readonly Assumption[];
  /** Exchange rates for offers in other currencies. Without them such offers are not used. */
  exchangeRates?: readonly ExchangeRate[];
}

/**
 * Groups the lines of a takeoff into items and prices each item. An item without a material or a rate stays on the bill
 * without a price, and its section and the totals say that they are not complete.
 */
export function priceBill(
  takeoff: Takeoff,
  catalogue: readonly CatalogueMaterial[],
  terms: PricingTerms,
): Bill {
  const digits = minorUnits(terms.currency);
  const book = new PriceBook(catalogue, terms.currency, terms.day, digits, terms.exchangeRates);
  const groups = itemsOf(takeoff.lines);
  const items = groups.map((group) => pricedItem(group, book, terms.tax));
  const totals = billTotals(items, {
    markups: terms.markups ?? [],
    tax: terms.tax,
    day: terms.day,
    digits,
  });
  const unpriced = items.filter(isUnpriced);
  return {
    standard: takeoff.standard,
    plan_quality: takeoff.plan_quality,
    warnings: takeoff.warnings,
    currency: terms.currency,
    priced_on: terms.day,
    ...totals,
    items,
    lines: linesOf(takeoff.lines.length, groups, items, digits),
    sections: sectionTotals(items, digits),
    purchases: purchasesOf(takeoff.lines, (material) => book.nameOf(material)),
    priced_items: items.length - unpriced.length,
    unpriced_items: unpriced.length,
    rules: takeoff.rules,
    exclusions: takeoff.exclusions,
    assumptions: [
      ...takeoff.assumptions,
      ...(terms.assumptions ?? []),
      ...pricingAssumptions(items, terms),
      ...offerAssumptions(items, ({ material }) => book.notes(material)),
    ],
  };
}

function pricedItem({ key, number, lines, quantity }: ItemLines, book: PriceBook, tax: TaxRegime): BillItem {
  const [{ section, kind, specification, material, classification, unit, coats }] = lines;
  return {
    key,
    number,
    section,
    kind,
    specification,
    material,
    classification,
    quantity,
    unit,
    lines: lines.length,
    ...book.price({ material, unit, coats, quantity }),
    covers: coveredBy(lines),
    tag: QUANTITY_TAGS.findLast((tag) => lines.some((line) => line.tag === tag))!,
    confidence: lines.reduce((least, line) => Math.min(least, line.confidence), 1),
    tax_code: tax.code ?? classification.hsn,
  };
}

/** The parts of all lines, each kind once. */
function coveredBy(lines: readonly QuantityLine[]): CoveredPart[] {
  const parts: Component[] = [];
  for (const { components } of lines) parts.push(...components);
  return [...groupBy(parts, ({ description }) => description).values()]
    .flatMap((alike) => [...groupBy(alike, ({ unit }) => unit).values()])
    .map((own) => ({
      description: own[0].description,
      qty: sumOf(own.map(({ qty }) => qty)),
      unit: own[0].unit,
    }));
}

/** Lines of one section follow each other as they were measured: all work on one wall or in one room together. */
function linesOf(
  count: number,
  groups: readonly ItemLines[],
  items: readonly BillItem[],
  digits: number,
): BillLine[] {
  const lines = new Array<BillLine>(count);
  groups.forEach((group, i) => {
    const { key, amount } = items[i];
    const shares = amount === null ? null : sharesOf(group, amount, digits);
    group.lines.forEach((quantity, j) => {
      lines[group.places[j]] = { quantity, item: key, amount: shares && shares[j] };
    });
  });
  return lines;
}

function sectionTotals(items: readonly BillItem[], digits: number): SectionTotal[] {
  const sections = groupBy(items, ({ section }) => section);
  return SECTIONS.flatMap((section) => {
    const own = sections.get(section);
    if (!own) return [];
    const priced = totalOf(
      own.map(({ amount }) => amount),
      digits,
    );
    const unpriced = own.filter(isUnpriced).length;
    return [
      {
        section,
        items: own.length,
        lines: own.reduce((sum, { lines }) => sum + lines, 0),
        unpriced,
        amount: unpriced === 0 ? priced : null,
        priced_amount: priced,
      },
    ];
  });
}

function pricingAssumptions(items: readonly BillItem[], { tax, day }: PricingTerms): Assumption[] {
  const notes: Assumption[] = [];
  const untaxed = items.filter(
    ({ status, tax_code }) =>
      status === 'priced' &&
      tax.method !== 'none' &&
      tax.method !== 'in_cost' &&
      (tax_code === null || leviesOf(tax, tax_code, day) === null),
  );
  if (untaxed.length > 0) {
    notes.push({
      code: 'tax_rate_missing',
      message: `No tax rate is in force on ${day} for the codes of these items; they carry no tax.`,
      elements: untaxed.map(({ key }) => key),
    });
  }
  if (tax.method === 'in_cost' && tax.materials === undefined) {
    notes.push({
      code: 'sales_tax_unknown',
      message:
        'Sales tax on materials is a local rate, and nobody has stated it: the bill has no tax. State `tax.rate` and `tax.materials_share`.',
      elements: [],
    });
  }
  const illustrative = items.filter(
    ({ rate_source }) => rate_source?.kind === 'catalogue' && rate_source.illustrative === true,
  );
  if (illustrative.length > 0) {
    notes.push({
      code: 'rates_illustrative',
      message: `The rates of ${illustrative.length} items are illustrative: they show how a bill looks and come from no price book. Replace them before you send the bill.`,
      elements: illustrative.map(({ key }) => key),
    });
  }
  const unpriced = items.filter(isUnpriced);
  if (unpriced.length > 0) {
    notes.push({
      code: 'items_unpriced',
      message: `${unpriced.length} of ${items.length} items have no price and are not in the totals.`,
      elements: unpriced.map(({ key }) => key),
    });
  }
  return notes;
}

function isUnpriced({ status }: BillItem): boolean {
  return status === 'unpriced';
}
