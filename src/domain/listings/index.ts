export * from './apply-sighting';
export * from './canonical-url';
export * from './correct-listing';
export * from './extracted-page';
export * from './gtin';
export * from './identity';
export * from './listing';
export * from './listing-event';
export * from './metrics';
export * from './page-sighting';
export {
  DEFAULT_PRICE_THRESHOLDS,
  type PriceDifference,
  priceDifference,
  type PriceThresholds,
  priceThresholds,
} from './price-change';
export * from './quality';
export * from './sighting';
export * from './suspect-price';
export { priceInForce, type PriceOutcome } from './take-price';
export { unitPriceOf } from './unit-price';
export * from './units';
export * from './valuation';
