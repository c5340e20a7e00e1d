import { type CountryPack, usualHeights } from './pack';
import { onePlace, single, type TaxRegime, UNTAXED } from './tax-regime';
import { METRIC } from './units';
import { masonry, partition } from './wall-type';

function gst(area: string): TaxRegime {
  const source = 'Open table of tax rates';
  return single({
    id: 'gst',
    title: 'Goods and services tax',
    codes: ['gst'],
    places: onePlace(area, 'GST'),
    source,
    seen: 'comment',
  });
}

export const AUSTRALIA: CountryPack = {
  id: 'AU',
  title: 'Australia',
  currency: 'AUD',
  standard: 'pomi',
  units: METRIC,
  paper: 'A4',
  language: 'en-AU',
  heights: usualHeights([2400, 2040, 1200, 900], 1200),
  wall_types: [
    partition('partition', 'Stud partition', 90, [60, 130]),
    masonry('block_140', 'Block wall', 140, [131, 175]),
    masonry('block_190', 'Block wall', 190, [176, 229]),
    masonry('cavity_brick', 'Cavity or veneer brick wall', 250, [230, 290]),
  ],
  tax: { usual: 'gst', regimes: [gst('AU'), UNTAXED] },
};

export const NEW_ZEALAND: CountryPack = {
  id: 'NZ',
  title: 'New Zealand',
  currency: 'NZD',
  standard: 'pomi',
  units: METRIC,
  paper: 'A4',
  language: 'en-NZ',
  heights: usualHeights([2400, 1980, 1200, 900], 1200),
  wall_types: [
    partition('partition', 'Stud partition', 90, [60, 135]),
    masonry('block_140', 'Block wall', 140, [136, 175]),
    masonry('block_190', 'Block wall', 190, [176, 240]),
  ],
  tax: { usual: 'gst', regimes: [gst('NZ'), UNTAXED] },
};

export const SINGAPORE: CountryPack = {
  id: 'SG',
  title: 'Singapore',
  currency: 'SGD',
  standard: 'pomi',
  units: METRIC,
  paper: 'A4',
  language: 'en-SG',
  heights: usualHeights([2600, 2100, 1200, 900], 2100),
  wall_types: [
    partition('partition', 'Board partition', 100, [60, 110]),
    masonry('half_brick', 'Half-brick wall', 115, [111, 170]),
    masonry('one_brick', 'One-brick wall', 230, [200, 260]),
  ],
  tax: { usual: 'gst', regimes: [gst('SG'), UNTAXED] },
};
