import type { TaxWish } from '../../domain/packs';
import { DecimalText, OneOf, Text } from '../../platform/http';

const PLACES_OF_SUPPLY = ['intra_state', 'inter_state'] as const;

/** How a bill is taxed. `GET /packs/{id}` lists the regimes of a country and what each needs. */
export class TaxWishDto implements TaxWish {
  /** Tax regime of the country pack, such as `works_contract`, `reverse_charge` or `none`; its first one by default */
  @Text({ optional: true, min: 1, max: 40, example: 'works_contract' })
  regime?: string;

  /** India: `intra_state`: CGST and SGST; `inter_state`: IGST */
  @OneOf(PLACES_OF_SUPPLY, { optional: true, example: 'intra_state' })
  place_of_supply?: (typeof PLACES_OF_SUPPLY)[number];

  /** United States: percent of the sales tax on materials, which is a local rate */
  @DecimalText({ optional: true, digits: 2, places: 4, example: '7.25' })
  rate?: string;

  /** United States: percent of the direct cost that is materials */
  @DecimalText({ optional: true, digits: 3, places: 4, example: '52' })
  materials_share?: string;

  /** Pack `EU`: the member state, ISO 3166 */
  @Text({ optional: true, pattern: /^[A-Z]{2}$/, example: 'FR' })
  country?: string;

  /** Why there is no tax; the bill prints it */
  @Text({ optional: true, min: 1, max: 500, example: 'Invoiced without tax to a tax-exempt body' })
  reason?: string;
}
