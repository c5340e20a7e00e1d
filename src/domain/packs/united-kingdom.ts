import { type CountryPack, usualHeights } from './pack';
import { onePlace, reverseCharge, single, UNTAXED, zeroRated } from './tax-regime';
import { METRIC } from './units';
import { masonry, partition } from './wall-type';

const places = onePlace('GB', 'VAT');

export const UNITED_KINGDOM: CountryPack = {
  id: 'GB',
  title: 'United Kingdom',
  currency: 'GBP',
  standard: 'nrm2',
  units: METRIC,
  paper: 'A4',
  language: 'en-GB',
  heights: usualHeights([2400, 2040, 1200, 900], 1200),
  wall_types: [
    partition('partition', 'Metal stud partition', 100, [60, 130]),
    masonry('block_140', 'Block wall', 140, [131, 180]),
    masonry('one_brick', 'One-brick wall', 215, [190, 245]),
    masonry('cavity', 'Cavity wall', 300, [246, 370]),
  ],
  tax: {
    usual: 'standard',
    regimes: [
      single({
        id: 'standard',
        title: 'VAT at the standard rate; sections may have another',
        codes: ['standard', 'reduced', 'zero'],
        places,
        source: 'VAT Notice 708',
        seen: 'comment',
      }),
      single({
        id: 'reduced',
        title: 'VAT at the reduced rate: conversions, homes that stood empty',
        codes: ['reduced', 'standard', 'zero'],
        places,
        source: 'VAT Notice 708, sections 7 and 8',
        seen: 'comment',
      }),
      reverseCharge({
        id: 'reverse_charge',
        title: 'Domestic reverse charge: both registered for VAT, under CIS, customer not an end user',
        codes: ['standard', 'reduced', 'zero'],
        places,
        words: 'Reverse charge: VAT Act 1994 Section 55A applies',
        since: '2021-03-01',
        source: 'HMRC, manual VATREVCON37200, and guidance on the reverse charge',
        seen: 'text',
      }),
      zeroRated({
        id: 'zero',
        title: 'VAT at 0 %: new dwellings, with a certificate where one is needed',
        places,
        source: 'VAT Notice 708, section 3',
        seen: 'comment',
      }),
      UNTAXED,
    ],
  },
};
