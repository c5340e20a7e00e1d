import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { RULE_EFFECTS, type RuleEffect } from '../../domain/listings';
import { LinkDto, PageDto } from '../../platform/http';
import { MayBeLeftOut } from './left-out';
import { RuleConditionDto } from './rule-condition.dto';

const VALUE = { example: '1.18', pattern: '^-?\\d{1,9}(\\.\\d{1,6})?$' };

/** A rule that adjusts unit prices. */
export class CreateValuationRuleDto {
  @ApiProperty({
    example: 'GST comes on top',
    minLength: 1,
    maxLength: 200,
    description: 'Name of the rule, shown in valuations',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  @ApiProperty({
    example: 10,
    minimum: 0,
    maximum: 1_000_000,
    description: 'Rules run in this order, lowest first',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  position!: number;

  @ApiProperty({
    type: RuleConditionDto,
    example: { tax_included: false },
    description: 'Listings that the rule applies to; {} means all',
  })
  @ValidateNested()
  @Type(() => RuleConditionDto)
  when!: RuleConditionDto;

  @ApiProperty({
    enum: RULE_EFFECTS,
    enumName: 'RuleEffect',
    example: 'multiply',
    description:
      '`multiply` by a factor; `add` or `set` an amount per unit of the unit price, in the currency of `when`',
  })
  @IsIn(RULE_EFFECTS)
  effect!: RuleEffect;

  @ApiProperty({ ...VALUE, description: 'Factor or amount. Only `add` takes a negative value' })
  @Matches(/^-?\d{1,9}(\.\d{1,6})?$/, { message: 'value must be a decimal string such as "1.18"' })
  value!: string;

  @ApiPropertyOptional({ default: true, example: true, description: 'Whether the rule is used' })
  @MayBeLeftOut()
  @IsBoolean()
  enabled?: boolean;
}

/** Changes to a rule. Fields that are left out stay as they are; `when` is replaced as a whole. */
export class UpdateValuationRuleDto extends PartialType(CreateValuationRuleDto, {
  skipNullProperties: false,
}) {}

/** Links of a rule. */
export class ValuationRuleLinksDto {
  /** The rule */
  self!: LinkDto;
}

/** A rule that adjusts unit prices. */
export class ValuationRuleDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the rule' })
  id!: string;

  /**
   * Name of the rule
   * @example "GST comes on top"
   */
  name!: string;

  /**
   * Rules run in this order, lowest first
   * @example 10
   */
  position!: number;

  @ApiProperty({
    type: RuleConditionDto,
    example: { tax_included: false },
    description: 'Listings that the rule applies to',
  })
  when!: RuleConditionDto;

  @ApiProperty({ enum: RULE_EFFECTS, enumName: 'RuleEffect', description: 'What the rule does' })
  effect!: RuleEffect;

  /**
   * Factor or amount
   * @example "1.18"
   */
  value!: string;

  /**
   * Whether the rule is used
   * @example true
   */
  enabled!: boolean;

  @ApiProperty({ format: 'date-time', description: 'Time the rule was added' })
  created_at!: string;

  @ApiProperty({ format: 'date-time', description: 'Time of the latest change' })
  updated_at!: string;

  /** Links of the rule */
  _links!: ValuationRuleLinksDto;
}

/** One page of valuation rules. */
export class ValuationRulePageDto extends PageDto {
  /** Rules of this page */
  items!: ValuationRuleDto[];
}
