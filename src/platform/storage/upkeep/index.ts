export * from './object-owner';
export * from './object-table.repository';
export { type CheckOptions, StorageCheck } from './storage-check';
export { type MoveOptions, type MoveReport, StorageMove } from './storage-move';
export * from './storage-report';
export { StorageUpkeepModule, StorageWatchModule } from './storage-upkeep.module';
