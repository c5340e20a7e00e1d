import { type CountryPack, usualHeights } from './pack';
import { levy, placeOf, split, type TaxPlace, UNTAXED } from './tax-regime';
import { IMPERIAL } from './units';
import { masonry, partition } from './wall-type';

const HST: Readonly<Record<string, string>> = {
  ON: 'Ontario',
  NS: 'Nova Scotia',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  PE: 'Prince Edward Island',
};

const GST_ONLY: Readonly<Record<string, string>> = {
  AB: 'Alberta',
  BC: 'British Columbia',
  MB: 'Manitoba',
  SK: 'Saskatchewan',
  NT: 'Northwest Territories',
  NU: 'Nunavut',
  YT: 'Yukon',
};

const PLACES: readonly TaxPlace[] = [
  ...Object.entries(GST_ONLY).map(([id, title]) => placeOf(id, `${title}: GST`, [levy('GST', 'CA', 'gst')])),
  ...Object.entries(HST).map(([id, title]) => placeOf(id, `${title}: HST`, [levy('HST', `CA-${id}`, 'hst')])),
  placeOf('QC', 'Quebec: GST and QST', [levy('GST', 'CA', 'gst'), levy('QST', 'CA-QC', 'qst')]),
];

export const CANADA: CountryPack = {
  id: 'CA',
  title: 'Canada',
  currency: 'CAD',
  standard: 'us',
  units: IMPERIAL,
  paper: 'letter',
  language: 'en-CA',
  heights: usualHeights([2743, 2134, 1219, 914], 1219),
  wall_types: [
    partition('stud_partition', 'Stud partition', 124, [75, 140]),
    partition('wide_stud_partition', 'Stud partition', 184, [141, 188]),
    masonry('block_190', 'Concrete block wall', 190, [189, 245]),
    masonry('block_290', 'Concrete block wall', 290, [280, 330]),
  ],
  tax: {
    usual: 'gst_hst',
    regimes: [
      split({
        id: 'gst_hst',
        title:
          'GST, HST, or GST and QST, by province. Provincial sales tax on materials (BC, MB, SK) is not in it',
        codes: ['gst_hst'],
        places: PLACES,
        source: 'vatcalc.com and other pages on the rates by province, 2025',
        seen: 'comment',
      }),
      UNTAXED,
    ],
  },
};
