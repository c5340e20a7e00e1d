import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  CONDITIONS,
  type Condition,
  LISTING_UNITS,
  type ListingUnit,
  RULE_EFFECTS,
  type RuleEffect,
} from '../../domain/listings';
import { LinkDto, PageDto } from '../../platform/http';
import { MayBeLeftOut } from './left-out';

/** From and to, both included. */
export class SpanDto {
  @ApiPropertyOptional({ minimum: 0, maximum: 1_000_000_000, example: 30 })
  @MayBeLeftOut()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0)
  @Max(1_000_000_000)
  min?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 1_000_000_000, example: 89 })
  @MayBeLeftOut()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0)
  @Max(1_000_000_000)
  max?: number;
}

/** What an offer has to be for the rule to hold: all of it. What an offer does not tell, it is not. */
export class RuleConditionDto {
  @ApiPropertyOptional({ enum: CONDITIONS, enumName: 'Condition', isArray: true, example: ['new'] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CONDITIONS.length)
  @IsIn(CONDITIONS, { each: true })
  conditions?: readonly Condition[];

  @ApiPropertyOptional({ type: [String], example: ['tiles.example'], maxItems: 100 })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(253, { each: true })
  suppliers?: readonly string[];

  @ApiPropertyOptional({ type: [String], example: ['Tile Barn Ltd'], maxItems: 100 })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  sellers?: readonly string[];

  @ApiPropertyOptional({
    enum: LISTING_UNITS,
    enumName: 'ListingUnit',
    isArray: true,
    example: ['pack', 'm2'],
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LISTING_UNITS.length)
  @IsIn(LISTING_UNITS, { each: true })
  units?: readonly ListingUnit[];

  @ApiPropertyOptional({ example: 'EUR', pattern: '^[A-Z]{3}$' })
  @MayBeLeftOut()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' })
  currency?: string;

  @ApiPropertyOptional({ type: SpanDto, description: 'Whole days since the price was last seen' })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SpanDto)
  price_age_days?: SpanDto;

  @ApiPropertyOptional({
    type: SpanDto,
    description: 'How much is wanted, in the unit of the unit price; such a rule waits for an order',
  })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SpanDto)
  quantity?: SpanDto;

  @ApiPropertyOptional({ type: Boolean, example: false })
  @MayBeLeftOut()
  @IsBoolean()
  tax_included?: boolean;

  @ApiPropertyOptional({ type: Boolean, example: false })
  @MayBeLeftOut()
  @IsBoolean()
  freight_included?: boolean;
}

const VALUE = { example: '1.18', pattern: '^-?\\d{1,9}(\\.\\d{1,6})?$' };

/** A house rule of what offers are really worth. */
export class CreateValuationRuleDto {
  @ApiProperty({ example: 'GST comes on top', minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @ApiProperty({ example: 10, minimum: 0, maximum: 1_000_000, description: 'Rules work in this order' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  position!: number;

  @ApiProperty({ type: RuleConditionDto, example: { tax_included: false } })
  @ValidateNested()
  @Type(() => RuleConditionDto)
  when!: RuleConditionDto;

  @ApiProperty({
    enum: RULE_EFFECTS,
    enumName: 'RuleEffect',
    example: 'multiply',
    description: '`add` and `set` are in the currency that `when` names, per unit of the unit price',
  })
  @IsIn(RULE_EFFECTS)
  effect!: RuleEffect;

  @ApiProperty({ ...VALUE, description: 'Negative only where it is added' })
  @Matches(/^-?\d{1,9}(\.\d{1,6})?$/, { message: 'value must be a decimal string such as "1.18"' })
  value!: string;

  @ApiPropertyOptional({ default: true, example: true })
  @MayBeLeftOut()
  @IsBoolean()
  enabled?: boolean;
}

/** Changes to a rule; what is left out stays, and `when` is replaced as a whole. */
export class UpdateValuationRuleDto extends PartialType(CreateValuationRuleDto, {
  skipNullProperties: false,
}) {}

export class ValuationRuleLinksDto {
  self!: LinkDto;
}

/** A house rule of what offers are really worth. */
export class ValuationRuleDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  /** @example "GST comes on top" */
  name!: string;

  /** @example 10 */
  position!: number;

  @ApiProperty({ type: RuleConditionDto, example: { tax_included: false } })
  when!: RuleConditionDto;

  @ApiProperty({ enum: RULE_EFFECTS, enumName: 'RuleEffect' })
  effect!: RuleEffect;

  /** @example "1.18" */
  value!: string;

  /** @example true */
  enabled!: boolean;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  _links!: ValuationRuleLinksDto;
}

export class ValuationRulePageDto extends PageDto {
  items!: ValuationRuleDto[];
}
