export * from './object-owner';
export { ObjectOwners } from './object-owners';
export * from './object-table.repository';
export { type CheckOptions, StorageCheck } from './storage-check';
export * from './storage-report';
export { StorageUpkeepModule, StorageWatchModule } from './storage-upkeep.module';
