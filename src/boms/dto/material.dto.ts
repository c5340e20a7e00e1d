import { ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { CHOICE_RULES, type ChoiceRuleName, type Unit, UNITS } from '../../domain/takeoff';
import {
  Currency,
  Day,
  DecimalText,
  LinkDto,
  Moment,
  Nested,
  OneOf,
  PageDto,
  PageQueryDto,
  Text,
  Uuid,
  WholeNumber,
  Flag,
} from '../../platform/http';
import { MATERIAL_CATEGORIES, type MaterialCategory } from '../material.entity';

/** Which materials to list. */
export class ListMaterialsQueryDto extends PageQueryDto {
  /** Only materials of this category */
  @OneOf(MATERIAL_CATEGORIES, { enumName: 'MaterialCategory', optional: true })
  category?: MaterialCategory;

  /** Only materials whose name contains this text, such as tiles */
  @Text({ optional: true, min: 1, max: 100 })
  search?: string;
}

/** A new material with its first rate. */
export class CreateMaterialDto {
  /** Currency of the rate; by default the currency of the installation */
  @Currency({ optional: true })
  currency?: string;

  /** First day on which the rate holds; today by default */
  @Day({ optional: true, example: '2026-04-01' })
  effective_from?: string;

  /** Where the rate comes from, for people */
  @Text({ optional: true, min: 1, max: 500, example: 'Quotation of 12 March' })
  source?: string;

  /** Name of the material in requests and rules. It is unique and never changes. */
  @Text({ max: 64, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, example: 'terrazzo-tiles-600' })
  code!: string;

  /** Category in the catalogue */
  @OneOf(MATERIAL_CATEGORIES, { enumName: 'MaterialCategory' })
  category!: MaterialCategory;

  /** Name for people */
  @Text({ min: 1, max: 200, example: 'Terrazzo tiles 600x600 mm' })
  name!: string;

  /** Unit that rates are for. It never changes. */
  @OneOf(UNITS, { enumName: 'Unit' })
  unit!: Unit;

  /** Rate for one unit of installed work */
  @DecimalText({ places: 2, example: '48.50' })
  rate!: string;
}

/** How one of the offers linked to a material is chosen for bills. */
export class MaterialChoiceDto {
  /** Between equal offers, the lower price is chosen. The median of an even number is the lower of the middle two. */
  @OneOf(CHOICE_RULES, { enumName: 'ChoiceRule' })
  rule!: ChoiceRuleName;

  /** The supplier as listings name it; required by the rule `preferred_supplier` */
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200, example: 'tiles.example' })
  @ValidateIf(
    ({ rule, preferred_supplier }: MaterialChoiceDto) =>
      rule === 'preferred_supplier' || preferred_supplier != null,
  )
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  preferred_supplier?: string | null;

  /** Prices that were not seen for more days than this are not used; null: prices of any age are used */
  @WholeNumber({ optional: true, nullable: true, min: 1, max: 3650, example: 90 })
  max_age_days?: number | null;
}

/** Changes to a material. Fields that are left out do not change. A new rate ends the one before it. */
export class UpdateMaterialDto extends PartialType(OmitType(CreateMaterialDto, ['code', 'unit'] as const)) {
  /** How one of the linked offers is chosen for bills. It is replaced as a whole. */
  @Nested(MaterialChoiceDto, { optional: true })
  choice?: MaterialChoiceDto;
}

/** The rate of a material in a period. */
export class MaterialRateDto {
  /** Rate for one unit of installed work */
  @Text({ example: '48.50' })
  rate!: string;

  /** Currency of the rate, ISO 4217 */
  @Text({ example: 'INR' })
  currency!: string;

  /** First day on which the rate holds */
  @Day({ example: '2026-01-01' })
  effective_from!: string;

  /** First day on which the rate no longer holds; null while no later rate follows */
  @Text({ nullable: true, format: 'date' })
  effective_to!: string | null;

  /** Where the rate comes from */
  @Text({ example: 'Standard catalogue, early 2026' })
  source!: string;

  /** Whether it only shows how a bill looks: shipped with Planbill, from no price book */
  @Flag({ example: false })
  illustrative!: boolean;
}

/** Links of a material. */
export class MaterialLinksDto {
  /** The material */
  self!: LinkDto;
  /** Listings that may be offers for it */
  suggestions!: LinkDto;
  /** Listings that are linked to it */
  listings!: LinkDto;
}

/** A material of the catalogue, with its rates. */
export class MaterialDto {
  /** Id of the material */
  @Uuid()
  id!: string;

  /** Name of the material in requests and rules */
  @Text({ example: 'vitrified-tiles-600' })
  code!: string;

  /** Category in the catalogue */
  @OneOf(MATERIAL_CATEGORIES, { enumName: 'MaterialCategory' })
  category!: MaterialCategory;

  /** Name for people */
  @Text({ example: 'Vitrified tiles 600x600 mm' })
  name!: string;

  /** Unit that rates are for */
  @OneOf(UNITS, { enumName: 'Unit' })
  unit!: Unit;

  /** Rates in all currencies, oldest first */
  rates!: MaterialRateDto[];

  /** How one of the linked offers is chosen for bills */
  choice!: MaterialChoiceDto;

  /** When the material was created */
  @Moment()
  created_at!: string;

  /** When the material was last changed */
  @Moment()
  updated_at!: string;

  /** Links to the material and its listings */
  _links!: MaterialLinksDto;
}

/** A page of materials. */
export class MaterialPageDto extends PageDto {
  /** The materials of this page */
  items!: MaterialDto[];
}
