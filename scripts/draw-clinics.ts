/**
 * Lays out the same dental clinic in five shells of 465 m² and prices it, to look at:
 *   npm run clinics -- FOLDER
 * It writes FOLDER/clinic-SHELL.svg and .csv and prints one line for each.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { layoutAsPlan } from '../src/domain/layout/as-plan';
import { searchLayouts } from '../src/domain/layout/search';
import { layoutSvg } from '../src/domain/presentation';
import { type Bill, priceBill, profileOf, takeOff } from '../src/domain/takeoff';
import { INDIA, INDIAN_TERMS, STANDARD_CATALOGUE } from '../test/golden/takeoff/standard-catalogue';
import { CLINIC_BRIEF, CLINIC_SHELLS, clinicSearch } from '../test/support/dental-clinics';

const COLUMNS = ['number', 'section', 'item', 'quantity', 'unit', 'rate', 'amount'];

const [folder = 'clinics'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
console.log(CLINIC_BRIEF);
for (const shell of CLINIC_SHELLS) {
  const { alternatives, summary } = searchLayouts(clinicSearch(shell));
  const [{ layout, violations }] = alternatives;
  const bill = priceBill(
    takeOff(layoutAsPlan(layout), {}, profileOf('is1200'), INDIA),
    STANDARD_CATALOGUE,
    INDIAN_TERMS,
  );
  writeFileSync(join(folder, `clinic-${shell}.svg`), layoutSvg(layout, { title: `Dental clinic, ${shell}` }));
  writeFileSync(join(folder, `clinic-${shell}.csv`), csv(bill));
  console.log(`${shell}: ${summary} ${violations.length} warnings; ${bill.grand_total} ${bill.currency}`);
}

function csv({ items }: Bill): string {
  const rows = items.map(({ number, section, specification, quantity, unit, rate, amount }) => [
    ...[number, section, specification, quantity, unit, rate, amount],
  ]);
  return stringify([COLUMNS, ...rows]);
}
