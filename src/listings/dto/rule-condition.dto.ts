import { CONDITIONS, type Condition, LISTING_UNITS, type ListingUnit } from '../../domain/listings';
import { AnyNumber, Currency, Flag, Nested, SomeOf, Texts } from '../../platform/http';

/** A range; both ends are included. */
export class SpanDto {
  /** Lowest value */
  @AnyNumber({ places: 6, min: 0, max: 1_000_000_000, optional: 'not null', example: 30 })
  min?: number;

  /** Highest value */
  @AnyNumber({ places: 6, min: 0, max: 1_000_000_000, optional: 'not null', example: 89 })
  max?: number;
}

/** Conditions of a rule. All of them must hold; a value that the listing does not state never meets a condition. */
export class RuleConditionDto {
  /** The listing has one of these conditions */
  @SomeOf(CONDITIONS, {
    enumName: 'Condition',
    minItems: 1,
    maxItems: CONDITIONS.length,
    optional: 'not null',
    example: ['new'],
  })
  conditions?: readonly Condition[];

  /** The listing is from one of these suppliers */
  @Texts({ minItems: 1, maxItems: 100, max: 253, optional: 'not null', example: ['tiles.example'] })
  suppliers?: readonly string[];

  /** The listing is from one of these sellers */
  @Texts({ minItems: 1, maxItems: 100, max: 200, optional: 'not null', example: ['Tile Barn Ltd'] })
  sellers?: readonly string[];

  /** The price is for one of these units */
  @SomeOf(LISTING_UNITS, {
    enumName: 'ListingUnit',
    minItems: 1,
    maxItems: LISTING_UNITS.length,
    optional: 'not null',
    example: ['pack', 'm2'],
  })
  units?: readonly ListingUnit[];

  /** The price is in this currency, ISO 4217 */
  @Currency({ optional: 'not null', example: 'EUR' })
  currency?: string;

  /** Whole days since the price was last seen */
  @Nested(SpanDto, { optional: 'not null' })
  price_age_days?: SpanDto;

  /** Quantity to order, in the unit of the unit price. The rule applies only when a quantity is given */
  @Nested(SpanDto, { optional: 'not null' })
  quantity?: SpanDto;

  /** The price includes tax, or does not */
  @Flag({ optional: 'not null', example: false })
  tax_included?: boolean;

  /** The price includes freight, or does not */
  @Flag({ optional: 'not null', example: false })
  freight_included?: boolean;
}
