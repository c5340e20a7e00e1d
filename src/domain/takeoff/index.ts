export { Exact } from './figure';
export { isNoWork } from './finishes/chosen-finish';
export { assertScaled } from './measurable-plan';
export {
  type MeasurementProfile,
  profileOf,
  SEEN,
  type Seen,
  type StandardId,
  type StandardRule,
  standardRules,
  STANDARDS,
} from './profiles';
export {
  type AppliedRule,
  type Assumption,
  type Classification,
  type Component,
  FINISH_SOURCES,
  type FinishSource,
  ITEM_KINDS,
  type ItemKind,
  type Purchase,
  type QuantityLine,
  QUANTITY_TAGS,
  type QuantityTag,
  type Section,
  SECTIONS,
  type Takeoff,
} from './quantity-line';
export {
  type Bill,
  type BillItem,
  type BillLine,
  type CoveredPart,
  type RateSource,
  type SectionTotal,
  type UnpricedReason,
} from './pricing/bill';
export {
  type BillChanges,
  billChanges,
  CHANGE_REASONS,
  type ChangeReason,
  type ItemChange,
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
export { type BillPurchase } from './pricing/purchases';
export {
  TAX_KINDS,
  TAX_METHODS,
  type TaxKind,
  type TaxMethod,
  type TaxRate,
  type TaxRegime,
} from './pricing/tax';
export { type BillTotals, type Markup, type MarkupRow, type TaxPart } from './pricing/totals';
export { DEFAULT_MATERIALS, MATERIAL_ROLES, type MaterialRole } from './rules/materials';
export { takeOff } from './take-off';
export {
  type CountryValues,
  OPENING_FACES,
  OPENING_REVEALS,
  type OpeningFacts,
  type TakeoffSettings,
} from './takeoff-settings';
export { isSameDimension, type Unit, UNITS } from './units';
export { type WallType } from './rules/wall-types';
