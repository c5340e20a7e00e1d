import fc from 'fast-check';
import { measurePlan } from '../../../src/domain/extraction/publish/measured-plan';
import type { PlanGeometry } from '../../../src/domain/extraction/model/plan-geometry';
import {
  type Bill,
  type Markup,
  priceBill,
  profileOf,
  type StandardId,
  STANDARDS,
  takeOff,
} from '../../../src/domain/takeoff';
import type { GridDescription } from './grid-plan';
import { INDIA, INDIAN_TERMS, STANDARD_CATALOGUE } from './standard-catalogue';

const millimetres = (min: number, max: number) => fc.integer({ min, max });
/** Any block of rooms. */
export const grid: fc.Arbitrary<GridDescription> = fc.record({
  widths: fc.array(millimetres(900, 15_000), { minLength: 1, maxLength: 4 }),
  depths: fc.array(millimetres(900, 15_000), { minLength: 1, maxLength: 3 }),
  thickness: millimetres(60, 300),
  types: fc.array(
    fc.constantFrom('office', 'bathroom', 'kitchen', 'server_room', 'lab', 'corridor', 'unknown', 'aviary'),
    { minLength: 1, maxLength: 5 },
  ),
  openings: fc.array(
    fc.record({
      kind: fc.constantFrom('door' as const, 'window' as const, 'gap' as const),
      width: millimetres(30, 4000),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
export const standard = fc.constantFrom(...STANDARDS);
/** Millimetres a drawing unit. */
export const scale = fc.constantFrom(1, 10, 33.867, 35.27777777777777);

export const MARKUPS: Markup[] = [
  { name: 'Overheads', percent: '8' },
  { name: 'Profit', percent: '5', base: 'direct' },
  { name: 'Rebate', percent: '-2.5' },
];

/** The bill of a plan in India. */
export function billOf(plan: PlanGeometry, id: StandardId, interState = false, markups: Markup[] = []): Bill {
  const takeoff = takeOff(measurePlan(plan, plan.scale), {}, profileOf(id), INDIA);
  return priceBill(takeoff, STANDARD_CATALOGUE, {
    ...INDIAN_TERMS,
    tax: { ...INDIAN_TERMS.tax, interState },
    markups,
  });
}
