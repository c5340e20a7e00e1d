export * from './listing-unit';
