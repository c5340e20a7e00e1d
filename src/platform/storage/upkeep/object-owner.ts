import { SetMetadata } from '@nestjs/common';

/** An object as its row describes it. */
export interface OwnedObject {
  key: string;
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/**
 * A feature whose rows have stored objects. Objects below its prefix without a row are removed after a grace period.
 * Objects below a prefix without an owner are never touched.
 */
export interface ObjectOwner {
  /** Prefix of its keys, which no other owner has; ends in `/`. */
  readonly prefix: string;

  /** Returns those of the keys that a row has. */
  claimed(keys: string[]): Promise<Set<string>>;

  /** Returns up to `limit` objects in the order of the keys' bytes (`COLLATE "C"`), starting after the key `after`. */
  objects(after: string | null, limit: number): Promise<OwnedObject[]>;

  /**
   * Returns keys of other objects in the same workspace with the same size and SHA-256, from which a lost one can be
   * restored.
   */
  copiesOf?(object: OwnedObject): Promise<string[]>;
}

export const OBJECT_OWNER = Symbol('planbill:object-owner');

/** Marks a provider as an `ObjectOwner`. It is found at the start. */
export const OwnsObjects = () => SetMetadata(OBJECT_OWNER, true);
