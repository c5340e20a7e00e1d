import { Formula } from '../formula';
import type { BillLine, TaxPart } from './bill';
import { inForce } from './catalogue';

/** A tax rate by HSN or SAC code and the days it holds (see `DatedRate`). */
export interface TaxRate {
  code: string;
  percent: string;
  effective_from: string;
  effective_to: string | null;
  source: string;
}

/** Service Accounting Code of construction services: installed work is a works contract. */
export const WORKS_CONTRACT_SAC = '9954';

export interface TaxTerms {
  /** Installed work is taxed as a works contract; goods by the HSN code of each material. */
  basis: 'works_contract' | 'goods';
  /** CGST and SGST within a state, IGST across (CGST Act and IGST Act, 2017). */
  placeOfSupply: 'intra_state' | 'inter_state';
}

/** Finds the rate in force for each code on one day. */
export class TaxTable {
  private readonly rows = new Map<string, TaxRate[]>();

  constructor(
    rates: readonly TaxRate[],
    private readonly day: string,
    private readonly terms: TaxTerms,
    private readonly digits: number,
  ) {
    for (const rate of rates) this.rows.set(rate.code, [...(this.rows.get(rate.code) ?? []), rate]);
  }

  codeFor(hsn: string | null): string | null {
    return this.terms.basis === 'works_contract' ? WORKS_CONTRACT_SAC : hsn;
  }

  /** Tax on an amount, each levy rounded by itself; null where no rate of the code is in force. */
  on(amount: string, code: string | null): BillLine['tax'] {
    const rate = code === null ? null : inForce(this.rows.get(code) ?? [], this.day);
    if (rate === null) return null;
    const levies = this.leviesOf(rate).map(({ kind, percent }) => ({
      kind,
      percent,
      due: Formula.of(amount).times(percent).over(100).rounded(this.digits),
    }));
    const total = Formula.sum(levies.map(({ due }) => due));
    return {
      code: rate.code,
      percent: Formula.of(rate.percent).text,
      amount: total.value.toFixed(this.digits),
      formula: total.text,
      parts: levies.map(({ kind, percent, due }) => ({
        code: rate.code,
        kind,
        percent,
        amount: due.value.toFixed(this.digits),
      })),
    };
  }

  private leviesOf(rate: TaxRate): Pick<TaxPart, 'kind' | 'percent'>[] {
    const whole = Formula.of(rate.percent);
    if (this.terms.placeOfSupply === 'inter_state') return [{ kind: 'IGST', percent: whole.text }];
    const half = whole.value.div(2).toFixed();
    return [
      { kind: 'CGST', percent: half },
      { kind: 'SGST', percent: half },
    ];
  }
}
