import type { CountryPack, TaxRegime } from '../../../packs';
import type { TaxRate, TaxTerms } from './tax-terms';

/** What a request says about the tax of a bill. What it leaves out comes from the pack. */
export interface TaxRequest {
  /** Id of a regime of the pack. */
  regime?: string;
  /** Id of a place of the regime. */
  place_of_supply?: string;
  /** Percent, instead of the row in force. */
  rate?: string;
  /** Percent of an all-in price that is materials, for tax in the cost. */
  materials_percent?: string;
  /** Why there is no tax, or 0 %. */
  reason?: string;
  /** Tax codes of sections that differ from the usual one. */
  sections?: Record<string, string>;
}

/** A field of the tax request that does not fit the pack. */
export interface TaxProblem {
  field: keyof TaxRequest;
  message: string;
}

/** The regime that a request names, or the usual one of the pack; null when there is none. */
function regimeOf({ tax }: CountryPack, { regime }: TaxRequest): TaxRegime | null {
  const wanted = regime ?? tax.usual;
  return tax.regimes.find(({ id }) => id === wanted) ?? null;
}

/** What is wrong with a request for tax. Empty when the bill can be taxed, or can ask what is left out. */
export function taxProblems(pack: CountryPack, request: TaxRequest): TaxProblem[] {
  const regime = regimeOf(pack, request);
  if (regime === null) {
    const choices = pack.tax.regimes.map(({ id }) => id).join(', ');
    return request.regime === undefined
      ? []
      : [{ field: 'regime', message: `the pack ${pack.id} has ${choices}, not "${request.regime}"` }];
  }
  return [
    ...placeProblems(regime, request),
    ...rateProblems(regime, request),
    ...sectionProblems(regime, request),
    ...reasonProblems(regime, request),
  ];
}

/** How a bill is taxed; null when neither the request nor the pack says so. */
export function taxTermsOf(
  pack: CountryPack,
  request: TaxRequest,
  rates: readonly TaxRate[],
): TaxTerms | null {
  const regime = regimeOf(pack, request);
  if (regime === null) return null;
  const only = regime.places.length === 1 ? regime.places[0].id : null;
  const place = request.place_of_supply ?? only ?? regime.assumed_place;
  return {
    regime,
    place: regime.places.find(({ id }) => id === place) ?? null,
    placeAssumed: request.place_of_supply === undefined && only === null && regime.assumed_place !== null,
    rate: request.rate ?? null,
    materialsPercent: request.materials_percent ?? null,
    reason: request.reason ?? null,
    sections: request.sections ?? {},
    rates,
  };
}

function placeProblems({ id, places }: TaxRegime, { place_of_supply }: TaxRequest): TaxProblem[] {
  if (place_of_supply === undefined || places.some((place) => place.id === place_of_supply)) return [];
  const choices = places.map((place) => place.id).join(', ') || 'no places';
  return [{ field: 'place_of_supply', message: `the regime ${id} has ${choices}, not "${place_of_supply}"` }];
}

function rateProblems({ id, method }: TaxRegime, { rate, materials_percent }: TaxRequest): TaxProblem[] {
  const oneRate = method === 'single' || method === 'reverse_charge' || method === 'in_cost';
  return [
    ...(rate !== undefined && !oneRate
      ? [{ field: 'rate' as const, message: `the regime ${id} takes no rate from the request` }]
      : []),
    ...(materials_percent !== undefined && method !== 'in_cost'
      ? [{ field: 'materials_percent' as const, message: `the regime ${id} does not tax materials apart` }]
      : []),
  ];
}

function sectionProblems({ id, codes, method }: TaxRegime, { sections = {} }: TaxRequest): TaxProblem[] {
  const choices = method === 'none' || method === 'in_cost' ? [] : codes;
  const open = codes.length === 0 && method !== 'none';
  return Object.entries(sections)
    .filter(([, code]) => !open && !choices.includes(code))
    .map(([section, code]) => ({
      field: 'sections',
      message: `${section}: the regime ${id} has the codes ${choices.join(', ') || '(none)'}, not "${code}"`,
    }));
}

function reasonProblems({ id, reason, codes }: TaxRegime, request: TaxRequest): TaxProblem[] {
  const said = request.reason !== undefined && request.reason.trim() !== '';
  const zero = codes.length > 1 && Object.values(request.sections ?? {}).includes('zero');
  if (said || !(reason || zero)) return [];
  return [
    { field: 'reason', message: zero ? 'say why sections are taxed at 0 %' : `say why the regime is ${id}` },
  ];
}
