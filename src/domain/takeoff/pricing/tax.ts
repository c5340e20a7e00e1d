import { Formula } from '../formula';
import type { LineTax, TaxPart } from './bill';
import { inForce } from './catalogue';

/** A tax rate by HSN or SAC code and the days on which it is in force (see `DatedRate`). */
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

/** A code's levies on one day, ready to be applied. */
interface Levies {
  code: string;
  percent: string;
  parts: readonly { kind: TaxPart['kind']; percent: string }[];
}

/** Finds the levies in force for each code on one day. */
export class TaxTable {
  private readonly levies = new Map<string, Levies | null>();

  constructor(
    private readonly rates: readonly TaxRate[],
    private readonly day: string,
    private readonly terms: TaxTerms,
    private readonly digits: number,
  ) {}

  /** The code by which a line is taxed: the works contract's, or the HSN code of its goods. */
  codeFor(hsn: string | null): string | null {
    return this.terms.basis === 'works_contract' ? WORKS_CONTRACT_SAC : hsn;
  }

  /** The tax on an amount, each levy rounded by itself; null when the code has no rate in force. */
  on(amount: string, code: string | null): LineTax | null {
    const levies = code === null ? null : this.leviesOf(code);
    if (levies === null) return null;
    const { percent, parts } = levies;
    // The levies of one code are equal shares, so one calculation serves them all.
    const share = Formula.of(amount).times(parts[0].percent).over(100).rounded(this.digits);
    const total = Formula.sum(parts.map(() => share));
    const due = share.value.toFixed(this.digits);
    return {
      code: levies.code,
      percent,
      amount: total.value.toFixed(this.digits),
      formula: total.text,
      parts: parts.map((part) => ({
        code: levies.code,
        kind: part.kind,
        percent: part.percent,
        amount: due,
      })),
    };
  }

  private leviesOf(code: string): Levies | null {
    const known = this.levies.get(code);
    if (known !== undefined) return known;
    const rate = inForce(
      this.rates.filter((row) => row.code === code),
      this.day,
    );
    const levies = rate === null ? null : this.split(rate);
    this.levies.set(code, levies);
    return levies;
  }

  private split(rate: TaxRate): Levies {
    const whole = Formula.of(rate.percent);
    const percent = whole.text;
    if (this.terms.placeOfSupply === 'inter_state') {
      return { code: rate.code, percent, parts: [{ kind: 'IGST', percent }] };
    }
    const half = whole.value.div(2).toFixed();
    return {
      code: rate.code,
      percent,
      parts: [
        { kind: 'CGST', percent: half },
        { kind: 'SGST', percent: half },
      ],
    };
  }
}
