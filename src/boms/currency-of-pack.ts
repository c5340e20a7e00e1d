import { UnprocessableError } from '../domain/errors';
import type { CountryPack } from '../domain/packs';

/**
 * The currency of a country.
 *
 * @throws UnprocessableError `currency_required`, where there is no country or it does not say
 */
export function currencyOf(pack: CountryPack | null): string {
  if (pack?.currency) return pack.currency;
  throw new UnprocessableError('currency_required', 'No country pack gives a currency.', {
    message: 'State `currency`, such as EUR: nothing else says in which one the prices are.',
    errors: [{ pointer: '#/currency', message: 'needed without a country' }],
  });
}
