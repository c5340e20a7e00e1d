import type { Decimal } from 'decimal.js';
import { Exact, Formula } from '../../formula';

/**
 * What a percentage is taken of. `direct`: the cost of the work; `running`: that and the mark-ups before it; a list: the
 * cost of these sections.
 */
export type MarkUpBase = 'direct' | 'running' | readonly string[];

/** An addition to the cost of the work, or, with a minus, a deduction. It has a percentage or an amount. */
export type MarkUp = { name: string; base: MarkUpBase } & (
  { percent: string; amount?: undefined } | { amount: string; percent?: undefined }
);

export interface AppliedMarkUp {
  name: string;
  base: MarkUpBase;
  /** Null for a fixed amount. */
  percent: string | null;
  amount: string;
  formula: string;
}

/** The part of the work that has one tax code: its cost by section, and its unrounded share of the mark-ups. */
export interface CostGroup {
  /** Cost by section. */
  readonly sections: ReadonlyMap<string, Decimal>;
  /** Tax that is a cost of the work. */
  readonly costTax: Decimal;
}

export interface MarkedUp {
  markUps: AppliedMarkUp[];
  net: Formula;
  /** For each group, its part of the net before it is rounded. */
  parts: Decimal[];
}

/** Applies mark-ups in their order, each rounded. Each is shared among the groups as its base is. */
export function applyMarkUps(
  groups: readonly CostGroup[],
  markUps: readonly MarkUp[],
  digits: number,
): MarkedUp {
  const direct = groups.map(({ sections, costTax }) => sum([...sections.values()]).plus(costTax));
  const parts = [...direct];
  let net = Formula.of(sum(direct));
  const applied = markUps.map((markUp): AppliedMarkUp => {
    const { name, base } = markUp;
    const weights = base === 'running' ? [...parts] : base === 'direct' ? direct : costOf(groups, base);
    const whole = base === 'running' ? net.value : sum(weights);
    const added =
      markUp.percent === undefined
        ? Formula.of(markUp.amount).rounded(digits)
        : Formula.of(whole).times(markUp.percent).over(100).rounded(digits);
    const weight = sum(weights);
    groups.forEach((_, i) => {
      const share = weight.isZero() ? new Exact(i === 0 ? 1 : 0) : weights[i].div(weight);
      parts[i] = parts[i].plus(added.value.times(share));
    });
    net = Formula.of(net.value.plus(added.value));
    return {
      name,
      base,
      percent: markUp.percent ?? null,
      amount: added.value.toFixed(digits),
      formula: added.text,
    };
  });
  return { markUps: applied, net, parts };
}

function costOf(groups: readonly CostGroup[], wanted: readonly string[]): Decimal[] {
  return groups.map(({ sections }) => sum(wanted.map((section) => sections.get(section) ?? new Exact(0))));
}

export function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), new Exact(0));
}
