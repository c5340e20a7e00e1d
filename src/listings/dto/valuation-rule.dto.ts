import { PartialType } from '@nestjs/swagger';
import { RULE_EFFECTS, type RuleEffect } from '../../domain/listings';
import {
  DecimalText,
  Flag,
  LinkDto,
  Moment,
  Nested,
  OneOf,
  PageDto,
  Text,
  Uuid,
  WholeNumber,
} from '../../platform/http';
import { RuleConditionDto } from './rule-condition.dto';

/** A rule that adjusts unit prices. */
export class CreateValuationRuleDto {
  /** Name of the rule, shown in valuations */
  @Text({ min: 1, max: 200, example: 'GST comes on top' })
  name!: string;

  /** Rules run in this order, lowest first */
  @WholeNumber({ min: 0, max: 1_000_000, example: 10 })
  position!: number;

  /** Listings that the rule applies to; {} means all */
  @Nested(RuleConditionDto, { example: { tax_included: false } })
  when!: RuleConditionDto;

  /** `multiply` by a factor; `add` or `set` an amount per unit of the unit price, in the currency of `when` */
  @OneOf(RULE_EFFECTS, { enumName: 'RuleEffect', example: 'multiply' })
  effect!: RuleEffect;

  /** Factor or amount. Only `add` takes a negative value */
  @DecimalText({ digits: 9, places: 6, signed: true, example: '1.18' })
  value!: string;

  /** Whether the rule is used */
  @Flag({ optional: 'not null', default: true, example: true })
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
  /** Id of the rule */
  @Uuid()
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

  /** Listings that the rule applies to */
  @Nested(RuleConditionDto, { example: { tax_included: false } })
  when!: RuleConditionDto;

  /** What the rule does */
  @OneOf(RULE_EFFECTS, { enumName: 'RuleEffect' })
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

  /** Time the rule was added */
  @Moment()
  created_at!: string;

  /** Time of the latest change */
  @Moment()
  updated_at!: string;

  /** Links of the rule */
  _links!: ValuationRuleLinksDto;
}

/** One page of valuation rules. */
export class ValuationRulePageDto extends PageDto {
  /** Rules of this page */
  items!: ValuationRuleDto[];
}
