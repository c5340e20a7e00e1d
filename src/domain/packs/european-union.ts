import { type CountryPack, usualHeights } from './pack';
import { levy, placeOf, reverseCharge, single, UNTAXED } from './tax-regime';
import { METRIC } from './units';
import { masonry, partition } from './wall-type';

const MEMBERS: Readonly<Record<string, string>> = {
  ...{
    AT: 'Austria',
    BE: 'Belgium',
    BG: 'Bulgaria',
    HR: 'Croatia',
    CY: 'Cyprus',
    CZ: 'Czechia',
    DK: 'Denmark',
  },
  ...{
    EE: 'Estonia',
    FI: 'Finland',
    FR: 'France',
    DE: 'Germany',
    GR: 'Greece',
    HU: 'Hungary',
    IE: 'Ireland',
  },
  ...{
    IT: 'Italy',
    LV: 'Latvia',
    LT: 'Lithuania',
    LU: 'Luxembourg',
    MT: 'Malta',
    NL: 'Netherlands',
    PL: 'Poland',
  },
  ...{ PT: 'Portugal', RO: 'Romania', SK: 'Slovakia', SI: 'Slovenia', ES: 'Spain', SE: 'Sweden' },
};

const places = Object.entries(MEMBERS).map(([id, title]) => placeOf(id, title, [levy('VAT', id)]));

/** A member state without a pack of its own. Where the work is done decides the rate. */
export const EUROPEAN_UNION: CountryPack = {
  id: 'EU',
  title: 'European Union, a member state without a pack of its own',
  currency: 'EUR',
  standard: 'pomi',
  units: METRIC,
  paper: 'A4',
  language: 'en-IE',
  heights: usualHeights([2500, 2100, 1200, 900], 1200),
  wall_types: [
    partition('partition', 'Metal stud partition', 100, [60, 110]),
    masonry('masonry_120', 'Masonry wall', 120, [111, 160]),
    masonry('masonry_200', 'Masonry wall', 200, [161, 230]),
    masonry('masonry_250', 'Masonry wall', 250, [231, 280]),
    masonry('masonry_300', 'Masonry wall', 300, [281, 340]),
  ],
  tax: {
    usual: 'standard',
    regimes: [
      single({
        id: 'standard',
        title: 'VAT at the standard rate of the member state in which the building stands',
        places,
        source: 'vatnode.dev, EC TEDB, March 2026; reduced rates for dwellings are not in the pack',
        seen: 'comment',
      }),
      reverseCharge({
        id: 'reverse_charge',
        title: 'The customer, a business, accounts for the tax',
        places,
        words: 'Reverse charge',
        source: 'Directive 2006/112/EC, articles 194, 199 and 226 (11a), not seen',
        seen: 'none',
      }),
      UNTAXED,
    ],
  },
};
