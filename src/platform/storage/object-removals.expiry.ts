import { Injectable } from '@nestjs/common';
import { Expires, type Expiry } from '../retention';
import { ObjectRemovals } from './object-removals';

/** Tries again to remove objects whose removal failed or whose process died before. */
@Injectable()
@Expires()
export class ObjectRemovalsExpiry implements Expiry {
  readonly what = 'objects whose rows are gone';

  constructor(private readonly removals: ObjectRemovals) {}

  removeExpired(limit: number): Promise<number> {
    return this.removals.removeDue(limit);
  }
}
