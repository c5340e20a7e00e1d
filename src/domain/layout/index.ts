export * from './cell-plan';
export * from './layout';
export * from './profile';
export * from './profiles';
export * from './programme';
export * from './search';
export * from './shell';
export * from './violation';
