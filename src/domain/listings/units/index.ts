export * from './listing-unit';
export * from './unit-codes';
