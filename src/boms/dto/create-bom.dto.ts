import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DEFAULT_MATERIALS, type MaterialRole, type StandardId, STANDARDS } from '../../domain/takeoff';
import { PACK_IDS, type PackId } from '../../domain/packs';
import { Currency, Day, Flag, Nested, NestedList, OneOf, WholeNumber } from '../../platform/http';
import { PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';
import { MarkUpRequestDto, TaxRequestDto } from './bill-tax.dto';
import { HeightsDto } from './heights.dto';
import { IsMaterialChoices } from './is-material-choices';

/** How to make a bill. Defaults come from the country pack and the standard, and the bill lists them. */
export class CreateBomDto {
  /** Country pack; by default that of the project, else of the workspace, else of the installation */
  @OneOf(PACK_IDS, { enumName: 'PackId', optional: true })
  pack?: PackId;

  /** Measurement standard: what is deducted, and in which units; by default that of the country pack */
  @OneOf(STANDARDS, { enumName: 'MeasurementStandard', optional: true })
  standard?: StandardId;

  /** Currency of the bill, by default that of the country pack; rates count only in this currency */
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

  /** Heights of the building */
  @Nested(HeightsDto, { optional: true })
  heights?: HeightsDto;

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

  /** How the bill is taxed */
  @Nested(TaxRequestDto, { optional: true })
  tax?: TaxRequestDto;

  /** Additions to the cost of the work, in their order; each is rounded */
  @NestedList(MarkUpRequestDto, { optional: true, maxItems: 50 })
  markups?: MarkUpRequestDto[];
}
