import { groupBy } from '../../geometry';
import { Exact } from '../figure';
import { Formula } from '../formula';
import { byNaturalOrder } from '../natural-order';
import type { Section } from '../quantity-line';
import { apportion, fromMinorUnits, inMinorUnits, totalOf } from './apportion';
import { leviesOf, type TaxKind, type TaxRegime } from './tax';

/**
 * A mark-up on the work: overheads, profit, a discount (below zero). `percent` is of the base, `amount` a fixed sum; one
 * of them is given. The base is the direct cost, what has run up so far, or the direct cost of some sections.
 */
export interface Markup {
  name: string;
  percent?: string;
  amount?: string;
  base?: 'direct' | 'running' | Section[];
}

/** A mark-up as it was worked out. */
export interface MarkupRow {
  name: string;
  /** Null for a fixed sum. */
  percent: string | null;
  base: string;
  amount: string;
  formula: string;
}

/** One tax of a bill: on the work of one code, after the mark-ups. */
export interface TaxPart {
  /** HSN or SAC code, or the name of the rate. */
  code: string;
  kind: TaxKind;
  percent: string;
  /** What is taxed: the code's share of the net amount; for tax in the cost, the materials. */
  base: string;
  amount: string;
  formula: string;
  /** Whether it is added to the net amount. Tax in the cost is in it already; a reverse charge is the customer's. */
  charged: boolean;
  /** Words that the bill must print; null for none. */
  words: string | null;
}

/** The totals of a bill. Decimal strings with the digits of the currency. */
export interface BillTotals {
  /** Direct cost: the sum of the priced items. */
  subtotal: string;
  markups: MarkupRow[];
  /** Direct cost with tax in the cost and mark-ups, before charged tax. */
  net: string;
  taxes: TaxPart[];
  /** Sum of the charged taxes. */
  tax_total: string;
  grand_total: string;
  /** False when an item has no price: the totals leave it out. */
  complete: boolean;
}

/** What the totals need to know of an item. */
export interface CostedItem {
  readonly section: Section;
  readonly amount: string | null;
  readonly tax_code: string | null;
}

/**
 * Works out mark-ups in their order, each rounded; then shares the net amount over the tax codes by the largest
 * remainder, and taxes each share. The order of the items makes no difference.
 */
export function billTotals(
  items: readonly CostedItem[],
  terms: { markups: readonly Markup[]; tax: TaxRegime; day: string; digits: number },
): BillTotals {
  const { digits, tax, day } = terms;
  const priced = items.filter((item): item is CostedItem & { amount: string } => item.amount !== null);
  const subtotal = totalOf(
    priced.map(({ amount }) => amount),
    digits,
  );
  const inCost = materialsTax(subtotal, tax, digits);
  const { rows, net } = markedUp(priced, totalOf([subtotal, inCost?.amount ?? null], digits), terms);
  const taxes = inCost ? [inCost] : taxesOn(net, priced, tax, day, digits);
  const charged = taxes.filter((part) => part.charged).map(({ amount }) => amount);
  return {
    subtotal,
    markups: rows,
    net,
    taxes,
    tax_total: totalOf(charged, digits),
    grand_total: totalOf([net, ...charged], digits),
    complete: priced.length === items.length,
  };
}

function markedUp(
  items: readonly (CostedItem & { amount: string })[],
  cost: string,
  { markups, digits }: { markups: readonly Markup[]; digits: number },
): { rows: MarkupRow[]; net: string } {
  let running = cost;
  const rows = markups.map(({ name, percent, amount, base = 'running' }): MarkupRow => {
    const of = base === 'running' ? running : base === 'direct' ? cost : sectionsOf(items, base, digits);
    const due =
      percent === undefined
        ? Formula.of(new Exact(amount ?? 0).toFixed(digits))
        : Formula.of(of).times(percent).over(100).rounded(digits);
    const sum = due.value.toFixed(digits);
    running = totalOf([running, sum], digits);
    return { name, percent: percent ?? null, base: of, amount: sum, formula: due.text };
  });
  return { rows, net: running };
}

function sectionsOf(
  items: readonly (CostedItem & { amount: string })[],
  sections: readonly Section[],
  digits: number,
): string {
  return totalOf(
    items.filter(({ section }) => sections.includes(section)).map(({ amount }) => amount),
    digits,
  );
}

/** Code of the tax that is a part of the cost. */
const TAX_ON_MATERIALS = 'materials';

/** Tax on the materials as a part of the cost; null where the regime has none or its rate is not known. */
function materialsTax(
  subtotal: string,
  { method, materials, kind, words }: TaxRegime,
  digits: number,
): TaxPart | null {
  if (method !== 'in_cost' || materials === undefined) return null;
  const base = Formula.of(subtotal).times(materials.share).over(100).rounded(digits).value.toFixed(digits);
  const due = Formula.of(base).times(materials.percent).over(100).rounded(digits);
  return {
    code: TAX_ON_MATERIALS,
    kind,
    percent: materials.percent,
    base,
    amount: due.value.toFixed(digits),
    formula: due.text,
    charged: false,
    words: words ?? null,
  };
}

function taxesOn(
  net: string,
  items: readonly (CostedItem & { amount: string })[],
  regime: TaxRegime,
  day: string,
  digits: number,
): TaxPart[] {
  if (regime.method === 'none' || regime.method === 'in_cost') return [];
  const groups = [...groupBy(items, ({ tax_code }) => tax_code ?? '').entries()].sort(([a], [b]) =>
    byNaturalOrder(a, b),
  );
  const direct = groups.map(([, own]) => own.reduce((sum, { amount }) => sum + inMinorUnits(amount), 0n));
  const shares = apportion(inMinorUnits(net), direct).map((share) => fromMinorUnits(share, digits));
  return groups.flatMap(([code], i) =>
    (leviesOf(regime, code, day) ?? []).map(({ code: levied, kind, percent }): TaxPart => {
      const due = Formula.of(shares[i]).times(percent).over(100).rounded(digits);
      return {
        code: levied,
        kind,
        percent,
        base: shares[i],
        amount: due.value.toFixed(digits),
        formula: due.text,
        charged: regime.method !== 'reverse_charge',
        words: regime.words ?? null,
      };
    }),
  );
}
