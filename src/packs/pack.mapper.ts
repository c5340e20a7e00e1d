import type { CountryPack, TaxRegime } from '../domain/packs';
import { link } from '../platform/http';
import type { PackDto, PackSummaryDto, TaxRegimeDto } from './dto/pack.dto';

export function packSummaryDto({ id, title, currency, standard }: CountryPack): PackSummaryDto {
  return { id, title, currency, standard, _links: { self: link(`/packs/${id}`) } };
}

export function packDto(pack: CountryPack): PackDto {
  const { paper, language, units, heights, wall_types, tax } = pack;
  return {
    ...packSummaryDto(pack),
    paper,
    language,
    units: Object.entries(units).map(([unit, printed]) => ({ unit, ...printed })),
    heights,
    wall_types: [...wall_types],
    usual_tax: tax.usual,
    tax_regimes: tax.regimes.map(taxRegimeDto),
  };
}

function taxRegimeDto(regime: TaxRegime): TaxRegimeDto {
  const { id, title, method, codes, places, reason, rate_asked, words, since, source, seen } = regime;
  return {
    ...{ id, title, method },
    codes: [...codes],
    places: places.map((place) => ({ id: place.id, title: place.title })),
    reason_needed: reason,
    rate_needed: rate_asked,
    ...{ words, since, source, seen },
  };
}
