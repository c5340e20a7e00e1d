import { Day, OneOf } from '../../platform/http';
import { PRICE_ORIGINS, type PriceOrigin } from '../bom.entity';

/** How to reprice a bill. */
export class RepriceBomDto {
  /** Day whose prices, rates and taxes apply; today by default */
  @Day({ optional: true, example: '2026-04-01' })
  priced_on?: string;

  /** Whether linked offers are used, or only the catalogue; by default as for the original bill */
  @OneOf(PRICE_ORIGINS, { enumName: 'PriceOrigin', optional: true })
  prices?: PriceOrigin;
}
