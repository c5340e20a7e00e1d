import { CANADA } from './canada';
import { EMIRATES } from './emirates';
import { EUROPEAN_UNION } from './european-union';
import { GERMANY } from './germany';
import { INDIA } from './india';
import { NO_COUNTRY } from './no-country';
import { AUSTRALIA, NEW_ZEALAND, SINGAPORE } from './pacific';
import type { CountryPack, PackId } from './pack';
import { SPAIN } from './spain';
import { UNITED_KINGDOM } from './united-kingdom';
import { UNITED_STATES } from './united-states';

const PACKS: Readonly<Record<PackId, CountryPack>> = {
  ...{ IN: INDIA, GB: UNITED_KINGDOM, US: UNITED_STATES, DE: GERMANY, ES: SPAIN, EU: EUROPEAN_UNION },
  ...{ AE: EMIRATES, AU: AUSTRALIA, NZ: NEW_ZEALAND, SG: SINGAPORE, CA: CANADA, none: NO_COUNTRY },
};

/** The pack of a country. */
export function packOf(id: PackId): CountryPack {
  return PACKS[id];
}

export { type CountryPack, PACK_IDS, type PackId, type UsualHeights } from './pack';
export { type Seen, SEEN } from './seen';
export {
  type Levy,
  TAX_KINDS,
  TAX_METHODS,
  type TaxKind,
  type TaxMethod,
  type TaxPlace,
  type TaxRegime,
} from './tax-regime';
export { type PrintedUnit, printedQuantity, type UnitName } from './units';
export { CONSTRUCTIONS, type Construction, type WallType, wallTypesAt } from './wall-type';
