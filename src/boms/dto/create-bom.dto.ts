import { ApiExtraModels, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PACK_IDS, type PackId } from '../../domain/packs';
import { DEFAULT_MATERIALS, type MaterialRole, type StandardId, STANDARDS } from '../../domain/takeoff';
import { Currency, Day, Flag, Nested, NestedList, OneOf, WholeNumber } from '../../platform/http';
import { PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';
import { IsMaterialChoices } from './is-material-choices';
import { IsOpeningFacts, OpeningFactsDto } from './opening-facts.dto';
import { IsRoomHeights } from './is-room-heights';
import { IsStatedFinishes, StatedFinishesDto } from './stated-finishes.dto';
import { MarkupDto } from './markup.dto';
import { TaxWishDto } from './tax-wish.dto';

const MAX_MARKUPS = 20;
const ELECTRICAL = ['allowances', 'excluded'] as const;

/** How to make a bill. Defaults come from the country and the standard, and the bill lists them under `assumptions`. */
@ApiExtraModels(OpeningFactsDto, StatedFinishesDto)
export class CreateBomDto {
  /**
   * Country pack: standard, currency, heights, wall types and taxes, as far as the request does not say otherwise. By
   * default that of the project or of the installation; without any the request is refused
   */
  @OneOf(PACK_IDS, { enumName: 'PackId', optional: true, example: 'IN' })
  pack?: PackId;

  /** Measurement standard: what is deducted, and in which units quantities are given; that of the country by default */
  @OneOf(STANDARDS, { enumName: 'MeasurementStandard', optional: true })
  standard?: StandardId;

  /** Currency of the bill, that of the country by default; rates in the catalogue count only in this currency */
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

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 1800, maximum: 20_000 },
    example: { r3: 3000 },
    description: 'Ceiling heights of single rooms by their ids, millimetres',
  })
  @IsOptional()
  @IsRoomHeights()
  room_heights_mm?: Record<string, number>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(StatedFinishesDto) },
    example: { r3: { floor: 'carpet-tile', ceiling: 'existing' } },
    description:
      'Finishes of single rooms by their ids, in front of what the drawings say: a code of the catalogue, `existing` or `none`',
  })
  @IsOptional()
  @IsStatedFinishes()
  finishes?: Record<string, StatedFinishesDto>;

  /** Height of all doors, millimetres */
  @WholeNumber({ optional: true, min: 1500, max: 6000, example: 2100 })
  door_height_mm?: number;

  /** Height of all windows, millimetres */
  @WholeNumber({ optional: true, min: 100, max: 10_000, example: 1200 })
  window_height_mm?: number;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(OpeningFactsDto) },
    example: { o2: { height_mm: 2400 } },
    description: 'What is known about single doors and windows, by their ids',
  })
  @IsOptional()
  @IsOpeningFacts()
  openings?: Record<string, OpeningFactsDto>;

  /** How high waterproofing goes up the walls of wet rooms, millimetres */
  @WholeNumber({ optional: true, min: 0, max: 5000, example: 300 })
  waterproofing_upturn_mm?: number;

  /** List wall putty as separate lines */
  @Flag({ optional: true, default: false })
  putty?: boolean;

  /** `allowances`: light points, sockets and switchboards by the type of room; `excluded`: none */
  @OneOf(ELECTRICAL, { optional: true, default: 'allowances' })
  electrical?: (typeof ELECTRICAL)[number];

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
  @Nested(TaxWishDto, { optional: true })
  tax?: TaxWishDto;

  /** Mark-ups on the work, in their order: overheads, profit, a discount */
  @NestedList(MarkupDto, { optional: true, maxItems: MAX_MARKUPS })
  markups?: MarkupDto[];
}
