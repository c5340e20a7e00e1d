import { type CountryPack, usualHeights } from './pack';
import { inCost, onePlace, UNTAXED } from './tax-regime';
import { IMPERIAL } from './units';
import { concrete, masonry, partition } from './wall-type';

export const UNITED_STATES: CountryPack = {
  id: 'US',
  title: 'United States',
  currency: 'USD',
  standard: 'us',
  units: IMPERIAL,
  paper: 'letter',
  language: 'en-US',
  // 9'-0", 7'-0", 4'-0", 3'-0"; tiles in a toilet to 4'-0".
  heights: usualHeights([2743, 2134, 1219, 914], 1219),
  wall_types: [
    partition('stud_partition', 'Stud partition', 124, [75, 140]),
    partition('wide_stud_partition', 'Stud partition', 184, [141, 188]),
    masonry('cmu_8', 'Concrete masonry wall', 194, [189, 245]),
    masonry('cmu_12', 'Concrete masonry wall', 295, [285, 330]),
    concrete('concrete_10', 'Concrete wall', 254, [246, 284]),
  ],
  tax: {
    usual: 'materials',
    regimes: [
      inCost({
        id: 'materials',
        title: 'Sales tax that the contractor pays on materials (lump-sum contract); the rate is local',
        codes: ['materials'],
        places: onePlace('US', 'sales_tax'),
        rate_asked: true,
        source: 'cdtfa.ca.gov, construction contractors; salestaxinstitute.com',
        seen: 'text',
      }),
      UNTAXED,
    ],
  },
};
