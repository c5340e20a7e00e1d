import type { Decimal } from 'decimal.js';
import type { Levy, TaxKind } from '../../../packs';
import { Formula } from '../../formula';
import { type BillTax, percentOf, type TaxQuestion, type TaxTerms } from './tax-terms';

/** A sum with one tax code. */
export interface TaxBase {
  /** Null when the materials of the items have no code. */
  code: string | null;
  /** Keys of the items. */
  items: readonly string[];
  base: Decimal;
}

/** The taxes of each base, and what is not known about them. */
export function workOutTaxes(
  bases: readonly TaxBase[],
  terms: TaxTerms,
  day: string,
  digits: number,
): { taxes: BillTax[]; questions: TaxQuestion[] } {
  const { regime, place } = terms;
  if (regime.method === 'none') return { taxes: [], questions: [] };
  if (regime.since !== null && day < regime.since) return { taxes: [], questions: [notYet(terms, day)] };
  if (place === null) return { taxes: [], questions: [placeNeeded(terms)] };
  const taxes: BillTax[] = [];
  const questions = terms.placeAssumed ? [placeNeeded(terms)] : [];
  for (const { code, items, base } of bases) {
    if (code === null) {
      questions.push(codeNeeded(items));
      continue;
    }
    const found = place.levies.map((levy) => ({ levy, rate: percentOf(terms, levy, code, day) }));
    const known = found.flatMap(({ levy, rate }) => (rate === null ? [] : [{ levy, rate }]));
    // A levy alone would look like the whole tax, so a code is taxed in full or not at all.
    if (known.length < found.length) questions.push(rateNeeded(terms, code, day, items));
    else taxes.push(...known.map(({ levy, rate }) => taxOf(terms, levy, code, base, rate, digits)));
  }
  return { taxes, questions };
}

function taxOf(
  { regime, reason }: TaxTerms,
  levy: Levy,
  code: string,
  base: Decimal,
  { percent, source }: { percent: string; source: string },
  digits: number,
): BillTax {
  const levied = Formula.of(percent).value.times(levy.share).toFixed();
  const due = Formula.of(base).times(levied).over(100).rounded(digits);
  const charged = { in_cost: 'in_cost', reverse_charge: 'notional' } as const;
  return {
    code: levy.code ?? code,
    kind: levy.kind,
    percent: levied,
    base: base.toFixed(digits),
    amount: due.value.toFixed(digits),
    formula: due.text,
    charged: charged[regime.method as keyof typeof charged] ?? 'on_top',
    words: regime.words ?? reason,
    source,
  };
}

const NO_TAX = 'Until then the bill has no tax for it.';

function question(
  code: TaxQuestion['code'],
  message: string,
  elements: readonly string[] = [],
  choices: string[] = [],
  chosen: string | null = null,
): TaxQuestion {
  return { code, message, elements: [...elements], choices, default: chosen };
}

function notYet({ regime }: TaxTerms, day: string): TaxQuestion {
  const message = `"${regime.title}" holds from ${regime.since} on, and the bill is priced on ${day}. Name another tax.regime. ${NO_TAX}`;
  return question('tax_needed', message);
}

function placeNeeded({ regime, place }: TaxTerms): TaxQuestion {
  const choices = regime.places.map(({ id }) => id);
  const message =
    place === null
      ? `Name the place of supply with tax.place_of_supply: ${choices.join(', ')}. ${NO_TAX}`
      : `The place of supply is taken as ${place.id} (${place.title}). State tax.place_of_supply to change it.`;
  return question('place_of_supply_needed', message, [], choices, place?.id ?? null);
}

function codeNeeded(items: readonly string[]): TaxQuestion {
  const message = `The materials of these items have no tax code. Name one with tax.sections. ${NO_TAX}`;
  return question('tax_code_needed', message, items);
}

function rateNeeded(
  { regime, place }: TaxTerms,
  code: string,
  day: string,
  items: readonly string[],
): TaxQuestion {
  const kinds: TaxKind[] = place!.levies.map(({ kind }) => kind);
  const message = regime.rate_asked
    ? `${regime.title}. State it with tax.rate, in percent. ${NO_TAX}`
    : `No rate of ${kinds.join(' and ')} for the code ${code} is known on ${day}. State it with tax.rate, or name another tax.regime. ${NO_TAX}`;
  return question('tax_rate_needed', message, regime.rate_asked ? [] : items);
}
