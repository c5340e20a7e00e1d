import { type CountryPack, usualHeights } from './pack';
import { onePlace, single, UNTAXED, zeroRated } from './tax-regime';
import { METRIC } from './units';
import { masonry, partition } from './wall-type';

const places = onePlace('AE', 'VAT');
const source = 'Open table of tax rates';

export const EMIRATES: CountryPack = {
  id: 'AE',
  title: 'United Arab Emirates',
  currency: 'AED',
  standard: 'pomi',
  units: METRIC,
  paper: 'A4',
  language: 'en-AE',
  heights: usualHeights([2700, 2100, 1500, 900], 2100),
  wall_types: [
    partition('partition', 'Gypsum board partition', 90, [60, 95]),
    masonry('block_100', 'Block wall', 100, [96, 145]),
    masonry('block_150', 'Block wall', 150, [146, 185]),
    masonry('block_200', 'Block wall', 200, [186, 250]),
  ],
  tax: {
    usual: 'standard',
    regimes: [
      single({ id: 'standard', title: 'VAT at the standard rate', places, source, seen: 'comment' }),
      zeroRated({
        id: 'zero',
        title: 'VAT at 0 %, such as the first supply of a new dwelling',
        places,
        source: 'Federal Decree-Law 8 of 2017, not seen',
        seen: 'none',
      }),
      UNTAXED,
    ],
  },
};
