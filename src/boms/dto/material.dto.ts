import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CHOICE_RULES, type ChoiceRuleName, type Unit, UNITS } from '../../domain/takeoff';
import { LinkDto, PageDto, PageQueryDto } from '../../platform/http';
import { MATERIAL_CATEGORIES, type MaterialCategory } from '../material.entity';

/** Which materials. */
export class ListMaterialsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: MATERIAL_CATEGORIES, enumName: 'MaterialCategory' })
  @IsOptional()
  @IsIn(MATERIAL_CATEGORIES)
  category?: MaterialCategory;

  @ApiPropertyOptional({ minLength: 1, maxLength: 100, description: 'Part of the name, such as tiles' })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  search?: string;
}

/** Where a rate comes from and since when it holds. */
export class RateChangeDto {
  @ApiPropertyOptional({ example: 'INR', pattern: '^[A-Z]{3}$' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as INR' })
  currency?: string;

  @ApiPropertyOptional({ format: 'date', example: '2026-04-01', description: 'Today when left out' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'effective_from must be a day such as 2026-04-01' })
  @IsISO8601({ strict: true })
  effective_from?: string;

  @ApiPropertyOptional({ example: 'Quotation of 12 March', minLength: 1, maxLength: 500 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  source?: string;
}

const RATE = { example: '48.50', pattern: '^\\d{1,12}(\\.\\d{1,2})?$' };
const IsRate = () =>
  Matches(/^\d{1,12}(\.\d{1,2})?$/, { message: 'rate must be a decimal string such as "48.50"' });

/** A new material with its first rate. */
export class CreateMaterialDto extends RateChangeDto {
  @ApiProperty({
    example: 'terrazzo-tiles-600',
    pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
    maxLength: 64,
    description: 'What requests and rules call it; never changes',
  })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(64)
  code!: string;

  @ApiProperty({ enum: MATERIAL_CATEGORIES, enumName: 'MaterialCategory' })
  @IsIn(MATERIAL_CATEGORIES)
  category!: MaterialCategory;

  @ApiProperty({ example: 'Terrazzo tiles 600x600 mm', minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: UNITS, enumName: 'Unit' })
  @IsIn(UNITS)
  unit!: Unit;

  @ApiProperty({ ...RATE, description: 'Installed, per unit' })
  @IsRate()
  rate!: string;
}

/** How one of the offers linked to a material is chosen for bills. */
export class MaterialChoiceDto {
  @ApiProperty({
    enum: CHOICE_RULES,
    enumName: 'ChoiceRule',
    description: 'Among equals the lower price decides; the median of an even number is the lower middle one',
  })
  @IsIn(CHOICE_RULES)
  rule!: ChoiceRuleName;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 200,
    example: 'tiles.example',
    description: 'As listings name it; for the rule preferred_supplier',
  })
  @ValidateIf(
    ({ rule, preferred_supplier }: MaterialChoiceDto) =>
      rule === 'preferred_supplier' || preferred_supplier != null,
  )
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  preferred_supplier?: string | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    minimum: 1,
    maximum: 3650,
    example: 90,
    description: 'Prices not seen for longer are not used; null: any',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  max_age_days?: number | null;
}

/** Changes to a material; a rate begins on a day and ends the one before it. */
export class UpdateMaterialDto extends RateChangeDto {
  @ApiPropertyOptional({ example: 'Terrazzo tiles 600x600 mm, polished', minLength: 1, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name?: string;

  @ApiPropertyOptional({ enum: MATERIAL_CATEGORIES, enumName: 'MaterialCategory' })
  @IsOptional()
  @IsIn(MATERIAL_CATEGORIES)
  category?: MaterialCategory;

  @ApiPropertyOptional({ ...RATE, description: 'Installed, per unit' })
  @IsOptional()
  @IsRate()
  rate?: string;

  @ApiPropertyOptional({ type: MaterialChoiceDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => MaterialChoiceDto)
  choice?: MaterialChoiceDto;
}

/** What a material costs from a day on. */
export class MaterialRateDto {
  /** @example "48.50" */
  rate!: string;

  /** @example "INR" */
  currency!: string;

  @ApiProperty({ format: 'date', example: '2026-01-01' })
  effective_from!: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which it no longer holds',
  })
  effective_to!: string | null;

  /** @example "Standard catalogue, early 2026" */
  source!: string;
}

export class MaterialLinksDto {
  self!: LinkDto;
  suggestions!: LinkDto;
  listings!: LinkDto;
}

/** Something that bills are priced with. */
export class MaterialDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'vitrified-tiles-600' })
  code!: string;

  @ApiProperty({ enum: MATERIAL_CATEGORIES, enumName: 'MaterialCategory' })
  category!: MaterialCategory;

  @ApiProperty({ example: 'Vitrified tiles 600x600 mm' })
  name!: string;

  @ApiProperty({ enum: UNITS, enumName: 'Unit' })
  unit!: Unit;

  @ApiProperty({ type: [MaterialRateDto], description: 'Oldest first' })
  rates!: MaterialRateDto[];

  choice!: MaterialChoiceDto;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  _links!: MaterialLinksDto;
}

export class MaterialPageDto extends PageDto {
  items!: MaterialDto[];
}
