export * from './adapters';
export * from './extract-listing';
