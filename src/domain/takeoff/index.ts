export { assertScaled } from './measurable-plan';
export { type MeasurementProfile, profileOf, type StandardId, STANDARDS } from './profiles';
export {
  type AppliedRule,
  type Assumption,
  type Classification,
  type Component,
  type Purchase,
  type QuantityLine,
  type QuantityTag,
  type Section,
  SECTIONS,
  type Takeoff,
} from './quantity-line';
export {
  type Bill,
  type BillLine,
  type LinePrice,
  type LineTax,
  type RateSource,
  type SectionTotal,
  type UnpricedReason,
} from './pricing/bill';
export {
  type BillChanges,
  billChanges,
  CHANGE_REASONS,
  type ChangeReason,
  type LineChange,
  measuredAssumptions,
} from './pricing/bill-changes';
export { type CatalogueMaterial, type DatedRate } from './pricing/catalogue';
export {
  CHOICE_RULES,
  type ChoiceRule,
  type ChoiceRuleName,
  type ExchangeRate,
  type MaterialOffer,
  type OfferUnit,
} from './pricing/offer';
export { priceBill, type PricingTerms } from './pricing/price-bill';
export type { AppliedMarkUp, MarkUp } from './pricing/totals/mark-up';
export { taxProblems, type TaxRequest, taxTermsOf } from './pricing/totals/tax-request';
export type { BillTax, TaxQuestion, TaxRate } from './pricing/totals/tax-terms';
export { DEFAULT_MATERIALS, MATERIAL_ROLES, type MaterialRole } from './rules/materials';
export { takeOff } from './take-off';
export type { TakeoffSettings } from './takeoff-settings';
export { isSameDimension, type Unit, UNITS } from './units';
