import { Injectable } from '@nestjs/common';
import { Expires, type Expiry } from '../retention';
import { ObjectRemovals } from './object-removals';

/** Another try with objects that could not be removed when their rows were, or whose process died before. */
@Injectable()
@Expires()
export class ObjectRemovalsExpiry implements Expiry {
  readonly what = 'objects whose rows are gone';

  constructor(private readonly removals: ObjectRemovals) {}

  removeExpired(limit: number): Promise<number> {
    return this.removals.removeDue(limit);
  }
}
