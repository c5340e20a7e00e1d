export { ObjectRemovals } from './object-removals';
export { ObjectRemovalsModule } from './object-removals.module';
export * from './object-storage';
export * from './open-storage';
export { objectDamaged, objectMissing } from './storage-errors';
export * from './storage.module';
