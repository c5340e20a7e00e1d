import { UnprocessableError } from '../errors';
import type { Assumption, TaxRate, TaxRegime } from '../takeoff';
import type { CountryPack, PackRegime } from './pack';

/** What a request says about tax. */
export interface TaxWish {
  /** Id of a regime of the pack; the first one if left out. */
  regime?: string;
  /** India: CGST and SGST within a state, IGST across. */
  place_of_supply?: 'intra_state' | 'inter_state';
  /** Percent, for a tax whose rate is local. */
  rate?: string;
  /** Percent of the direct cost that is materials, for a tax on materials. */
  materials_share?: string;
  /** ISO 3166 code of the member state, for the pack `EU`. */
  country?: string;
  /** Why there is no tax; printed on the bill. */
  reason?: string;
}

/**
 * The regime by which a bill is taxed, and what it assumes because the request does not say it.
 *
 * @param workspaceRates rates that the workspace keeps; they serve regimes whose pack has none
 * @throws UnprocessableError `tax_regime_unknown`, `tax_detail_missing`
 */
export function taxOf(
  pack: CountryPack,
  wish: TaxWish,
  workspaceRates: readonly TaxRate[],
): { regime: TaxRegime; assumptions: Assumption[] } {
  const chosen = regimeOf(pack, wish.regime);
  assertTold(chosen, wish);
  const { method, kind, words, beside } = chosen;
  return {
    regime: {
      method,
      kind,
      code: chosen.needs.includes('country') ? wish.country! : chosen.code,
      rates: chosen.rates.length > 0 ? chosen.rates : [...workspaceRates],
      ...(beside && { beside }),
      ...(method === 'split' && { interState: wish.place_of_supply === 'inter_state' }),
      ...wordsOf(words, wish.reason),
      ...(method === 'in_cost' &&
        wish.rate !== undefined &&
        wish.materials_share !== undefined && {
          materials: { percent: wish.rate, share: wish.materials_share },
        }),
    },
    assumptions: assumedOf(pack, chosen, wish),
  };
}

function regimeOf({ id, regimes }: CountryPack, wanted: string | undefined): PackRegime {
  const found = wanted === undefined ? regimes[0] : regimes.find((regime) => regime.id === wanted);
  if (found) return found;
  const known = regimes.map((regime) => regime.id).join(', ');
  throw new UnprocessableError('tax_regime_unknown', `The pack ${id} has no tax regime "${wanted}".`, {
    message: `Name one of the ways in which bills are taxed there: ${known}.`,
    errors: [{ pointer: '#/tax/regime', message: `not one of ${known}` }],
  });
}

function assertTold(regime: PackRegime, wish: TaxWish): void {
  const missing = regime.needs.filter((need) => wish[need] === undefined);
  const unknown = regime.needs.includes('country') && !regime.rates.some(({ code }) => code === wish.country);
  if (missing.length === 0 && !unknown) return;
  const what = missing[0] ?? 'country';
  throw new UnprocessableError('tax_detail_missing', `The tax regime "${regime.id}" needs \`tax.${what}\`.`, {
    message: `"${regime.title}" cannot be worked out without \`tax.${what}\`. Add it to the request.`,
    errors: [{ pointer: `#/tax/${what}`, message: 'needed for this tax regime' }],
  });
}

function wordsOf(words: string | undefined, reason: string | undefined): { words?: string } {
  const all = [words, reason].filter(Boolean).join('. ');
  return all === '' ? {} : { words: all };
}

function assumedOf({ id, regimes }: CountryPack, { method, title }: PackRegime, wish: TaxWish): Assumption[] {
  const assumed: Assumption[] = [];
  if (wish.regime === undefined && regimes.length > 1) {
    assumed.push({
      code: 'tax_regime_assumed',
      message: `The bill is taxed by "${title}", as most bills in the pack ${id} are; state tax.regime to change it.`,
      elements: [],
    });
  }
  if (method === 'split' && wish.place_of_supply === undefined) {
    assumed.push({
      code: 'place_of_supply_assumed',
      message: 'Supply is taken as within one state (CGST and SGST); state tax.place_of_supply to change it.',
      elements: [],
    });
  }
  return assumed;
}
