export * from './amount';
export * from './currency';
export * from './currency-table';
export * from './data-price';
export * from './place';
export * from './plain-digits';
export * from './price-text';
