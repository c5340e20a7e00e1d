import { type CountryPack, usualHeights } from './pack';
import { UNTAXED } from './tax-regime';
import { METRIC } from './units';
import { partition } from './wall-type';

/** No country: nothing is known of money and tax, so the request states the currency and says why there is no tax. */
export const NO_COUNTRY: CountryPack = {
  id: 'none',
  title: 'No country',
  currency: null,
  standard: 'pomi',
  units: METRIC,
  paper: 'A4',
  language: 'en',
  heights: usualHeights([2700, 2100, 1200, 900], 1200),
  wall_types: [partition('partition', 'Partition', 100, [60, 110])],
  tax: { usual: null, regimes: [UNTAXED] },
};
