import type { CountryPack } from '../domain/packs';
import type { CountryPackDto } from './dto/pack.dto';

export function packDto(pack: CountryPack): CountryPackDto {
  const { id, title, currency, standard, symbols, printed_decimals, paper, language, regimes } = pack;
  const { heights, wall_types, toilet_tiles } = pack;
  return {
    ...{ id, title, currency, standard, symbols, printed_decimals, paper, language },
    ...{ heights, wall_types, toilet_tiles },
    regimes: regimes.map(({ id: regime, title: name, method, kind, rates, needs, words = null }) => ({
      id: regime,
      title: name,
      ...{ method, kind, rates, needs, words },
    })),
  };
}
