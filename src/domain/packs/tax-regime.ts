import type { Checked } from './seen';

/**
 * How a tax is worked out. `split`: several levies on the same net, such as CGST and SGST; `single`: one levy on the
 * net; `reverse_charge`: none is charged, and the tax that the customer accounts for is printed; `zero`: charged at
 * 0 %, for a reason; `in_cost`: the contractor pays it on materials, so it is a cost before mark-ups; `none`: the bill
 * has no tax, for a reason.
 */
export const TAX_METHODS = ['split', 'single', 'reverse_charge', 'zero', 'in_cost', 'none'] as const;
export type TaxMethod = (typeof TAX_METHODS)[number];

/** Names of levies, as they are printed. */
export const TAX_KINDS = ['CGST', 'SGST', 'IGST', 'GST', 'HST', 'QST', 'VAT', 'sales_tax'] as const;
export type TaxKind = (typeof TAX_KINDS)[number];

/** One tax that is levied. Its rate is the row in force for its area and the tax code of the work. */
export interface Levy {
  readonly kind: TaxKind;
  /** Country (ISO 3166-1) or part of it (ISO 3166-2) whose rows hold, such as `GB` or `CA-ON`. */
  readonly area: string;
  /** Tax code of the rows; null for the code of the work. */
  readonly code: string | null;
  /** Part of the row's percentage that this levy takes: CGST is half of the rate. */
  readonly share: '1' | '0.5';
}

/** A place of supply, with what is levied there. */
export interface TaxPlace {
  readonly id: string;
  readonly title: string;
  readonly levies: readonly Levy[];
}

/** A way in which a bill of a country is taxed. */
export interface TaxRegime extends Checked {
  readonly id: string;
  readonly title: string;
  readonly method: TaxMethod;
  /** Codes that work may have under this regime, the default first. Empty: the goods code of each material. */
  readonly codes: readonly string[];
  /** Places of supply. One alone needs no mention; of several, the request names one. */
  readonly places: readonly TaxPlace[];
  /** Place that is taken, and said, when the request names none; null: the bill asks. */
  readonly assumed_place: string | null;
  /** Whether the request must say why. */
  readonly reason: boolean;
  /** Whether the request must state the rate, because it is local. */
  readonly rate_asked: boolean;
  /** Words that must be printed with the tax. */
  readonly words: string | null;
  /** First day on which the regime holds, ISO date; null for as long as rows go back. */
  readonly since: string | null;
}

type RegimeText = Pick<TaxRegime, 'id' | 'title' | 'places'> & Checked & Partial<TaxRegime>;

function regime(method: TaxMethod, text: RegimeText): TaxRegime {
  const usual = { codes: ['standard'], assumed_place: null, rate_asked: false, words: null, since: null };
  return { ...usual, reason: method === 'zero' || method === 'none', ...text, method };
}

/** The place of a country in which it does not matter where the work is done. */
export function onePlace(area: string, kind: TaxKind): TaxPlace[] {
  return [placeOf(area, area, [levy(kind, area)])];
}

export function placeOf(id: string, title: string, levies: readonly Levy[]): TaxPlace {
  return { id, title, levies };
}

export function levy(
  kind: TaxKind,
  area: string,
  code: string | null = null,
  share: Levy['share'] = '1',
): Levy {
  return { kind, area, code, share };
}

export const split = (text: RegimeText): TaxRegime => regime('split', text);
export const single = (text: RegimeText): TaxRegime => regime('single', text);
export const reverseCharge = (text: RegimeText): TaxRegime => regime('reverse_charge', text);
export const zeroRated = (text: RegimeText): TaxRegime => regime('zero', { codes: ['zero'], ...text });
export const inCost = (text: RegimeText): TaxRegime => regime('in_cost', text);

/** A bill without any tax, for a reason that the request gives. */
export const UNTAXED: TaxRegime = regime('none', {
  id: 'none',
  title: 'No tax on this bill; say why',
  codes: [],
  places: [],
  source: 'The request',
  seen: 'text',
});
