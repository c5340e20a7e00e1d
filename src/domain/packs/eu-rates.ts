import type { PackRate } from './pack';
import { rate } from './shared-values';

const SOURCE = 'vatnode.dev, EC TEDB, March 2026';

/** Standard rates of VAT of the member states, by ISO 3166 code. Where the first day is not known, the day of the table. */
export const EU_RATES: PackRate[] = [
  rate('AT', '20', '2026-03-01', 'comment', SOURCE),
  rate('BE', '21', '2026-03-01', 'comment', SOURCE),
  rate('BG', '20', '2026-03-01', 'comment', SOURCE),
  rate('HR', '25', '2026-03-01', 'comment', SOURCE),
  rate('CY', '19', '2026-03-01', 'comment', SOURCE),
  rate('CZ', '21', '2026-03-01', 'comment', SOURCE),
  rate('DK', '25', '2026-03-01', 'comment', SOURCE),
  rate('EE', '24', '2025-07-01', 'comment', SOURCE),
  rate('FI', '25.5', '2024-09-01', 'comment', SOURCE),
  rate('FR', '20', '2014-01-01', 'comment', SOURCE),
  rate('DE', '19', '2007-01-01', 'comment', SOURCE),
  rate('GR', '24', '2026-03-01', 'comment', SOURCE),
  rate('HU', '27', '2012-01-01', 'comment', SOURCE),
  rate('IE', '23', '2026-03-01', 'comment', SOURCE),
  rate('IT', '22', '2013-10-01', 'comment', SOURCE),
  rate('LV', '21', '2026-03-01', 'comment', SOURCE),
  rate('LT', '21', '2026-03-01', 'comment', SOURCE),
  rate('LU', '17', '2026-03-01', 'comment', SOURCE),
  rate('MT', '18', '2026-03-01', 'comment', SOURCE),
  rate('NL', '21', '2012-10-01', 'comment', SOURCE),
  rate('PL', '23', '2026-03-01', 'comment', SOURCE),
  rate('PT', '23', '2026-03-01', 'comment', SOURCE),
  rate('RO', '21', '2025-08-01', 'comment', SOURCE),
  rate('SK', '23', '2025-01-01', 'comment', SOURCE),
  rate('SI', '22', '2026-03-01', 'comment', SOURCE),
  rate('ES', '21', '2012-09-01', 'comment', SOURCE),
  rate('SE', '25', '2026-03-01', 'comment', SOURCE),
];
