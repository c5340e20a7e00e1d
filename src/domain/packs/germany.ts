import { type CountryPack, usualHeights } from './pack';
import { onePlace, reverseCharge, single, UNTAXED } from './tax-regime';
import { GERMAN } from './units';
import { masonry, partition } from './wall-type';

const places = onePlace('DE', 'VAT');

export const GERMANY: CountryPack = {
  id: 'DE',
  title: 'Germany',
  currency: 'EUR',
  // VOB/C is the usual standard; Planbill does not measure by it yet.
  standard: 'pomi',
  units: GERMAN,
  paper: 'A4',
  language: 'de-DE',
  heights: usualHeights([2500, 2010, 1380, 900], 1200),
  wall_types: [
    partition('partition', 'Metal stud partition', 100, [60, 110]),
    masonry('masonry_115', 'Masonry wall', 115, [111, 150]),
    masonry('masonry_175', 'Masonry wall', 175, [151, 210]),
    masonry('masonry_240', 'Masonry wall', 240, [211, 280]),
    masonry('masonry_300', 'Masonry wall', 300, [281, 335]),
    masonry('masonry_365', 'Masonry wall', 365, [336, 430]),
  ],
  tax: {
    usual: 'standard',
    regimes: [
      single({
        id: 'standard',
        title: 'VAT (Umsatzsteuer)',
        places,
        source: 'vatnode.dev, EC TEDB',
        seen: 'comment',
      }),
      reverseCharge({
        id: 'reverse_charge',
        title: 'Building work for a customer who does building work too: the customer owes the tax',
        places,
        words: 'Steuerschuldnerschaft des Leistungsempfängers',
        source:
          'Landesamt für Steuern Niedersachsen on § 13b Abs. 2 Nr. 4 UStG; the words: § 14a Abs. 5 UStG, not seen',
        seen: 'comment',
      }),
      UNTAXED,
    ],
  },
};
