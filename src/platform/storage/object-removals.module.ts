import { Global, Module } from '@nestjs/common';
import { ObjectRemovalRepository } from './object-removal.repository';
import { ObjectRemovals } from './object-removals';
import { ObjectRemovalsExpiry } from './object-removals.expiry';
import { ObjectRemovalsMeasure } from './object-removals.measure';

/** Offers `ObjectRemovals` to whoever deletes rows that speak of stored objects. */
@Global()
@Module({
  providers: [ObjectRemovals, ObjectRemovalRepository, ObjectRemovalsExpiry, ObjectRemovalsMeasure],
  exports: [ObjectRemovals, ObjectRemovalRepository],
})
export class ObjectRemovalsModule {}
