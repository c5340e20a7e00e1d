import { Global, Module } from '@nestjs/common';
import { ObjectRemovalRepository } from './object-removal.repository';
import { ObjectRemovals } from './object-removals';
import { ObjectRemovalsExpiry } from './object-removals.expiry';
import { ObjectRemovalsMeasure } from './object-removals.measure';

/** Provides `ObjectRemovals` to features that delete rows with stored objects. */
@Global()
@Module({
  providers: [ObjectRemovals, ObjectRemovalRepository, ObjectRemovalsExpiry, ObjectRemovalsMeasure],
  exports: [ObjectRemovals, ObjectRemovalRepository],
})
export class ObjectRemovalsModule {}
