import { type CountryPack, usualHeights } from './pack';
import { onePlace, reverseCharge, single, UNTAXED } from './tax-regime';
import { SPANISH } from './units';
import { masonry, partition } from './wall-type';

const places = onePlace('ES', 'VAT');

export const SPAIN: CountryPack = {
  id: 'ES',
  title: 'Spain',
  currency: 'EUR',
  standard: 'pomi',
  units: SPANISH,
  paper: 'A4',
  language: 'es-ES',
  heights: usualHeights([2500, 2100, 1200, 1000], 2100),
  wall_types: [
    partition('partition', 'Partition of boards or hollow brick', 100, [60, 110]),
    masonry('half_foot', 'Brick wall, half a foot', 115, [111, 170]),
    masonry('one_foot', 'Brick wall, one foot', 240, [220, 280]),
    masonry('cavity', 'Cavity wall', 300, [281, 350]),
  ],
  tax: {
    usual: 'standard',
    regimes: [
      single({
        id: 'standard',
        title: 'VAT (IVA) at the standard rate; sections may have another',
        codes: ['standard', 'reduced'],
        places,
        source: 'vatnode.dev, EC TEDB',
        seen: 'comment',
      }),
      single({
        id: 'reduced',
        title: 'VAT (IVA) at the reduced rate: renovation of dwellings',
        codes: ['reduced', 'standard'],
        places,
        source: 'vatnode.dev, EC TEDB',
        seen: 'comment',
      }),
      reverseCharge({
        id: 'reverse_charge',
        title: 'Construction or rehabilitation for a business: the customer accounts for the tax',
        codes: ['standard', 'reduced'],
        places,
        words: 'Inversión del sujeto pasivo',
        since: '2012-10-31',
        source:
          'Pages on art. 84.Uno.2.º f) of Ley 37/1992, as amended by Ley 7/2012; its first day: not seen',
        seen: 'comment',
      }),
      UNTAXED,
    ],
  },
};
