import type { Levy, Seen, TaxKind, TaxPlace, TaxRegime } from '../../../packs';
import { inForce } from '../catalogue';

/** A tax rate and the days on which it is in force (see `DatedRate`). */
export interface TaxRate {
  /** Country (ISO 3166-1) or part of it (ISO 3166-2), such as `GB` or `CA-ON`. */
  area: string;
  /** Tax code: `standard`, `reduced`, an HSN or SAC code. */
  code: string;
  percent: string;
  effective_from: string;
  effective_to: string | null;
  source: string;
  seen: Seen;
}

/** How a bill is taxed: a regime of its pack, and what the request says about it. */
export interface TaxTerms {
  regime: TaxRegime;
  /** The place of supply; null when the request names none of several. */
  place: TaxPlace | null;
  /** Whether the place was assumed, because the request names none. */
  placeAssumed: boolean;
  /** Percent that the request states instead of the row in force. */
  rate: string | null;
  /** Percent of an all-in price that is materials, as the request states it. */
  materialsPercent: string | null;
  /** Why the bill has no tax, or 0 %. */
  reason: string | null;
  /** Tax codes of sections that differ from the usual one. */
  sections: Readonly<Record<string, string>>;
  rates: readonly TaxRate[];
}

/** One tax of a bill. */
export interface BillTax {
  code: string;
  kind: TaxKind;
  percent: string;
  base: string;
  amount: string;
  formula: string;
  /**
   * `on_top`: added to the net; `in_cost`: a cost of the work, before mark-ups; `notional`: not charged, the customer
   * accounts for it.
   */
  charged: 'on_top' | 'in_cost' | 'notional';
  /** Words that must be printed, or the reason that the request gives. */
  words: string | null;
  /** Where the percentage comes from. */
  source: string;
}

/** What the bill has to ask about its tax. */
export interface TaxQuestion {
  code:
    'tax_needed' | 'tax_rate_needed' | 'tax_code_needed' | 'tax_materials_needed' | 'place_of_supply_needed';
  message: string;
  /** Keys of the items concerned; empty for the whole bill. */
  elements: string[];
  choices: string[];
  /** The choice that was taken for now; null: the bill has no tax for it. */
  default: string | null;
}

/** The code by which an item is taxed; null when its material has none. */
export function taxCodeOf(
  { regime, sections }: TaxTerms,
  item: { section: string; tax_code: string | null },
): string | null {
  return sections[item.section] ?? (regime.codes.length === 0 ? item.tax_code : regime.codes[0]);
}

/** The percentage of a levy on a day and where it comes from; null when no rate is known. */
export function percentOf(
  { rate, rates, regime }: TaxTerms,
  { area, code }: Levy,
  workCode: string,
  day: string,
): { percent: string; source: string } | null {
  if (rate !== null) return { percent: rate, source: 'The request' };
  if (regime.rate_asked) return null;
  const wanted = code ?? workCode;
  const row = inForce(
    rates.filter((one) => one.area === area && one.code === wanted),
    day,
  );
  return row && { percent: row.percent, source: row.source };
}
