import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DEFAULT_MATERIALS, type MaterialRole, type StandardId, STANDARDS } from '../../domain/takeoff';
import { Currency, Day, Flag, OneOf, WholeNumber } from '../../platform/http';
import { PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';
import { IsMaterialChoices } from './is-material-choices';

const TAX_BASES = ['works_contract', 'goods'] as const;
const PLACES_OF_SUPPLY = ['intra_state', 'inter_state'] as const;

/** How to make a bill. Defaults come from the standard, and the bill lists them under `assumptions`. */
export class CreateBomDto {
  /** Measurement standard: what is deducted, and in which units quantities are given */
  @OneOf(STANDARDS, { enumName: 'MeasurementStandard', optional: true, default: 'is1200' })
  standard?: StandardId;

  /** Currency of the bill; rates in the catalogue count only in this currency */
  @Currency({ optional: true })
  currency?: string;

  /** Day whose rates and taxes apply; today by default */
  @Day({ optional: true })
  priced_on?: string;

  /**
   * `listings`: a material with linked offers is priced by one of them, any other material from the catalogue;
   * `catalogue`: linked offers are ignored
   */
  @OneOf(PRICE_ORIGINS, { enumName: 'PriceOrigin', optional: true, default: 'listings' })
  prices?: PriceOrigin;

  /** Ceiling height of all rooms, millimetres */
  @WholeNumber({ optional: true, min: 1800, max: 20_000, example: 2700 })
  ceiling_height_mm?: number;

  /** Height of all doors, millimetres */
  @WholeNumber({ optional: true, min: 1500, max: 6000, example: 2100 })
  door_height_mm?: number;

  /** Height of all windows, millimetres */
  @WholeNumber({ optional: true, min: 100, max: 10_000, example: 1200 })
  window_height_mm?: number;

  /** How high waterproofing goes up the walls of wet rooms, millimetres */
  @WholeNumber({ optional: true, min: 0, max: 5000, example: 300 })
  waterproofing_upturn_mm?: number;

  /** List wall putty as separate lines */
  @Flag({ optional: true, default: false })
  putty?: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { flooring: 'granite-flooring' },
    description: `Codes of materials to use instead of the defaults, by role. Roles: ${Object.keys(DEFAULT_MATERIALS).join(', ')}`,
  })
  @IsOptional()
  @IsMaterialChoices()
  materials?: Partial<Record<MaterialRole, string>>;

  /** `works_contract`: all work has one tax rate; `goods`: each material is taxed by its HSN code */
  @OneOf(TAX_BASES, { optional: true, default: 'works_contract' })
  tax_basis?: (typeof TAX_BASES)[number];

  /** `intra_state`: CGST and SGST; `inter_state`: IGST */
  @OneOf(PLACES_OF_SUPPLY, { optional: true, default: 'intra_state' })
  place_of_supply?: (typeof PLACES_OF_SUPPLY)[number];
}
