import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packOf } from '../../../src/domain/packs';
import {
  type CatalogueMaterial,
  type TaxRate,
  type TaxRequest,
  taxTermsOf,
  type Unit,
} from '../../../src/domain/takeoff';

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

const TAX_RATES: TaxRate[] = [
  ['9954', '18', '2017-07-01', null],
  ['6907', '28', '2017-07-01', '2017-11-15'],
  ['6907', '18', '2017-11-15', null],
].map(([code, percent, from, to]) => ({
  ...{ area: 'IN', code: code!, percent: percent!, effective_from: from!, effective_to: to },
  ...{ source: 'Golden sheets', seen: 'none' },
}));

/** The taxes of India, as the golden sheets have them. */
export function indianTax(request: TaxRequest = {}, rates = TAX_RATES) {
  return taxTermsOf(packOf('IN'), request, rates);
}
