import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CatalogueMaterial,
  CountryValues,
  PricingTerms,
  TaxRate,
  Unit,
} from '../../../src/domain/takeoff';

/** The 48 materials of early 2026, for the golden sheets. */
export const STANDARD_CATALOGUE: CatalogueMaterial[] = readFileSync(join(__dirname, 'catalogue.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','))
  .map(([code, , name, unit, rate]) => ({
    code,
    name,
    unit: unit as Unit,
    rates: [
      {
        rate,
        currency: 'INR',
        effective_from: '2026-01-01',
        effective_to: null,
        source: 'Standard catalogue, early 2026',
        illustrative: true,
      },
    ],
  }));

const TAX_RATES: TaxRate[] = [
  { code: '9954', percent: '18', effective_from: '2017-07-01', effective_to: null, source: 'Works contract' },
  { code: '6907', percent: '28', effective_from: '2017-07-01', effective_to: '2017-11-15', source: 'Tiles' },
  { code: '6907', percent: '18', effective_from: '2017-11-15', effective_to: null, source: 'Tiles' },
];

/** A bill in rupees on the day of the golden sheets, taxed as a works contract within one state. */
export const INDIAN_TERMS: PricingTerms = {
  currency: 'INR',
  day: '2026-03-01',
  tax: { method: 'split', kind: 'GST', code: '9954', rates: TAX_RATES, interState: false },
};

/** What India adds where nobody states more. */
export const INDIA: CountryValues = {
  heights: { ceiling: 2700, door: 2100, window: 1200 },
  wall_types: [
    { up_to: 105, role: 'partition', measured: 'area' },
    { up_to: 135, role: 'masonry_half', measured: 'area' },
    { up_to: 480, role: 'masonry', measured: 'volume' },
  ],
  toilet_tiles: 2100,
};
