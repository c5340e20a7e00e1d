import { SetMetadata } from '@nestjs/common';

/** One kind of thing that is not kept for ever; the feature that owns it says what has expired. */
export interface Expiry {
  /** For the log, in the plural. */
  readonly what: string;
  /**
   * Removes up to `limit` that have expired, skipping those that another worker has in hand.
   *
   * @returns how many it removed; fewer than `limit`: there are no more for now
   */
  removeExpired(limit: number): Promise<number>;
}

export const EXPIRY = Symbol('planbill:expiry');

/** Marks a provider as an `Expiry`; found at boot. */
export const Expires = () => SetMetadata(EXPIRY, true);
