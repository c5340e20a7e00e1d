export { ObjectRemovals } from './object-removals';
export { ObjectRemovalsModule } from './object-removals.module';
export * from './object-storage';
export * from './storage.module';
