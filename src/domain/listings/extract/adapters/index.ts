export * from './shop-adapter';
export * from './shops';
