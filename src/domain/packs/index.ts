import { PACKS } from './countries';
import type { CountryPack, PackId } from './pack';

export {
  type CountryPack,
  PACK_IDS,
  type PackId,
  type PackRate,
  type PackRegime,
  TAX_NEEDS,
  type TaxNeed,
} from './pack';
export { taxOf, type TaxWish } from './tax-of-pack';

/** The pack of a country. */
export function packOf(id: PackId): CountryPack {
  return PACKS[id];
}
