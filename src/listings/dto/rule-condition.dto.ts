import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CONDITIONS, type Condition, LISTING_UNITS, type ListingUnit } from '../../domain/listings';
import { MayBeLeftOut } from './left-out';

/** A range; both ends are included. */
export class SpanDto {
  @ApiPropertyOptional({ minimum: 0, maximum: 1_000_000_000, example: 30, description: 'Lowest value' })
  @MayBeLeftOut()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0)
  @Max(1_000_000_000)
  min?: number;

  @ApiPropertyOptional({ minimum: 0, maximum: 1_000_000_000, example: 89, description: 'Highest value' })
  @MayBeLeftOut()
  @IsNumber({ maxDecimalPlaces: 6 })
  @Min(0)
  @Max(1_000_000_000)
  max?: number;
}

/** Conditions of a rule. All of them must hold; a value that the listing does not state never meets a condition. */
export class RuleConditionDto {
  @ApiPropertyOptional({
    enum: CONDITIONS,
    enumName: 'Condition',
    isArray: true,
    example: ['new'],
    description: 'The listing has one of these conditions',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CONDITIONS.length)
  @IsIn(CONDITIONS, { each: true })
  conditions?: readonly Condition[];

  @ApiPropertyOptional({
    type: [String],
    example: ['tiles.example'],
    maxItems: 100,
    description: 'The listing is from one of these suppliers',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(253, { each: true })
  suppliers?: readonly string[];

  @ApiPropertyOptional({
    type: [String],
    example: ['Tile Barn Ltd'],
    maxItems: 100,
    description: 'The listing is from one of these sellers',
  })
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
    description: 'The price is for one of these units',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LISTING_UNITS.length)
  @IsIn(LISTING_UNITS, { each: true })
  units?: readonly ListingUnit[];

  @ApiPropertyOptional({
    example: 'EUR',
    pattern: '^[A-Z]{3}$',
    description: 'The price is in this currency, ISO 4217',
  })
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
    description:
      'Quantity to order, in the unit of the unit price. The rule applies only when a quantity is given',
  })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => SpanDto)
  quantity?: SpanDto;

  @ApiPropertyOptional({
    type: Boolean,
    example: false,
    description: 'The price includes tax, or does not',
  })
  @MayBeLeftOut()
  @IsBoolean()
  tax_included?: boolean;

  @ApiPropertyOptional({
    type: Boolean,
    example: false,
    description: 'The price includes freight, or does not',
  })
  @MayBeLeftOut()
  @IsBoolean()
  freight_included?: boolean;
}
