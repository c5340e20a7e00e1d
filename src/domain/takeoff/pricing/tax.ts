import { Exact } from '../figure';
import { inForce } from './catalogue';

/** A tax rate by code and the days on which it is in force (see `DatedRate`). */
export interface TaxRate {
  /** HSN or SAC code in India; elsewhere the name of the rate: `standard`. */
  code: string;
  percent: string;
  effective_from: string;
  effective_to: string | null;
  source: string;
}

export const TAX_KINDS = ['CGST', 'SGST', 'IGST', 'VAT', 'GST', 'HST', 'QST', 'sales_tax'] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

/**
 * How a regime taxes a bill. `split`: half to the state and half to the union, or all of it as one levy across states
 * (India). `single`: one levy. `reverse_charge`: the customer accounts for it; it is printed and not charged. `zero`: no
 * tax, for a reason that the bill prints. `in_cost`: tax on the materials, which is a cost and comes before the mark-ups
 * (United States). `none`: no tax.
 */
export const TAX_METHODS = ['split', 'single', 'reverse_charge', 'zero', 'in_cost', 'none'] as const;
export type TaxMethod = (typeof TAX_METHODS)[number];

/** One way to tax a bill, as the bill was asked for. */
export interface TaxRegime {
  method: TaxMethod;
  kind: TaxKind;
  /** The code of all work; null where the goods of each item decide (HSN codes). */
  code: string | null;
  rates: TaxRate[];
  /** A second levy on the same amount, with the code of its rate. */
  beside?: { kind: TaxKind; code: string };
  /** `split` only: CGST and SGST within a state, IGST across (CGST Act and IGST Act, 2017). */
  interState?: boolean;
  /** Words that the bill must print, such as those of the reverse charge. */
  words?: string;
  /** `in_cost` only: percent of the materials, and what they cost, as a share of the direct cost in percent. */
  materials?: { percent: string; share: string };
}

/** A levy on the work of one code. */
export interface Levy {
  readonly code: string;
  readonly kind: TaxKind;
  readonly percent: string;
}

/** The levies of a regime for a code on a day; null when the code has no rate in force. */
export function leviesOf(regime: TaxRegime, code: string, day: string): Levy[] | null {
  const percent = percentOf(regime, code, day);
  if (percent === null) return null;
  if (regime.method !== 'split') {
    const { beside } = regime;
    const second = beside ? percentOf(regime, beside.code, day) : null;
    return [
      { code, kind: regime.kind, percent },
      ...(beside && second !== null ? [{ code: beside.code, kind: beside.kind, percent: second }] : []),
    ];
  }
  if (regime.interState) return [{ code, kind: 'IGST', percent }];
  const half = new Exact(percent).div(2).toFixed();
  return [
    { code, kind: 'CGST', percent: half },
    { code, kind: 'SGST', percent: half },
  ];
}

function percentOf({ rates }: TaxRegime, code: string, day: string): string | null {
  const rate = inForce(
    rates.filter((row) => row.code === code),
    day,
  );
  return rate && new Exact(rate.percent).toFixed();
}
