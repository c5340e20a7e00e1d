import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ObjectOwners } from './object-owners';
import { StorageCheck } from './storage-check';
import { StorageCheckMeasure } from './storage-check.measure';
import { StorageCheckRepository } from './storage-check.repository';
import { StorageMove } from './storage-move';
import { StorageWalk } from './storage-walk';
import { StorageWatch } from './storage-watch';

/** Compares rows and stored objects, and repairs differences. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    ObjectOwners,
    StorageWalk,
    StorageCheck,
    StorageMove,
    StorageCheckRepository,
    StorageCheckMeasure,
  ],
  exports: [StorageCheck, StorageMove, StorageCheckRepository],
})
export class StorageUpkeepModule {}

/** Part of the worker role. */
@Module({ imports: [StorageUpkeepModule], providers: [StorageWatch] })
export class StorageWatchModule {}
