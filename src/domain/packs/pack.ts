import type { Mm } from '../geometry';
import type { Seen, StandardId, TaxKind, TaxMethod, TaxRate, Unit, WallType } from '../takeoff';

/** Ids of the country packs: ISO 3166 codes, `EU` for any member state, and `none` for no country. */
export const PACK_IDS = ['IN', 'GB', 'US', 'DE', 'ES', 'EU', 'AE', 'AU', 'NZ', 'SG', 'CA', 'none'] as const;
export type PackId = (typeof PACK_IDS)[number];

/** A tax rate with how its source was seen. */
export interface PackRate extends TaxRate {
  seen: Seen;
}

/** What a request must say before a regime can be used. */
export const TAX_NEEDS = ['reason', 'rate', 'country'] as const;
export type TaxNeed = (typeof TAX_NEEDS)[number];

/** One way in which bills of a country are taxed. */
export interface PackRegime {
  id: string;
  title: string;
  method: TaxMethod;
  kind: TaxKind;
  /** The rate that applies; null where the goods (HSN) or the country that the request names decide. */
  code: string | null;
  rates: PackRate[];
  /** A second levy on the same amount, such as that of a province. */
  beside?: { kind: TaxKind; code: string };
  needs: TaxNeed[];
  /** Words that the bill must print. */
  words?: string;
}

/** What bills of a country have in common, as data. */
export interface CountryPack {
  id: PackId;
  title: string;
  /** ISO 4217; null where the country does not say. */
  currency: string | null;
  standard: StandardId;
  /** How units are printed. */
  symbols: Record<Unit, string>;
  /** Decimals of printed quantities that are not counted. Stored quantities keep two. */
  printed_decimals: 0 | 2;
  paper: 'A4' | 'letter';
  /** BCP 47. */
  language: string;
  heights: { ceiling: Mm; door: Mm; window: Mm };
  /** What walls are taken for by their thickness, from thin to thick; a thicker wall is a question. */
  wall_types: WallType[];
  /** Height of the tiles in toilets; bathrooms have them to 2.10 m. */
  toilet_tiles: Mm;
  /** The first one is taken when a request names none. */
  regimes: PackRegime[];
}
