import { CHOICE_RULES, type ChoiceRuleName, type Unit, UNITS } from '../../domain/takeoff';
import { AnyNumber, Day, Flag, Moment, Nested, OneOf, Text, Uuid } from '../../platform/http';

/** The exchange rate that converted a price to the currency of the bill. */
export class ExchangeDto {
  /** What one unit of the offer's currency is worth in the currency of the bill */
  @Text({ example: '1.0823' })
  rate!: string;

  /** First day on which the exchange rate holds */
  @Day({ example: '2026-02-27' })
  effective_from!: string;

  /** Where the exchange rate comes from */
  @Text({ example: 'ECB reference rate' })
  source!: string;
}

/** The rate in the catalogue, or the supplier's offer, that the rate of a line was calculated from. */
export class RateSourceDto {
  /** `catalogue`: a rate in the catalogue; `listing`: a supplier's offer */
  @OneOf(['catalogue', 'listing'])
  kind!: 'catalogue' | 'listing';

  /** Code of the material in the catalogue */
  @Text({ example: 'vitrified-tiles-600' })
  material_code!: string;

  /** The rate in the catalogue, or the unit price of the offer after valuation rules */
  @Text({ example: '45.00' })
  rate!: string;

  /** Unit that `rate` is for */
  @OneOf(UNITS, { enumName: 'Unit' })
  unit!: Unit;

  /** First day on which the rate holds; for an offer, the day it was seen */
  @Day({ example: '2026-01-01' })
  effective_from!: string;

  /** Where the rate comes from, in words */
  @Text({ example: 'Standard catalogue, early 2026' })
  source!: string;

  /** Only for a rate of the catalogue: whether it only shows how a bill looks, and comes from no price book */
  @Flag({ optional: true })
  illustrative?: boolean;

  /** Only for an offer: its listing */
  @Uuid({ optional: true })
  listing_id?: string;

  /** Only for an offer: the supplier */
  @Text({ optional: true, example: 'tiles.example' })
  supplier?: string;

  /** Only for an offer: its page, if it has one */
  @Text({ optional: true, nullable: true, example: 'https://tiles.example/p/terra-60' })
  url?: string | null;

  /** Only for an offer: when its price was last seen */
  @Moment({ optional: true })
  seen_at?: string;

  /** Only for an offer: the rule that chose it */
  @OneOf(CHOICE_RULES, { enumName: 'ChoiceRule', optional: true })
  rule?: ChoiceRuleName;

  /** Only for an offer: the number of usable offers that the rule chose from */
  @AnyNumber({ optional: true, example: 3 })
  considered?: number;

  /** Only for an offer: the currency of `rate`, ISO 4217 */
  @Text({ optional: true, example: 'EUR' })
  currency?: string;

  /** Only for an offer: how its price was converted; null if it is in the currency of the bill */
  @Nested(ExchangeDto, { optional: true, nullable: true })
  exchange?: ExchangeDto | null;
}
