import type { MeasuredPlan } from '../../domain/extraction';
import {
  type Bill,
  type CatalogueMaterial,
  type CountryValues,
  priceBill,
  type PricingTerms,
  profileOf,
  type StandardId,
  takeOff,
  type TakeoffSettings,
} from '../../domain/takeoff';
import type { Computation } from '../../platform/compute';

export interface BillInput {
  plan: MeasuredPlan;
  settings: TakeoffSettings;
  standard: StandardId;
  country: CountryValues;
  catalogue: CatalogueMaterial[];
  terms: PricingTerms;
}

/** Measures a plan and prices the bill. Runs in a thread of the pool. */
export default function bill({ plan, settings, standard, country, catalogue, terms }: BillInput): Bill {
  return priceBill(takeOff(plan, settings, profileOf(standard), country), catalogue, terms);
}

export const BILL: Computation<BillInput, Bill> = { file: __filename };
