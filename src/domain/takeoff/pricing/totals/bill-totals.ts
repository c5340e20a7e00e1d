import type { Decimal } from 'decimal.js';
import { groupBy } from '../../../geometry';
import { Exact } from '../../formula';
import { byNaturalOrder } from '../../natural-order';
import { largestRemainder } from './largest-remainder';
import { type AppliedMarkUp, applyMarkUps, type CostGroup, type MarkUp, sum } from './mark-up';
import { type BillTax, taxCodeOf, type TaxQuestion, type TaxTerms } from './tax-terms';
import { type TaxBase, workOutTaxes } from './work-out-taxes';

/** An item of a bill, as far as totals go. */
export interface TotalledItem {
  key: string;
  section: string;
  /** Rounded to the minor unit; null when the item has no rate. */
  amount: string | null;
  /** Code of its goods, for regimes that tax by goods. */
  tax_code: string | null;
  /** The part of the amount that is materials; null or left out when it is not known. */
  materials?: string | null;
}

/** What the totals are made from. */
export interface TotalsInput {
  items: readonly TotalledItem[];
  markups: readonly MarkUp[];
  /** Null when neither the request nor the pack says how the bill is taxed. */
  tax: TaxTerms | null;
  /** Day whose taxes apply, ISO date. */
  day: string;
  /** Decimals of the currency. */
  digits: number;
}

/**
 * Totals of a bill, decimal strings. `net = subtotal + taxes in the cost + mark-ups`;
 * `grand_total = net + tax_total`, where `tax_total` sums the taxes on top.
 */
export interface BillTotals {
  subtotal: string;
  markups: AppliedMarkUp[];
  net: string;
  taxes: BillTax[];
  tax_total: string;
  grand_total: string;
  /** Whether every item has a price and every tax is known. */
  complete: boolean;
  questions: TaxQuestion[];
}

interface Group extends CostGroup {
  code: string | null;
  items: readonly TotalledItem[];
}

/** Works out mark-ups and taxes on the whole bill. The order of the items makes no difference. */
export function billTotals({ items, markups, tax, day, digits }: TotalsInput): BillTotals {
  const priced = items.filter(({ amount }) => amount !== null);
  const cost = tax?.regime.method === 'in_cost' ? taxInCost(priced, tax, day, digits) : NOTHING;
  const groups = groupsOf(priced, tax, sum(cost.taxes.map(amountOf)));
  const { markUps, net, parts } = applyMarkUps(groups, markups, digits);
  const shares = largestRemainder(net.value, parts, digits);
  const bases = groups.map(({ code, items: own }, i) => ({ code, items: keysOf(own), base: shares[i] }));
  const due = tax === null ? ASKED : cost === NOTHING ? workOutTaxes(bases, tax, day, digits) : cost;
  const taxTotal = sum(due.taxes.filter(({ charged }) => charged === 'on_top').map(amountOf));
  return {
    subtotal: sum(priced.map(costOf)).toFixed(digits),
    markups: markUps,
    net: net.value.toFixed(digits),
    taxes: due.taxes,
    tax_total: taxTotal.toFixed(digits),
    grand_total: net.value.plus(taxTotal).toFixed(digits),
    complete: priced.length === items.length && due.questions.every((asked) => asked.default !== null),
    questions: due.questions,
  };
}

interface TaxesDue {
  taxes: BillTax[];
  questions: TaxQuestion[];
}

const NOTHING: TaxesDue = { taxes: [], questions: [] };

const ASKED: TaxesDue = {
  taxes: [],
  questions: [
    {
      code: 'tax_needed',
      message: 'Say how the bill is taxed with tax.regime. Until then it has no tax.',
      elements: [],
      choices: [],
      default: null,
    },
  ],
};

/** The items by tax code, in the order of the codes. A bill without items has one group, for its mark-ups. */
function groupsOf(items: readonly TotalledItem[], tax: TaxTerms | null, costTax: Decimal): Group[] {
  const codeOf = (item: TotalledItem) => (tax === null ? null : taxCodeOf(tax, item));
  const byCode = [...groupBy(items, codeOf)].sort(([a], [b]) => byNaturalOrder(a ?? '', b ?? ''));
  if (byCode.length === 0) byCode.push([tax?.regime.codes[0] ?? null, []]);
  return byCode.map(([code, own], i) => ({
    code,
    items: own,
    sections: new Map(
      [...groupBy(own, ({ section }) => section)].map(([section, of]) => [section, sum(of.map(costOf))]),
    ),
    costTax: i === 0 ? costTax : new Exact(0),
  }));
}

/** The tax that the contractor pays on materials. Where the materials in a price are not known, the bill asks. */
function taxInCost(items: readonly TotalledItem[], tax: TaxTerms, day: string, digits: number): TaxesDue {
  const materials = items.map((item) => ({ item, part: materialsIn(item, tax, digits) }));
  const unknown = materials.filter(({ part }) => part === null).map(({ item }) => item);
  const base: TaxBase = {
    code: tax.regime.codes[0],
    items: keysOf(items),
    base: sum(materials.map(({ part }) => part ?? new Exact(0))),
  };
  const { taxes, questions } = workOutTaxes([base], tax, day, digits);
  if (unknown.length > 0 && questions.length === 0) questions.push(materialsNeeded(unknown));
  return { taxes: unknown.length > 0 && base.base.isZero() ? [] : taxes, questions };
}

function materialsIn(
  { amount, materials }: TotalledItem,
  { materialsPercent }: TaxTerms,
  digits: number,
): Decimal | null {
  if (materials !== null && materials !== undefined) return new Exact(materials);
  if (materialsPercent === null) return null;
  return new Exact(amount!).times(materialsPercent).div(100).toDecimalPlaces(digits);
}

function materialsNeeded(items: readonly TotalledItem[]): TaxQuestion {
  return {
    code: 'tax_materials_needed',
    message:
      'The prices of these items include labour, and how much of them is materials is not known. State it with ' +
      'tax.materials_percent. Until then the bill has no tax for them.',
    elements: keysOf(items),
    choices: [],
    default: null,
  };
}

function keysOf(items: readonly TotalledItem[]): string[] {
  return items.map(({ key }) => key).sort(byNaturalOrder);
}

function costOf({ amount }: TotalledItem): Decimal {
  return new Exact(amount!);
}

function amountOf({ amount }: BillTax): Decimal {
  return new Exact(amount);
}
