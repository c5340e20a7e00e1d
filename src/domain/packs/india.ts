import { type CountryPack, usualHeights } from './pack';
import { levy, placeOf, split, type TaxPlace, UNTAXED } from './tax-regime';
import { INDIAN } from './units';
import { masonry, partition } from './wall-type';

/** CGST and SGST are half of the rate each. Union territories levy UTGST in place of SGST at the same rate. */
const PLACES: readonly TaxPlace[] = [
  placeOf('intra_state', 'Within one state: CGST and SGST', [
    levy('CGST', 'IN', null, '0.5'),
    levy('SGST', 'IN', null, '0.5'),
  ]),
  placeOf('inter_state', 'Between two states: IGST', [levy('IGST', 'IN')]),
];

const IS_1200_3 = {
  source: 'Note on IS 1200 Part 3 cl. 4.1.1: half-brick in m², thicker in m³',
  seen: 'comment',
} as const;

export const INDIA: CountryPack = {
  id: 'IN',
  title: 'India',
  currency: 'INR',
  standard: 'is1200',
  units: INDIAN,
  paper: 'A4',
  language: 'en-IN',
  heights: usualHeights([2700, 2100, 1200, 900], 2100),
  wall_types: [
    partition('partition', 'Gypsum board partition', 100, [60, 110]),
    masonry('half_brick', 'Half-brick wall', 115, [111, 145], 'm2', IS_1200_3),
    masonry('block_150', 'Block wall', 150, [146, 180], 'm3'),
    masonry('block_200', 'Block wall', 200, [181, 224], 'm3'),
    masonry('one_brick', 'One-brick wall', 230, [225, 290], 'm3', IS_1200_3),
    masonry('one_and_half_brick', 'One-and-a-half-brick wall', 345, [320, 400], 'm3', IS_1200_3),
  ],
  tax: {
    usual: 'works_contract',
    regimes: [
      split({
        id: 'works_contract',
        title: 'GST on the whole work as a works contract (SAC 9954)',
        codes: ['9954'],
        places: PLACES,
        assumed_place: 'intra_state',
        source: 'CGST Act and IGST Act, 2017',
        seen: 'comment',
      }),
      split({
        id: 'goods',
        title: 'GST on each material by its HSN code',
        codes: [],
        places: PLACES,
        assumed_place: 'intra_state',
        source: 'CGST Act and IGST Act, 2017',
        seen: 'comment',
      }),
      UNTAXED,
    ],
  },
};
