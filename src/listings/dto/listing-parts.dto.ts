import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  RULE_EFFECTS,
  type RuleEffect,
  type SuspectReason,
} from '../../domain/listings';
import { LinkDto, Moment, Nested, NestedList, OneOf, Text, Uuid, WholeNumber } from '../../platform/http';
import { ListingPriceDto, UnitPriceDto } from './listing-price.dto';

const SUSPECT_REASONS = [
  'large_change',
  'unit_changed',
  'currency_changed',
  'low_confidence',
] as const satisfies readonly SuspectReason[];

/** A price that was found but is not used: a person confirms or refuses it first. */
export class SuspectPriceDto extends ListingPriceDto {
  /** Why a person has to confirm the price. `low_confidence`: the page was read with little confidence */
  @OneOf(SUSPECT_REASONS, { enumName: 'SuspectReason' })
  reason!: SuspectReason;

  /** Change against the price in force, as a signed fraction. null: the two prices cannot be compared */
  @Text({ nullable: true, example: '0.62' })
  change!: string | null;

  /** `open`: a person has not decided yet. `refused`: a person said that the price is wrong */
  @OneOf(['open', 'refused'], { enumName: 'SuspectStatus' })
  status!: 'open' | 'refused';

  /** First time the price was found */
  @Moment()
  first_seen_at!: string;

  /** Last time the price was found */
  @Moment()
  last_seen_at!: string;
}

/** The effect of one valuation rule. */
export class ValuationStepDto {
  /** Id of the rule */
  @Uuid()
  rule_id!: string;

  /**
   * Name of the rule
   * @example "GST comes on top"
   */
  name!: string;

  /** What the rule does */
  @OneOf(RULE_EFFECTS, { enumName: 'RuleEffect' })
  effect!: RuleEffect;

  /**
   * Factor or amount of the rule
   * @example "1.18"
   */
  value!: string;

  /**
   * Unit price before the rule
   * @example "33.333333"
   */
  before!: string;

  /**
   * Unit price after the rule
   * @example "39.333333"
   */
  after!: string;
}

/** The unit price after the valuation rules of the workspace. */
export class ValuationDto {
  /** Unit price after all rules. null: the listing has no unit price */
  @Nested(UnitPriceDto, { nullable: true })
  adjusted_unit_price!: UnitPriceDto | null;

  /** Rules that applied, in the order in which they ran */
  @NestedList(ValuationStepDto)
  steps!: ValuationStepDto[];
}

/** How the listing compares with others and with its own past. */
export class ListingMetricsDto {
  @WholeNumber({
    min: 0,
    max: 100,
    nullable: true,
    example: 50,
    description:
      'Place among the listings of the same material: 0 is the cheapest, 100 the most expensive. null: there is nothing to compare with',
  })
  percentile!: number | null;

  /**
   * Whole days since the last sighting
   * @example 3
   */
  days_since_seen!: number;

  /** Change of the unit price over 30 days, as a signed fraction */
  @Text({ nullable: true, example: '0.03' })
  change_30_days!: string | null;

  /** Change of the unit price over 90 days, as a signed fraction */
  @Text({ nullable: true, example: '-0.05' })
  change_90_days!: string | null;
}

/** A value that a person corrected; sightings no longer change it. */
export class CorrectionDto {
  /** Corrected field */
  @OneOf(CORRECTABLE_FIELDS, { enumName: 'CorrectableField' })
  field!: CorrectableField;

  /** Value of the latest sighting; JSON when it is not a text. null: sightings give no value */
  @Text({ nullable: true, example: 'pack' })
  seen!: string | null;

  /**
   * Reason that the person gave
   * @example "As on the delivery note"
   */
  reason!: string;

  /** Time of the correction */
  @Moment()
  corrected_at!: string;
}

/** Where a value comes from. */
export class ProvenanceDto {
  /**
   * Field of the listing
   * @example "price"
   */
  field!: string;

  /**
   * Kind of place: `json_ld`, `microdata`, `rdfa`, `meta`, `state`, `adapter`, `visible` or `sheet`
   * @example "json_ld"
   */
  source!: string;

  /**
   * Place in the page or the file
   * @example "$[0].offers.price"
   */
  path!: string;

  /**
   * Trust in that place, from 0 to 1
   * @example 0.95
   */
  confidence!: number;
}

/** Links of a listing. */
export class ListingLinksDto {
  /** The listing */
  self!: LinkDto;

  /** Its price history */
  prices!: LinkDto;

  /** Confirms or refuses the suspect price; present while one is open */
  confirm_price?: LinkDto;
}
