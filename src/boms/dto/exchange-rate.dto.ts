import { Currency, Day, DecimalText, PageDto, Text, Uuid } from '../../platform/http';

/** An exchange rate that holds from a day on. */
export class SetExchangeRateDto {
  /** Currency of offers */
  @Currency({ example: 'EUR' })
  from!: string;

  /** Currency of bills */
  @Currency()
  to!: string;

  /** What one unit of `from` is worth in `to` */
  @DecimalText({ digits: 6, places: 10, positive: true, example: '97.35' })
  rate!: string;

  /** First day on which the rate holds; today by default */
  @Day({ optional: true, example: '2026-02-27' })
  effective_from?: string;

  /** Where the rate comes from, for people */
  @Text({ optional: true, min: 1, max: 500, example: 'ECB reference rate' })
  source?: string;
}

/** An exchange rate. It holds until a later rate of the same two currencies begins. */
export class ExchangeRateDto {
  /** Id of the exchange rate */
  @Uuid()
  id!: string;

  /** Currency of offers, ISO 4217 */
  @Text({ example: 'EUR' })
  from!: string;

  /** Currency of bills, ISO 4217 */
  @Text({ example: 'INR' })
  to!: string;

  /** What one unit of `from` is worth in `to` */
  @Text({ example: '97.35' })
  rate!: string;

  /** First day on which the rate holds */
  @Day({ example: '2026-02-27' })
  effective_from!: string;

  /** Where the rate comes from */
  @Text({ example: 'ECB reference rate' })
  source!: string;
}

/** A page of exchange rates. */
export class ExchangeRatePageDto extends PageDto {
  /** The exchange rates of this page */
  items!: ExchangeRateDto[];
}
