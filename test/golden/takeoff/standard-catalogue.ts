import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueMaterial, TaxRate, Unit } from '../../../src/domain/takeoff';

/** The 45 materials of early 2026, for the golden sheets. */
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
      },
    ],
  }));

export const TAX_RATES: TaxRate[] = [
  { code: '9954', percent: '18', effective_from: '2017-07-01', effective_to: null, source: 'Works contract' },
  { code: '6907', percent: '28', effective_from: '2017-07-01', effective_to: '2017-11-15', source: 'Tiles' },
  { code: '6907', percent: '18', effective_from: '2017-11-15', effective_to: null, source: 'Tiles' },
];
